import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import type { Office } from "../../records/office";

/**
 * Changes rows in a transaction of its own, starts `write`, waits until PostgreSQL says that it waits for the lock, and
 * then lets the change be: what comes between a check and its write.
 */
export async function changedUnder<T>(
  { gateway }: Office,
  change: readonly [statement: string, values: readonly unknown[]],
  write: () => Promise<T>,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const holder = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await holder.connect();
  try {
    await holder.query("begin");
    await holder.query(change[0], [...change[1]]);
    const writing = write();
    await untilSomebodyWaits(holder);
    await meanwhile();
    await holder.query("commit");
    return await writing;
  } finally {
    await holder.end();
  }
}

const mostMilliseconds = 10_000;

async function untilSomebodyWaits(client: Client): Promise<void> {
  const end = Date.now() + mostMilliseconds;
  const waiting = `select 1 from pg_stat_activity where datname = current_database()
    and application_name = 'bailiwick' and wait_event_type = 'Lock'`;
  while ((await client.query(waiting)).rows.length === 0) {
    if (Date.now() > end) throw new Error("nobody waits for the lock");
    await after(10);
  }
}
