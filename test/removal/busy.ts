import { readFile } from "node:fs/promises";
import { setTimeout as after } from "node:timers/promises";
import type { Client } from "pg";

/** Seconds of a processor that PostgreSQL takes for a removal until `isOver`; null where the system does not tell. */
export async function busyWithRemoval(client: Client, isOver: () => boolean): Promise<number | null> {
  let busy: number | null = null;
  while (!isOver()) {
    await after(100);
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'bailiwick' and state = 'active' and query like '%id = r.id, external_id%'`,
    );
    for (const { pid } of rows) busy = await secondsOf(pid);
  }
  return busy;
}

const ticksInSecond = 100;

/** What the process has taken of a processor since it began, as Linux tells it. */
async function secondsOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  const [, , , , , , , , , , , user, system] = stat?.split(") ")[1]?.split(" ") ?? [];
  return stat === null ? null : (Number(user) + Number(system)) / ticksInSecond;
}
