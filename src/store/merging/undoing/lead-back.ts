import { numberedChangeId } from "../../change-id";
import { type Carried, carriedOfCard } from "../../description/on-card-row";
import { type Sql, account, column, identifier, join, nothingMore, sql } from "../../sql";
import { factsAsJson } from "../../writing/at-once/as-json";
import type { ColumnLink } from "../leading-links";
import { type Left, type Undoing, mergeOf, survivorIn } from "./undoing";

/**
 * Leads the links of other records back to where the merge took them from, each with a new version and a change row; those
 * that lead elsewhere by now are left as they are, and told.
 */
export async function leadBack(undoing: Undoing, link: ColumnLink): Promise<readonly Left[]> {
  const { database, actor } = undoing;
  const { holder, column: name, property } = link;
  const left = await leftAlone(undoing, link);
  await database.run(
    sql`with locked as (select r.id, r.version, m.from_id, ${factsAsJson(holder, "r")} as facts
        from merged_link m join ${identifier(holder.table)} r on r.account_id = ${account} and r.id = m.record_id
        where m.account_id = ${account} and m.merge_id = ${mergeOf(undoing)} and m.kind = ${holder.kind}::text and m.by_column = ${name}::text
          and ${stillLed(undoing, link)} order by r.id for no key update of r),
      numbered as (select l.*, row_number() over (order by l.id) as number from locked l),
      led as (update ${identifier(holder.table)} r set ${identifier(name)} = l.from_id${factsOfCard(undoing, link)},
          version = r.version + 1, updated_at = ${actor.at}::timestamptz
        from locked l${card(undoing, link)} where r.account_id = ${account} and r.id = l.id${thatCard(link)}
        returning r.id, ${factsAsJson(holder, "r")} as facts),
      logged as (insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
        select ${account}, ${numberedChangeId(sql`n.number`)}, ${holder.kind}::text, n.id, 'UPDATE', ${actor.userId}::uuid, ${actor.via}::text,
          jsonb_build_object(${property}::text, ${survivorIn(undoing)}), jsonb_build_object(${property}::text, n.from_id),
          n.facts, l.facts, n.version + 1, ${actor.at}::timestamptz from numbered n join led l on l.id = n.id)
      select count(*)::integer as count from led`,
    actor.accountId,
  );
  return left;
}

/** Does the row `r` lead to the survivor still? */
const stillLed = (undoing: Undoing, { column: name, isCard }: ColumnLink): Sql =>
  sql`${column("r", name)} = ${survivorIn(undoing)}${isCard ? sql` and r.card_kind = ${undoing.of.kind}::text` : nothingMore}`;

/** What stands of a card on what hangs on it (`rights.md` 7). */
function factsOfCard({ of }: Undoing, { isCarried }: ColumnLink): Sql {
  if (!isCarried) return nothingMore;
  const heldIn = ({ owner, fact }: Carried): Sql => heldAs(owner ? of.owners[owner] : fact && of.facts[fact]);
  const sets = carriedOfCard.map((each) => sql`, ${identifier(each.column)} = ${heldIn(each)}`);
  return sql`, card_trashed = c.deleted_at is not null${join(sets, "")}`;
}

/** The column of the card `c`; nothing where its kind has none. */
const heldAs = (name: string | undefined): Sql => (name === undefined ? sql`null` : column("c", name));

const card = ({ of }: Undoing, { isCarried }: ColumnLink): Sql =>
  isCarried ? sql`, ${identifier(of.table)} c` : nothingMore;
const thatCard = ({ isCarried }: ColumnLink): Sql =>
  isCarried ? sql` and c.account_id = ${account} and c.id = l.from_id` : nothingMore;

async function leftAlone(undoing: Undoing, link: ColumnLink): Promise<readonly Left[]> {
  const { database, actor } = undoing;
  const { holder, column: name, property } = link;
  const rows = await database.run<{ id: string }>(
    sql`select r.id from merged_link m join ${identifier(holder.table)} r on r.account_id = ${account} and r.id = m.record_id
      where m.account_id = ${account} and m.merge_id = ${mergeOf(undoing)} and m.kind = ${holder.kind}::text and m.by_column = ${name}::text
        and (${stillLed(undoing, link)}) is not true order by r.id`,
    actor.accountId,
  );
  return rows.map(({ id }) => ({ kind: holder.kind, id, field: property }));
}
