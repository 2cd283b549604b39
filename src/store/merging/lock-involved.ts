import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, identifier, join, sql } from "../sql";
import { type Locked, lockRows } from "../writing/lookups";
import { editing } from "../writing/manner";
import { ownedKinds } from "../writing/owned-kinds";
import { columnLinksTo, linkTablesOf } from "./leading-links";
import { leadsThrough, leadsTo } from "./leading-ways";

/**
 * Locks records of the kind, and whatever leads to them, whoever sees it, in the order in which every writing locks rows.
 * Answers the former as they are then, those that are there for the caller.
 */
export async function lockInvolved(door: Door, of: Description, ids: readonly string[]): Promise<readonly Locked[]> {
  let locked: readonly Locked[] = [];
  for (const kind of ownedKinds()) {
    if (kind === of) locked = await lockRows(door, of, "id", ids, editing);
    await lockHolders(door, of, kind, ids);
  }
  return locked;
}

async function lockHolders(door: Door, of: Description, holder: Description, ids: readonly string[]): Promise<void> {
  const array = sql`${ids}::uuid[]`;
  const byColumn = columnLinksTo(of)
    .filter((link) => link.holder === holder)
    .map((link) => leadsTo(link, of, array));
  const byTable = linkTablesOf(of)
    .filter((table) => table.holder === holder)
    .map((table) => leadsThrough(table, array));
  const either = [...byColumn, ...byTable];
  if (either.length === 0) return;
  const { caller } = await door.standing();
  await door.database.run(
    sql`select count(*)::integer as count from (select r.id from ${identifier(holder.table)} r where r.account_id = ${account}
      and ((${join(either, ") or (")})) order by r.id for no key update of r) h`,
    caller.accountId,
  );
}
