import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { account, column, identifier, join, sql } from "../../sql";
import type { Values } from "../../writing/stored-values";
import { ownedKinds } from "../../writing/owned-kinds";
import { linkTablesOf } from "../leading-links";
import { type FoundMerge, lockSurvivor } from "./find-merge";

/** Locks the survivor, and all whose links the merge has led to it, in the order in which every writing locks rows. */
export async function lockMoved(door: Door, of: Description, merge: FoundMerge): Promise<Values> {
  let survivor: Values | null = null;
  for (const kind of ownedKinds()) {
    if (kind === of) survivor = await lockSurvivor(door, of, merge);
    await lockHolders(door, of, kind, merge);
  }
  if (!survivor) throw new Error(`no records of ${of.kind} are owned`);
  return survivor;
}

async function lockHolders(door: Door, of: Description, holder: Description, { id }: FoundMerge): Promise<void> {
  const { caller } = await door.standing();
  const tables = linkTablesOf(of)
    .filter((each) => each.holder === holder)
    .map(
      ({ table, mine, other }) => sql` union all select (m.held ->> ${other}::text)::uuid from merged_row m
        where m.account_id = ${account} and m.merge_id = ${id}::uuid and m.from_table = ${table}::text and m.by_column = ${mine}::text`,
    );
  await door.database.run(
    sql`select count(*)::integer as count from (select r.id from ${identifier(holder.table)} r where r.account_id = ${account}
      and ${column("r", "id")} in (select l.record_id from merged_link l
        where l.account_id = ${account} and l.merge_id = ${id}::uuid and l.kind = ${holder.kind}::text${join(tables, "")})
      order by r.id for no key update of r) h`,
    caller.accountId,
  );
}
