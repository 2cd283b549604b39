import type { Database } from "../database";
import type { Description } from "../description/description";
import { account, identifier, sql } from "../sql";

/** By the id of a record that is gone where its link leads now, null for nowhere. */
export type StandIns = ReadonlyMap<unknown, string | null>;

/** Where links to records lead that are not there any more: to what they were merged into, or nowhere. UUIDs. */
export async function leadingOn(
  database: Database,
  accountId: string,
  target: Description,
  ids: readonly string[],
): Promise<StandIns> {
  if (ids.length === 0) return new Map();
  const isThere = target.kind === "USER" ? sql` and t.status <> 'REMOVED'` : sql``;
  const gone = await database.run<{ id: string; to: string | null }>(
    sql`select i.id, a.survivor_id as "to" from unnest(${ids}::uuid[]) i(id)
        left join absorbed a on a.account_id = ${account} and a.id = i.id
        where not exists (select from ${identifier(target.table)} t where t.account_id = ${account} and t.id = i.id${isThere})`,
    accountId,
  );
  return new Map(gone.map(({ id, to }) => [id, to]));
}
