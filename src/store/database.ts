import type { DataSource } from "typeorm";
import { poolOf } from "./data-source";
import type { Ending } from "./ending";
import { type HeldConnection, holdConnection, queryUntilEnding } from "./held-connection";
import { isOutdatedPlan, queriesOf } from "./named-client";
import { type Optimisations, allOptimisations } from "./optimisations";
import { type Pipelines, askPipelines } from "./pipelines";
import { type Asking, type Pooled, askPool } from "./pooled";
import type { Sql, Statement } from "./sql";
import { faultCodeOf } from "./sql-state";
import { type Filled, bind } from "./template";

/** The account of statements on global tables alone: none. */
export const noAccount = "00000000-0000-0000-0000-000000000000";

/** Runs statements: on the pool, or all on one connection inside a transaction. */
export interface Database {
  /** Rows as objects; the account is bound as `$1`. Throws `QueryFailedError`. */
  run<Row>(statement: Sql | Filled, accountId: string): Promise<Row[]>;
  /**
   * The same for a reading: one statement without an effect, which may be under way beside those of others, and may be
   * run twice. Inside a transaction it is a statement of that transaction.
   */
  ask<Row>(statement: Sql | Filled, accountId: string): Promise<Row[]>;
  /** All or nothing. Inside a transaction it is that transaction. */
  inTransaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** The same, until an ending: its statements are then cancelled, and its transactions are taken back. Throws `TookTooLong`. */
  until(ending: Ending): Database;
  /** The same, whose statements somebody else hears too: the request or the job that they are sent for. */
  heardBy(listener: StatementListener): Database;
}

/** A statement that was answered or refused, for logs, metrics, traces and tests: the text alone, never a value. */
export interface SentStatement {
  readonly text: string;
  /** When it was sent, in milliseconds of `performance.now()`. */
  readonly began: number;
  /** Milliseconds until it was answered. */
  readonly took: number;
  /** Milliseconds before that, until a connection was free; a transaction waits once, before its first statement. */
  readonly waited: number;
  /** PostgreSQL's code for why it refused (`57014`), "" where no answer came, null where it did as asked. */
  readonly fault: string | null;
}

export type StatementListener = (sent: SentStatement) => void;

export interface DatabaseSwitches {
  /** All, where it is left out. */
  readonly optimisations?: Optimisations;
  /** Where readings may be under way beside each other; nowhere, where it is left out. */
  readonly pipelines?: Pipelines | null;
}

/** A database that is connected. */
export function databaseOf(
  source: DataSource,
  listener: StatementListener,
  { optimisations = allOptimisations, pipelines = null }: DatabaseSwitches = {},
): Database {
  const pool = poolOf(source);
  return new OnPool({ source, pool, pipelines, queryOf: queriesOf(optimisations) }, listener, null);
}

interface Wiring extends Pooled {
  readonly source: DataSource;
  readonly pipelines: Pipelines | null;
}

/** A class, since each request has two of them made: what it does is not made anew with it. */
class OnPool implements Database, Asking {
  constructor(
    private readonly wiring: Wiring,
    readonly listener: StatementListener,
    readonly ending: Ending | null,
  ) {}

  run<Row>(statement: Sql | Filled, accountId: string): Promise<Row[]> {
    return askPool(this.wiring, bind(statement, accountId), this);
  }

  ask<Row>(statement: Sql | Filled, accountId: string): Promise<Row[]> {
    const { pipelines } = this.wiring;
    if (pipelines === null) return this.run(statement, accountId);
    return askPipelines(pipelines, this.wiring, bind(statement, accountId), this);
  }

  inTransaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return holdConnection(this.wiring.source, this.ending, (held) => transact(held, work, this.listener));
  }

  until(ending: Ending): Database {
    return new OnPool(this.wiring, this.listener, ending);
  }

  heardBy(another: StatementListener): Database {
    return new OnPool(this.wiring, bothOf(this.listener, another), this.ending);
  }
}

/** Nothing is committed once the ending has come; a commit that has begun is waited for. */
function transact<T>(
  held: HeldConnection,
  work: (database: Database) => Promise<T>,
  listener: StatementListener,
): Promise<T> {
  return held.runner.manager.transaction(async () => {
    const result = await work(transactionOn(held, listener));
    held.ending?.throwIfCome();
    return result;
  });
}

function transactionOn(held: HeldConnection, listener: StatementListener): Database {
  const run: Database["run"] = (statement, accountId) =>
    inTurn(held, () => send(held, bind(statement, accountId), listener));
  const inside: Database = {
    run,
    ask: run,
    inTransaction: (work) => work(inside),
    until: () => inside,
    heardBy: (another) => transactionOn(held, bothOf(listener, another)),
  };
  return inside;
}

const lastOn = new WeakMap<HeldConnection, Promise<unknown>>();

/** One connection answers one statement after the other, whoever asks at once. */
function inTurn<T>(held: HeldConnection, ask: () => Promise<T>): Promise<T> {
  const answer = (lastOn.get(held) ?? Promise.resolve()).then(ask);
  lastOn.set(
    held,
    answer.catch(() => undefined),
  );
  return answer;
}

const bothOf =
  (one: StatementListener, another: StatementListener): StatementListener =>
  (sent) => {
    one(sent);
    another(sent);
  };

async function send<Row>(
  held: HeldConnection,
  { text, values }: Statement,
  listener: StatementListener,
): Promise<Row[]> {
  const { waited } = held;
  held.waited = 0;
  const began = performance.now();
  let fault: string | null = null;
  try {
    return rowsOf<Row>(await queryUntilEnding(held, text, [...values]));
  } catch (error) {
    isOutdatedPlan(error, text);
    fault = faultCodeOf(error);
    throw error;
  } finally {
    listener({ text, began, took: performance.now() - began, waited, fault });
  }
}

/** TypeORM answers rows to a SELECT and INSERT, and `[rows, count]` to an UPDATE and DELETE. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const isPair = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === "number";
  return (isPair ? answer[0] : answer) as Row[];
}
