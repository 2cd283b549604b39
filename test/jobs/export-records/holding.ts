import type { Client } from "pg";
import type { ExportingOffice } from "./exporting-office";

/** Keeps the first batch of an export from being written down until the answer is called. */
export async function holdFiles(client: Client): Promise<() => Promise<void>> {
  await client.query("begin; lock table file_part in share mode");
  return async () => {
    await client.query("commit");
  };
}

/** Until an export waits for what holds the files. */
export async function untilHeld(exporting: ExportingOffice): Promise<void> {
  const waiting = "select 1 from pg_locks where relation = 'file_part'::regclass and not granted";
  while ((await exporting.look(waiting)).length === 0) await new Promise((settle) => setTimeout(settle, 20));
}
