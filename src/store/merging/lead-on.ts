import type { RecordFacts } from "../../rights/predicate";
import type { Description } from "../description/description";
import { type Carried, carriedOfCard } from "../description/on-card-row";
import { numberedChangeId } from "../change-id";
import { type Sql, account, column, identifier, join, nothingMore, sql } from "../sql";
import { factsAsJson } from "../writing/at-once/as-json";
import { wouldBeFacts } from "../writing/judge";
import { type Values, typeName } from "../writing/stored-values";
import type { ColumnLink } from "./leading-links";
import { leadsTo } from "./leading-ways";
import { type Merging, duplicatesOf, survivorOf } from "./merging";

/**
 * Leads the links of other records from the duplicates on to the survivor, whoever sees them (`rights.md` 5.9): each such
 * record has a new version and a change row, and what it led to is kept for taking the merge back. One statement.
 */
export async function leadOn(merging: Merging, link: ColumnLink): Promise<void> {
  const { database, actor, of, id } = merging;
  const { holder, column: name, property } = link;
  const [held, survivor] = [column("r", name), survivorOf(merging)];
  await database.run(
    sql`with locked as (select r.id, r.version, ${held} as from_id, ${factsAsJson(holder, "r")} as facts
        from ${identifier(holder.table)} r where r.account_id = ${account} and ${leadsTo(link, of, duplicatesOf(merging))}${others(merging, holder)}
        order by r.id for no key update of r),
      numbered as (select l.*, row_number() over (order by l.id) as number from locked l),
      led as (update ${identifier(holder.table)} r set ${identifier(name)} = ${survivor}${cardFacts(link, of, merging.survivor)},
          version = r.version + 1, updated_at = ${actor.at}::timestamptz
        from locked l where r.account_id = ${account} and r.id = l.id returning r.id),
      kept as (insert into merged_link (account_id, merge_id, kind, by_column, record_id, from_id, created_at)
        select ${account}, ${id}::uuid, ${holder.kind}::text, ${name}::text, n.id, n.from_id, ${actor.at}::timestamptz from numbered n),
      logged as (insert into change (account_id, id, kind, record_id, action, actor_id, via, before, after, owners_before, owners_after, version, at)
        select ${account}, ${numberedChangeId(sql`n.number`)}, ${holder.kind}::text, n.id, 'UPDATE', ${actor.userId}::uuid, ${actor.via}::text,
          jsonb_build_object(${property}::text, n.from_id), jsonb_build_object(${property}::text, ${survivor}),
          n.facts, n.facts || ${JSON.stringify(factsAfter(link, of, merging.survivor))}::jsonb, n.version + 1, ${actor.at}::timestamptz from numbered n)
      select count(*)::integer as count from led`,
    actor.accountId,
  );
}

/** Records that become one hold no link to each other: what theirs are is judged with their values. */
function others(merging: Merging, holder: Description): Sql {
  if (holder !== merging.of) return nothingMore;
  return sql` and r.id <> ${survivorOf(merging)} and r.id <> all(${duplicatesOf(merging)})`;
}

/** What stands of a card on what hangs on it (`rights.md` 7). */
function cardFacts({ isCarried }: ColumnLink, of: Description, card: Values): Sql {
  if (!isCarried) return nothingMore;
  const facts = wouldBeFacts(of, card);
  const sets = carriedOfCard.map(
    (each) => sql`, ${identifier(each.column)} = ${heldIn(facts, each)}::${typeName(each.sqlType)}`,
  );
  return sql`, card_trashed = false${join(sets, "")}`;
}

const heldIn = (facts: RecordFacts, { owner, fact }: Carried): unknown => {
  const name = owner ?? fact;
  return name === undefined ? null : (facts[name] ?? null);
};

/** The same as the change row's owners say it, of a kind that asks it. */
function factsAfter({ isCarried, holder }: ColumnLink, of: Description, card: Values): RecordFacts {
  if (!isCarried) return {};
  const facts = wouldBeFacts(of, card);
  const columns = new Map(carriedOfCard.map((each): [string, unknown] => [each.column, heldIn(facts, each)]));
  const asked = Object.entries({ ...holder.owners, ...holder.facts });
  return Object.fromEntries(
    asked.flatMap(([fact, column]) => (columns.has(column) ? [[fact, columns.get(column)]] : [])),
  );
}
