import { isUsable, scopeFor } from "../access";
import type { Description } from "../description/description";
import type { Door } from "../door";
import { predicateToSql } from "../predicate-to-sql";
import { scopedRows } from "../reading/scoped-rows";
import { type Sql, column, join, sql } from "../sql";
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
    const ways = waysOf(standing, of, tokens);
    const scope = sql`(${predicateToSql(scopeFor(standing, of, "VIEW"), of, "r")}) is true`;
    // Each way goes by an index of its own, and what they find by its key.
    const arms = ways.map((way) => sql`select r.id from ${scopedRows(of, "r")} and ${way} and ${scope}`);
    const known = arms.length === 0 ? sql`select null::uuid as id` : join(arms, " union ");
    return sql`select ${valueColumns(of)} from ${scopedRows(of, "r")} and r.id = any(array(${known})) order by r.created_at, r.id`;
  });
  return rows.map((row) => valuesOf(of, row));
}

function waysOf(standing: Standing, of: Description, tokens: Tokens): readonly Sql[] {
  const field = (name: string) => of.fields.find((each) => each.name === name && isUsable(standing, of, each));
  const [external, emails, phones, name] = ["externalId", "emails", "phones", "name"].map(field);
  return [
    ...(tokens.ids.length > 0 ? [sql`r.id = any(${tokens.ids}::uuid[])`] : []),
    ...(external && tokens.externalIds.length > 0 ? [sql`r.external_id = any(${tokens.externalIds}::text[])`] : []),
    ...(emails && tokens.emails.length > 0 ? [hasWord(emails.column, tokens.emails)] : []),
    ...(phones && tokens.phones.length > 0 ? [hasWord(phones.column, tokens.phones)] : []),
    ...(name?.sorted && tokens.names.length > 0
      ? [sql`${column("r", name.sorted.column)} = any(${tokens.names}::text[])`]
      : []),
  ];
}

/** Is one of these among the numbers or addresses? Their keys stand in one text, blanks between. */
const hasWord = (name: string, words: readonly string[]): Sql =>
  sql`string_to_array(${column("r", `${name}_key`)}, ' ') && ${words}::text[]`;
