import type { Door } from "./door";
import { sql } from "./sql";

/**
 * Where the caller asks for several things of a sort at once, each waits for the transaction of the one before: what is
 * counted then is all that there is. Inside a transaction alone.
 */
export async function waitForOwnTurn(door: Door, sort: string): Promise<void> {
  const { accountId, userId } = (await door.standing()).caller;
  const turn = `${sort} ${userId}`;
  await door.database.run(sql`select pg_advisory_xact_lock(hashtextextended(${turn}::text, 0))`, accountId);
}
