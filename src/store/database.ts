import type { DataSource, EntityManager } from "typeorm";
import { type Sql, compile } from "./sql";

/** The account of statements on global tables alone: none. */
export const noAccount = "00000000-0000-0000-0000-000000000000";

/** Runs statements: on the pool, or all on one connection inside a transaction. */
export interface Database {
  /** Rows as objects; the account is bound as `$1`. Throws `QueryFailedError`. */
  run<Row>(statement: Sql, accountId: string): Promise<Row[]>;
  /** All or nothing. Inside a transaction it is that transaction. */
  inTransaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

/** What was sent, for logs, metrics and tests: the text alone, never a value. */
export type StatementListener = (text: string) => void;

export function databaseOf(source: DataSource, onStatement: StatementListener): Database {
  return {
    run: (statement, accountId) => send(source.manager, statement, accountId, onStatement),
    inTransaction: (work) => source.transaction((connection) => work(transactionOf(connection, onStatement))),
  };
}

function transactionOf(connection: EntityManager, onStatement: StatementListener): Database {
  const inside: Database = {
    run: (statement, accountId) => send(connection, statement, accountId, onStatement),
    inTransaction: (work) => work(inside),
  };
  return inside;
}

async function send<Row>(
  connection: EntityManager,
  statement: Sql,
  accountId: string,
  onStatement: StatementListener,
): Promise<Row[]> {
  const { text, values } = compile(statement, accountId);
  onStatement(text);
  const answer: unknown = await connection.query(text, [...values]);
  return rowsOf<Row>(answer);
}

/** TypeORM answers rows to a SELECT and INSERT, and `[rows, count]` to an UPDATE and DELETE. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const isPair = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === "number";
  return (isPair ? answer[0] : answer) as Row[];
}
