import type { Database } from "../../database";
import { account, sql } from "../../sql";

/** A new version of each of the users; what they have now, by UUID. */
export async function touchUsers(
  database: Database,
  accountId: string,
  userIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.run<{ id: string; version: number }>(
    sql`update "user" set version = version + 1, updated_at = ${at}
      where account_id = ${account} and id = any(${userIds}::uuid[]) returning id, version`,
    accountId,
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
