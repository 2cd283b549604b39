import type { Sorted } from "../description/description";
import { type Sql, column, sql } from "../sql";

/** What an absent value counts as, by the type of the column: behind or before every other. */
const absents: Readonly<Record<string, { readonly value: Sql; readonly present: Sql }>> = {
  timestamptz: { value: sql`'infinity'::timestamptz`, present: sql`<` },
  date: { value: sql`'infinity'::date`, present: sql`<` },
  numeric: { value: sql`'-Infinity'::numeric`, present: sql`>` },
};

function absentOf({ sqlType }: Sorted): { readonly value: Sql; readonly present: Sql } {
  const known = absents[sqlType];
  if (!known) throw new Error(`nothing is sorted as a ${sqlType} where it is absent`);
  return known;
}

/** The expression that an index of the sort stands on (`description/indexes.ts`): never null. */
export function sortedValue(sorted: Sorted, alias: string): Sql {
  const held = column(alias, sorted.column);
  return sorted.absent === null ? held : sql`coalesce(${held}, ${absentOf(sorted).value})`;
}

/** Is the value there? Said so that the same index passes over those where it is not; null where it always is. */
export function isPresent(sorted: Sorted, alias: string): Sql | null {
  if (sorted.absent === null) return null;
  const { value, present } = absentOf(sorted);
  return sql`${sortedValue(sorted, alias)} ${present} ${value}`;
}
