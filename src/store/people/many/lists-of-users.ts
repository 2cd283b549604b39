import type { Database } from "../../database";
import { account, identifier, sql } from "../../sql";
import { lists } from "../memberlists";

export type UserList = "rolesOfUser" | "groupsOfUser";

/** What each of the users is in (UUIDs), by UUID; not in it who is in none. */
export async function listsOfUsers(
  database: Database,
  accountId: string,
  list: UserList,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { table, member } = lists[list];
  const rows = await database.run<{ userId: string; ids: string[] }>(
    sql`select l.user_id as "userId", array_agg(l.${identifier(member)} order by l.${identifier(member)}) as ids
      from ${identifier(table)} l where l.account_id = ${account} and l.user_id = any(${userIds}::uuid[]) group by 1`,
    accountId,
  );
  return new Map(rows.map(({ userId, ids }) => [userId, ids]));
}

/** Makes what each of the users is in be just this. */
export async function writeLists(
  database: Database,
  accountId: string,
  list: UserList,
  idsOfUsers: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { table, member } = lists[list];
  const rows = JSON.stringify([...idsOfUsers].flatMap(([userId, ids]) => ids.map((id) => ({ userId, id }))));
  const wanted = sql`jsonb_to_recordset(${rows}::jsonb) w ("userId" uuid, id uuid)`;
  await database.run(
    sql`delete from ${identifier(table)} l where l.account_id = ${account} and l.user_id = any(${[...idsOfUsers.keys()]}::uuid[])
      and not exists (select from ${wanted} where w."userId" = l.user_id and w.id = l.${identifier(member)})`,
    accountId,
  );
  await database.run(
    sql`insert into ${identifier(table)} (account_id, user_id, ${identifier(member)})
      select ${account}, w."userId", w.id from ${wanted} on conflict do nothing`,
    accountId,
  );
}
