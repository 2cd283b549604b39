import type { Description } from "../description/description";
import { numberedChangeId } from "../change-id";
import { account, column, identifier, sql } from "../sql";
import { factsAsJson } from "../writing/at-once/as-json";
import type { LinkTable } from "./leading-links";
import { type Merging, duplicatesOf, survivorOf } from "./merging";

/**
 * Makes the duplicates' links in a table the survivor's, whoever sees them; one that the survivor has as well is there
 * once. All of them are kept for taking the merge back.
 */
export async function moveLinks(merging: Merging, table: LinkTable): Promise<void> {
  if (table.holder !== null && table.holder !== merging.of) await logLists(merging, table, table.holder);
  const { database, actor, id } = merging;
  const { table: name, mine, other } = table;
  const [links, survivor] = [identifier(name), survivorOf(merging)];
  await database.run(
    sql`with there as (select ${column("y", other)} as other_id, ${column("y", mine)} as mine_id, to_jsonb(y) as held,
          row_number() over (order by ${column("y", other)}, ${column("y", mine)}) as number,
          row_number() over (partition by ${column("y", other)} order by ${column("y", mine)}) = 1 and not exists (
            select 1 from ${links} s where s.account_id = ${account} and ${column("s", other)} = ${column("y", other)} and ${column("s", mine)} = ${survivor}) as is_moved
        from ${links} y where y.account_id = ${account} and ${column("y", mine)} = any(${duplicatesOf(merging)})),
      kept as (insert into merged_row (account_id, merge_id, from_table, by_column, number, held, is_moved, created_at)
        select ${account}, ${id}::uuid, ${name}::text, ${mine}::text, t.number, t.held, t.is_moved, ${actor.at}::timestamptz from there t),
      moved as (update ${links} y set ${identifier(mine)} = ${survivor} from there t
        where y.account_id = ${account} and ${column("y", other)} = t.other_id and ${column("y", mine)} = t.mine_id and t.is_moved),
      gone as (delete from ${links} y using there t
        where y.account_id = ${account} and ${column("y", other)} = t.other_id and ${column("y", mine)} = t.mine_id and not t.is_moved)
      select count(*)::integer as count from there`,
    actor.accountId,
  );
}

/** A new version and a change row of each record whose list it is. */
async function logLists(
  merging: Merging,
  { table, mine, other, property }: LinkTable,
  holder: Description,
): Promise<void> {
  const { database, actor } = merging;
  const [links, duplicates, survivor] = [identifier(table), duplicatesOf(merging), survivorOf(merging)];
  await database.run(
    sql`with locked as (select r.id, r.version, ${factsAsJson(holder, "r")} as facts from ${identifier(holder.table)} r
        where r.account_id = ${account} and r.id in (select ${column("y", other)} from ${links} y
          where y.account_id = ${account} and ${column("y", mine)} = any(${duplicates})) order by r.id for no key update of r),
      listed as (select l.*, row_number() over (order by l.id) as number, w.was, w.will from locked l cross join lateral (
        select jsonb_agg(${column("y", mine)} order by ${column("y", mine)}) as was,
          jsonb_agg(distinct case when ${column("y", mine)} = any(${duplicates}) then ${survivor} else ${column("y", mine)} end) as will
        from ${links} y where y.account_id = ${account} and ${column("y", other)} = l.id) w),
      led as (update ${identifier(holder.table)} r set version = r.version + 1, updated_at = ${actor.at}::timestamptz
        from locked l where r.account_id = ${account} and r.id = l.id),
      logged as (insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
        select ${account}, ${numberedChangeId(sql`d.number`)}, ${holder.kind}::text, d.id, 'UPDATE', ${actor.userId}::uuid, ${actor.via}::text,
          jsonb_build_object(${property}::text, d.was), jsonb_build_object(${property}::text, d.will),
          d.facts, d.facts, d.version + 1, ${actor.at}::timestamptz from listed d)
      select count(*)::integer as count from locked`,
    actor.accountId,
  );
}
