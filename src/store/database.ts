import type { DataSource } from "typeorm";
import { type Ending, type HeldConnection, holdConnection, queryUntilEnding, throwIfEnded } from "./held-connection";
import { type Sql, compile } from "./sql";

/** The account of statements on global tables alone: none. */
export const noAccount = "00000000-0000-0000-0000-000000000000";

/** Runs statements: on the pool, or all on one connection inside a transaction. */
export interface Database {
  /** Rows as objects; the account is bound as `$1`. Throws `QueryFailedError`. */
  run<Row>(statement: Sql, accountId: string): Promise<Row[]>;
  /** All or nothing. Inside a transaction it is that transaction. */
  inTransaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** The same, until an ending: its statements are then cancelled, and its transactions are taken back. Throws `TookTooLong`. */
  until(ending: AbortSignal): Database;
}

/** What was sent, for logs, metrics and tests: the text alone, never a value. */
export type StatementListener = (text: string) => void;

export function databaseOf(source: DataSource, onStatement: StatementListener, ending: Ending = null): Database {
  return {
    run: (statement, accountId) =>
      holdConnection(source, ending, (held) => send(held, statement, accountId, onStatement)),
    inTransaction: (work) => holdConnection(source, ending, (held) => transact(held, work, onStatement)),
    until: (end) => databaseOf(source, onStatement, end),
  };
}

/** Nothing is committed once the ending has come; a commit that has begun is waited for. */
function transact<T>(
  held: HeldConnection,
  work: (database: Database) => Promise<T>,
  onStatement: StatementListener,
): Promise<T> {
  const inside: Database = {
    run: (statement, accountId) => send(held, statement, accountId, onStatement),
    inTransaction: (inner) => inner(inside),
    until: () => inside,
  };
  return held.runner.manager.transaction(async () => {
    const result = await work(inside);
    throwIfEnded(held.ending);
    return result;
  });
}

async function send<Row>(
  held: HeldConnection,
  statement: Sql,
  accountId: string,
  onStatement: StatementListener,
): Promise<Row[]> {
  const { text, values } = compile(statement, accountId);
  onStatement(text);
  return rowsOf<Row>(await queryUntilEnding(held, text, [...values]));
}

/** TypeORM answers rows to a SELECT and INSERT, and `[rows, count]` to an UPDATE and DELETE. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const isPair = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === "number";
  return (isPair ? answer[0] : answer) as Row[];
}
