import { scopeFor } from "../access";
import type { Description } from "../description/description";
import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { apiId } from "../ids";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, account, identifier, join, sql } from "../sql";
import type { Standing } from "../standing";
import { changesInView } from "../../rights/changes";
import { changeColumns } from "../reading/history/change-rows";
import { wouldBeFacts } from "../writing/judge";
import { ownedKinds } from "../writing/owned-kinds";
import { type Values, storedColumns } from "../writing/stored-values";
import { findPerson } from "./find-person";
import { hiddenLinks } from "./hidden-links";
import { waysToPerson } from "./ways-to-person";

interface Text {
  readonly text: string;
}

/**
 * All that the account keeps on a person and the caller sees, but for the files of it, as a text of JSON that is still to
 * be closed: the contact, what has to do with it, in the trash or not, its change log, and what merges keep of what was
 * merged into it. Throws `NotFound`.
 */
export async function readPerson(door: Door, contactId: string): Promise<string> {
  const of = descriptionOf("CONTACT");
  const person = await findPerson(door, of, contactId, "EXPORT");
  const id = person["id"] as string;
  const records: string[] = [];
  for (const kind of ownedKinds()) records.push(...(await recordsOf(door, kind, of, id)));
  const members = {
    format: "1",
    person: JSON.stringify(apiId(of.prefix, id)),
    from: JSON.stringify(door.now.toISOString()),
    records: listOf(records),
    changes: listOf(await texts(door, (standing) => changesOf(standing, of, person))),
    absorbed: listOf(await texts(door, (standing) => absorbedBy(standing, of, id))),
  };
  return `{${Object.entries(members)
    .map(([name, text]) => `"${name}":${text}`)
    .join(",")}`;
}

const listOf = (items: readonly string[]): string => `[${items.join(",\n")}]`;

const texts = async (door: Door, make: (standing: Standing) => Sql): Promise<readonly string[]> =>
  (await door.read<Text>(make)).rows.map(({ text }) => text);

/** The contact itself, and records of the kind that lead to it, as far as VIEW reaches them but for the trash. */
async function recordsOf(door: Door, kind: Description, of: Description, id: string): Promise<readonly string[]> {
  const ids = sql`array[${id}::uuid]`;
  const ways = [...(kind === of ? [sql`r.id = any(${ids})`] : []), ...waysToPerson(kind, of, ids)];
  if (ways.length === 0) return [];
  return texts(door, (standing) => {
    const scope = predicateToSql(scopeFor(standing, kind, "VIEW"), kind, "r");
    return sql`select jsonb_build_object('kind', ${kind.kind}::text, 'record', ${recordSeen(standing, kind)})::text as text
      from ${identifier(kind.table)} r where r.account_id = ${account} and ((${join(ways, ") or (")})) and (${scope}) is true order by r.id`;
  });
}

/** The row `r` without its keys, and without what it says of records of which the caller sees nothing. */
function recordSeen(standing: Standing, kind: Description): Sql {
  const { columns, cards, cardColumns } = hiddenLinks(standing, kind);
  const row = sql`to_jsonb(r) - ${[...keysOf(kind), ...columns]}::text[]`;
  if (cards.length === 0) return row;
  return sql`case when r.card_kind = any(${cards}::text[]) then ${row} - ${cardColumns}::text[] else ${row} end`;
}

/** What is kept to search and sort by says nothing more. */
const keysOf = (kind: Description): readonly string[] => [
  "account_id",
  ...storedColumns(kind)
    .map(({ name }) => name)
    .filter((name) => name.endsWith("_key")),
];

/** The entries of the change log that the caller sees, as they are kept. */
function changesOf(standing: Standing, of: Description, person: Values): Sql {
  const id = person["id"] as string;
  const scope = changesInView(standing.principal, "CONTACT", wouldBeFacts(of, person));
  const { properties } = hiddenLinks(standing, of);
  const said = (side: string): Sql => sql`c.${identifier(side)} - ${properties}::text[]`;
  const actor = scopeFor(standing, descriptionOf("USER"), "VIEW").is === "nothing" ? sql`null` : sql`c.actor_id`;
  return sql`select jsonb_build_object('action', c.action, 'at', c.at, 'actor', ${actor}, 'before', ${said("before")},
      'after', ${said("after")})::text as text
    from change c where c.account_id = ${account} and c.kind = ${of.kind}::text and (c.record_id = ${id}::uuid or c.record_id in (
      select a.id from absorbed a where a.account_id = ${account} and a.survivor_id = ${id}::uuid))
      and (${predicateToSql(scope, changeColumns, "c")}) is true order by c.id`;
}

const absorbedBy = (standing: Standing, of: Description, id: string): Sql => sql`
  select (m.held - ${[...keysOf(of), ...hiddenLinks(standing, of).columns]}::text[])::text as text from merged_row m
  where m.account_id = ${account} and m.from_table = ${of.table}::text and m.by_column = 'id' and m.merge_id in (
    select a.merge_id from absorbed a where a.account_id = ${account} and a.survivor_id = ${id}::uuid) order by m.merge_id, m.number`;
