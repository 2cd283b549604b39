import type { Sorted } from "../description/description";
import { type Sql, column, sql } from "../sql";

/** The expression that an index of the sort stands on (`description/indexes.ts`): never null. */
export function sortedValue(sorted: Sorted, alias: string): Sql {
  const held = column(alias, sorted.column);
  if (sorted.absent === null) return held;
  const absent = absentValues[sorted.absent];
  if (!absent) throw new Error(`nothing is sorted as ${sorted.absent} where it is absent`);
  return sql`coalesce(${held}, ${absent})`;
}

const absentValues: Readonly<Record<string, Sql>> = {
  infinity: sql`'infinity'::timestamptz`,
  "-Infinity": sql`'-Infinity'::numeric`,
};
