import type { Actor } from "../change-log";
import type { Database } from "../database";
import { account, identifier, sql } from "../sql";
import { daysToUndo } from "../merging/undoing/find-merge";
import { day } from "../day";

/** What is of no use after some time: a table of accounts, the column that says since when, and how many days. */
interface Forgotten {
  readonly table: string;
  readonly since: string;
  readonly days: number;
}

export const forgotten: readonly Forgotten[] = [
  { table: "idempotency_key", since: "created_at", days: 1 },
  // They say themselves until when; before the jobs that made them.
  { table: "file_part", since: "expires_at", days: 0 },
  { table: "file", since: "expires_at", days: 0 },
  { table: "import", since: "expires_at", days: 0 },
  { table: "found_member", since: "created_at", days: 30 },
  { table: "found_pair", since: "created_at", days: 30 },
  { table: "job", since: "finished_at", days: 30 },
  { table: "webhook", since: "ended_at", days: 30 },
  { table: "sign_in_failure", since: "at", days: 90 },
  { table: "mail", since: "created_at", days: 30 },
  { table: "merged_link", since: "created_at", days: daysToUndo },
  { table: "merged_row", since: "created_at", days: daysToUndo },
  // A day later than what was kept to take it back.
  { table: "merge", since: "created_at", days: daysToUndo + 1 },
  // A day later than the mails that bring them.
  { table: "one_time_link", since: "created_at", days: 31 },
];

const mostRows = 5_000;

/** Forgets some of them; true while there may be more. */
export async function forgetSome(
  database: Database,
  { accountId, at }: Actor,
  { table, since, days }: Forgotten,
): Promise<boolean> {
  const before = new Date(at.getTime() - days * day);
  const gone = await database.run(
    sql`delete from ${identifier(table)} f where f.account_id = ${account} and f.ctid = any(array(
      select o.ctid from ${identifier(table)} o where o.account_id = ${account} and o.${identifier(since)} < ${before}::timestamptz
      limit ${mostRows}::integer)) returning 1`,
    accountId,
  );
  return gone.length === mostRows;
}
