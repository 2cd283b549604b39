import { type Database, noAccount } from "./database";
import { sql } from "./sql";

/**
 * Lets the transaction take change rows away until it ends: else PostgreSQL refuses to, whoever asks (`decisions.md` 2). The
 * one door in that guard, for what has to be forgotten; nothing writes a row over.
 */
export async function allowForgetting(inside: Database): Promise<void> {
  await inside.run(sql`select set_config('bailiwick.forgetting', 'on', true)`, noAccount);
}
