import { setTimeout as after } from "node:timers/promises";
import type { Client } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import { cancelStatement, cutConnection } from "./cancel-request";
import { type Ending, beforeEnding } from "./ending";

/** A connection out of the pool, for one transaction; no statement outlives the ending. */
export interface HeldConnection {
  readonly runner: QueryRunner;
  readonly ending: Ending | null;
  /** Milliseconds that the next statement has waited for the connection: 0 after the first. */
  waited: number;
}

/** Takes a connection, and gives it back clean. Throws `TookTooLong` where the ending comes before a connection is free. */
export async function holdConnection<T>(
  source: DataSource,
  ending: Ending | null,
  work: (held: HeldConnection) => Promise<T>,
): Promise<T> {
  ending?.throwIfCome();
  const runner = source.createQueryRunner();
  const asked = performance.now();
  try {
    await beforeEnding(runner.connect(), ending);
    return await work({ runner, ending, waited: performance.now() - asked });
  } finally {
    // One that is still on its way is given back when it has come.
    void runner.connect().then(
      () => runner.release(),
      () => runner.release(),
    );
  }
}

/** Throws `TookTooLong` where the ending has come, before or meanwhile. */
export async function queryUntilEnding(held: HeldConnection, text: string, values: unknown[]): Promise<unknown> {
  const { runner, ending } = held;
  if (!ending) return runner.query(text, values);
  ending.throwIfCome();
  const client = (await runner.connect()) as Client;
  return cancelAtEnding(client, runner.query(text, values), ending);
}

/** What runs on a connection, which is free when this answers. Throws `TookTooLong` for what fails once the ending has come. */
export async function cancelAtEnding<T>(client: Client, running: Promise<T>, ending: Ending): Promise<T> {
  const cancelling: Promise<void>[] = [];
  const callOff = ending.whenItComes(() => {
    cancelling.push(cancelUntilEnded(client, running));
  });
  try {
    return await running;
  } catch (fault) {
    ending.throwIfCome();
    throw fault;
  } finally {
    callOff();
    for (const each of cancelling) await each;
  }
}

const mostCancels = 3;
const secondsBetween = 1;

/**
 * A request to cancel that arrives before its statement finds nothing to cancel: it is repeated while the statement
 * runs. A server that answers none of them is given up.
 */
async function cancelUntilEnded(client: Client, running: Promise<unknown>): Promise<void> {
  const ended = running.then(
    () => true,
    () => true,
  );
  for (let tries = 0; tries < mostCancels; tries += 1) {
    await cancelStatement(client);
    if (await Promise.race([ended, after(secondsBetween * 1_000, false, { ref: false })])) return;
  }
  cutConnection(client);
}
