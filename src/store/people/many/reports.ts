import type { Database } from "../../database";
import { account, sql } from "../../sql";

/** UUIDs of the users whose supervisor the user is, in the order in which they came; removed ones stay where they stood. */
export async function reportsOf(database: Database, accountId: string, userId: string): Promise<readonly string[]> {
  const rows = await database.run<{ id: string }>(
    sql`select u.id from "user" u
      where u.account_id = ${account} and u.supervisor_id = ${userId} and u.status <> 'REMOVED' order by u.created_at, u.id`,
    accountId,
  );
  return rows.map(({ id }) => id);
}

/** Those of the users who are above a user, or are the user. */
export async function aboveAmong(
  database: Database,
  accountId: string,
  userId: string,
  among: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.run<{ id: string }>(
    sql`with recursive above as (
        select ${userId}::uuid as id
        union
        select u.supervisor_id from above a join "user" u on u.account_id = ${account} and u.id = a.id
        where u.supervisor_id is not null
      )
      select a.id from above a where a.id = any(${among}::uuid[])`,
    accountId,
  );
  return rows.map(({ id }) => id);
}

/** Puts the users under a supervisor, or under nobody; whether that closes a circle is for the caller to know. */
export async function placeAllUnder(
  database: Database,
  accountId: string,
  userIds: readonly string[],
  supervisorId: string | null,
): Promise<void> {
  await database.run(
    sql`update "user" set supervisor_id = ${supervisorId}::uuid
      where account_id = ${account} and id = any(${userIds}::uuid[])`,
    accountId,
  );
}
