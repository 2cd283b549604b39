import { type Database, noAccount } from "../database";
import { sql } from "../sql";

/** Has anybody a login here? Without one there is no account. */
export async function hasLogins(database: Database): Promise<boolean> {
  const rows = await database.run(sql`select l.id from login l limit 1`, noAccount);
  return rows.length > 0;
}

/** Those of the addresses that are somebody's. */
export async function loginsAmong(database: Database, emails: readonly string[]): Promise<string[]> {
  const rows = await database.run<{ email: string }>(
    sql`select l.email from login l where l.email = any(${emails}::text[])`,
    noAccount,
  );
  return rows.map(({ email }) => email);
}
