import type { Client, Pool, PoolClient, QueryConfig } from "pg";
import { QueryFailedError } from "typeorm";
import type { StatementListener } from "./database";
import type { Ending } from "./ending";
import { cancelAtEnding } from "./held-connection";
import { type QueryMaker, freeOldPlans, hasOldPlans, isOutdatedPlan } from "./named-client";
import { TookTooLong } from "./refusals";
import { rowsOf } from "./rows-of";
import type { Statement } from "./sql";
import { faultCodeOf, isLostConnection } from "./sql-state";

/** Single statements go past TypeORM, which has nothing to add to them, to the driver's own pool. */
export interface Pooled {
  readonly pool: Pool;
  readonly queryOf: QueryMaker;
}

export interface Asking {
  readonly ending: Ending | null;
  readonly listener: StatementListener;
}

/**
 * Runs one statement on whichever connection is free first; `asked` is since when it has waited. Throws
 * `QueryFailedError`, and `TookTooLong` at the ending.
 */
export async function askPool<Row>(
  pooled: Pooled,
  statement: Statement,
  { ending, listener }: Asking,
  asked = performance.now(),
): Promise<Row[]> {
  ending?.throwIfCome();
  const lent = await borrow(pooled.pool, ending);
  const began = performance.now();
  let error: unknown = null;
  try {
    return await answerOnce<Row>(lent, pooled, statement, ending);
  } catch (thrown) {
    error = thrown;
    throw thrown;
  } finally {
    lent.release(isLostConnection(error));
    const fault = error === null ? null : faultCodeOf(error);
    listener({ text: statement.text, began, took: performance.now() - began, waited: began - asked, fault });
  }
}

/** Whoever comes when the ending does leaves the connection, which may be on its way, to the next. */
function borrow(pool: Pool, ending: Ending | null): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const leave = (): void => {
      isLate = true;
      reject(new TookTooLong());
    };
    const callOff = ending?.whenItComes(leave);
    pool.connect((error, client, release) => {
      callOff?.();
      if (client === undefined) reject(error ?? new Error("the pool gave no connection"));
      else if (isLate) release();
      else resolve(client);
    });
  });
}

/** A plan of before a migration is made anew, once. */
async function answerOnce<Row>(
  client: Client,
  pooled: Pooled,
  statement: Statement,
  ending: Ending | null,
): Promise<Row[]> {
  try {
    return await answer<Row>(client, pooled.queryOf(statement), ending);
  } catch (error) {
    if (isOutdatedPlan(error, statement.text)) return answer<Row>(client, pooled.queryOf(statement), ending);
    throw error;
  }
}

async function answer<Row>(client: Client, query: QueryConfig, ending: Ending | null): Promise<Row[]> {
  if (hasOldPlans(client)) await freeOldPlans(client);
  const running = rowsOf<Row>(client, query);
  try {
    return await (ending ? cancelAtEnding(client, running, ending) : running);
  } catch (error) {
    if (error instanceof TookTooLong) throw error;
    throw new QueryFailedError(query.text, query.values, error as Error);
  }
}
