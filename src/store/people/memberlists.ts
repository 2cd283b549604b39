import type { Database } from "../database";
import { type Sql, account, identifier, sql } from "../sql";

/** Who is in what, as tables of links: the column of the one whose list it is, and that of the members. */
export const lists = {
  rolesOfUser: { table: "user_role", of: "user_id", member: "role_id" },
  groupsOfUser: { table: "user_group", of: "user_id", member: "group_id" },
  usersOfGroup: { table: "user_group", of: "group_id", member: "user_id" },
  rolesOfGroup: { table: "group_role", of: "group_id", member: "role_id" },
  usersOfRole: { table: "user_role", of: "role_id", member: "user_id" },
  groupsOfRole: { table: "group_role", of: "role_id", member: "group_id" },
} as const;
export type ListName = keyof typeof lists;

interface ListOf {
  readonly accountId: string;
  readonly list: ListName;
  /** Whose list it is. */
  readonly id: string;
}

export async function membersOf(database: Database, { accountId, list, id }: ListOf): Promise<string[]> {
  const { table, of, member } = lists[list];
  const rows = await database.run<{ id: string }>(
    sql`select l.${identifier(member)} as id from ${identifier(table)} l
      where l.account_id = ${account} and l.${identifier(of)} = ${id} order by 1`,
    accountId,
  );
  return rows.map((row) => row.id);
}

/** Where a removed user stood stays, and nobody who writes a list sees it (`rights.md` 1, 5.1). */
const isNotRemoved = (list: ListName): Sql =>
  lists[list].member === "user_id"
    ? sql`user_id not in (select u.id from "user" u where u.account_id = ${account} and u.status = 'REMOVED')`
    : sql`true`;

/** A list as it was and as it is, in one order. */
export interface ListChanged {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Makes the list be these members, and answers what it was and is. */
export async function setMembers(database: Database, whose: ListOf, members: readonly string[]): Promise<ListChanged> {
  const before = await membersOf(database, whose);
  const { table, of, member } = lists[whose.list];
  await database.run(
    sql`delete from ${identifier(table)} where account_id = ${account} and ${identifier(of)} = ${whose.id}
      and not ${identifier(member)} = any(${members}::uuid[]) and ${isNotRemoved(whose.list)}`,
    whose.accountId,
  );
  await database.run(
    sql`insert into ${identifier(table)} (account_id, ${identifier(of)}, ${identifier(member)})
      select ${account}, ${whose.id}::uuid, m from unnest(${members}::uuid[]) m on conflict do nothing`,
    whose.accountId,
  );
  return { before, after: await membersOf(database, whose) };
}

/** Empties the list, before that whose list it is goes; answers who was in it. */
export async function clearMembers(database: Database, whose: ListOf): Promise<readonly string[]> {
  const { accountId, list, id } = whose;
  const before = await membersOf(database, whose);
  const { table, of } = lists[list];
  await database.run(
    sql`delete from ${identifier(table)} where account_id = ${account} and ${identifier(of)} = ${id}`,
    accountId,
  );
  return before;
}

/** Which of these rows of a table are there: ids of another account are as unknown as any. */
export async function knownIds(
  database: Database,
  accountId: string,
  table: "role" | "group" | "licence" | "pipeline" | "stage",
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database.run<{ id: string }>(
    sql`select r.id from ${identifier(table)} r where r.account_id = ${account} and r.id = any(${ids}::uuid[])`,
    accountId,
  );
  return new Set(rows.map((row) => row.id));
}
