import { isUsable, scopeFor } from "../access";
import type { Description, FieldDescription } from "../description/description";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { scopedOnceFound, scopedRows } from "../reading/scoped-rows";
import { type Sql, column, join, plannedAnew, sql } from "../sql";
import type { Standing } from "../standing";
import { valueColumns, valuesOf, type Values } from "../writing/stored-values";

/** By what a record may be known again; each list holds keys of many lines. */
export interface Tokens {
  /** UUIDs */
  readonly ids: readonly string[];
  readonly externalIds: readonly string[];
  /** In small letters. */
  readonly emails: readonly string[];
  /** In E.164, or as typed. */
  readonly phones: readonly string[];
  /** Keys of names (`nameKey`). */
  readonly names: readonly string[];
}

/**
 * The records that are known by any of these, of those that the caller sees, the oldest first: what is hidden is no
 * double, and what is hidden of records compares nothing (`rights.md` 3, Field restrictions; `cases.md` 8).
 */
export async function findKnown(door: Door, of: Description, tokens: Tokens): Promise<readonly Values[]> {
  const { rows } = await door.read<Values>((standing) => {
    // Each way goes by an index of its own, and what they find by its key.
    const ways = waysOf(standing, of, tokens);
    const known = ways.length === 0 ? sql`select null::uuid as id` : join(ways, " union ");
    return sql`${plannedAnew} select ${valueColumns(of)} from ${scopedRows(of, "r")} and r.id = any(array(${known})) order by r.created_at, r.id`;
  });
  return rows.map((row) => valuesOf(of, row));
}

function waysOf(standing: Standing, of: Description, tokens: Tokens): readonly Sql[] {
  const field = (name: string) => of.fields.find((each) => each.name === name && isUsable(standing, of, each));
  const [external, emails, phones, name] = ["externalId", "emails", "phones", "name"].map(field);
  const scope = sql`(${predicateToSql(scopeFor(standing, of, "VIEW"), of, "r")}) is true`;
  const those = (where: Sql): Sql => sql`select r.id from ${scopedRows(of, "r")} and ${where} and ${scope}`;
  return [
    ...(tokens.ids.length > 0 ? [those(sql`r.id = any(${tokens.ids}::uuid[])`)] : []),
    ...(external && tokens.externalIds.length > 0 ? [those(sql`r.external_id in (${each(tokens.externalIds)})`)] : []),
    ...(emails && tokens.emails.length > 0 ? [byWords(of, emails, tokens.emails, scope)] : []),
    ...(phones && tokens.phones.length > 0 ? [byWords(of, phones, tokens.phones, scope)] : []),
    ...(name?.sorted && tokens.names.length > 0
      ? [those(sql`${column("r", name.sorted.column)} in (${each(tokens.names)})`)]
      : []),
  ];
}

/** A list that is gone through row by row is hashed as a set, and as an array compared item by item. */
const each = (keys: readonly string[]): Sql => sql`select unnest(${keys}::text[])`;

/**
 * Those that have one of the words among their numbers or addresses, whose keys stand in one text, blanks between. Each
 * word is looked up by itself, and by nothing else: of many at once PostgreSQL thinks that they find so much that it had
 * better compare every row with all of them, and of an account of which it knows nothing yet that it has hardly a row. The
 * offset keeps it from joining the other way round; a plan of when the table was empty would read all of it for each word.
 */
function byWords(of: Description, field: FieldDescription, words: readonly string[], scope: Sql): Sql {
  const has = sql`string_to_array(${column("r", `${field.column}_key`)}, ' ') @> array[k.word]`;
  const found = sql`select r.id from ${scopedOnceFound(of, "r")} and ${has} and ${scope} offset 0`;
  return sql`select f.id from unnest(${words}::text[]) k (word) cross join lateral (${found}) f`;
}
