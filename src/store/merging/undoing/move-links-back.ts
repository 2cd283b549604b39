import type { Description } from "../../description/description";
import { numberedChangeId } from "../../change-id";
import { type Sql, account, column, identifier, join, sql } from "../../sql";
import { factsAsJson } from "../../writing/at-once/as-json";
import type { LinkTable } from "../leading-links";
import { columnsKept } from "./put-back";
import { type Left, type Undoing, mergeOf, survivorIn } from "./undoing";

/**
 * Gives the absorbed records their links in a table back, where the survivor has them still; the others are left as they
 * are, and told. A link that the survivor had before, or got since, stays with it.
 */
export async function moveLinksBack(undoing: Undoing, table: LinkTable): Promise<readonly Left[]> {
  const { database, actor, of } = undoing;
  const { table: name, mine, other } = table;
  const columns = await columnsKept(undoing, name, mine);
  if (columns.length === 0) return [];
  const left = await leftAlone(undoing, table);
  if (table.holder !== null && table.holder !== of) await logLists(undoing, table, table.holder);
  const links = identifier(name);
  await database.run(
    sql`with ${linksBack(undoing, table)},
      moved as (update ${links} y set ${identifier(mine)} = b.mine_id from back b where y.account_id = ${account}
        and ${column("y", other)} = b.other_id and ${column("y", mine)} = ${survivorIn(undoing)} and b.is_moved),
      added as (insert into ${links} (account_id, ${join(columns.map(identifier), ", ")})
        select ${account}, ${join(
          columns.map((each) => column("v", each)),
          ", ",
        )} from back b cross join lateral jsonb_populate_record(null::${links}, b.held) v where not b.is_moved on conflict do nothing)
      select count(*)::integer as count from back`,
    actor.accountId,
  );
  return left;
}

/** `was`: the links that the merge took; `back`: those that the survivor has still. */
const linksBack = (undoing: Undoing, { table, mine, other }: LinkTable): Sql =>
  sql`was as (select (m.held ->> ${other}::text)::uuid as other_id, (m.held ->> ${mine}::text)::uuid as mine_id, m.held, m.is_moved
      from merged_row m where m.account_id = ${account} and m.merge_id = ${mergeOf(undoing)} and m.from_table = ${table}::text and m.by_column = ${mine}::text),
    back as (select w.* from was w where exists (select from ${identifier(table)} s where s.account_id = ${account}
      and ${column("s", other)} = w.other_id and ${column("s", mine)} = ${survivorIn(undoing)}))`;

async function leftAlone(undoing: Undoing, table: LinkTable): Promise<readonly Left[]> {
  const rows = await undoing.database.run<{ id: string }>(
    sql`with ${linksBack(undoing, table)} select distinct w.other_id as id from was w
      where not exists (select from back b where b.other_id = w.other_id) order by w.other_id`,
    undoing.actor.accountId,
  );
  return rows.map(({ id }) => ({ kind: table.otherKind, id, field: table.property }));
}

/** A new version and a change row of each record whose list it is. */
async function logLists(undoing: Undoing, table: LinkTable, holder: Description): Promise<void> {
  const { database, actor } = undoing;
  const { table: name, mine, other, property } = table;
  await database.run(
    sql`with ${linksBack(undoing, table)},
      given as (select b.other_id, array_agg(b.mine_id) as mine_ids, bool_or(b.is_moved) as is_moved from back b group by b.other_id),
      locked as (select r.id, r.version, g.mine_ids, g.is_moved, ${factsAsJson(holder, "r")} as facts
        from given g join ${identifier(holder.table)} r on r.account_id = ${account} and r.id = g.other_id order by r.id for no key update of r),
      listed as (select l.*, row_number() over (order by l.id) as number, (
          select jsonb_agg(${column("y", mine)} order by ${column("y", mine)}) from ${identifier(name)} y
          where y.account_id = ${account} and ${column("y", other)} = l.id) as was, (
          select jsonb_agg(distinct e.id) from (
            select ${column("y", mine)} as id from ${identifier(name)} y where y.account_id = ${account} and ${column("y", other)} = l.id
              and not (${column("y", mine)} = ${survivorIn(undoing)} and l.is_moved)
            union all select unnest(l.mine_ids)) e) as will
        from locked l),
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
