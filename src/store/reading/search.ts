import { isUsable } from "../access";
import { likeLiteral, nameKey } from "../name-key";
import { type Sql, column, join, sql } from "../sql";
import type { Place } from "./place";

const mostWords = 8;

/** Every word stands in some searched field; a field that may be hidden anywhere is left out (`cases.md` 8). */
export function searchCondition(text: string, { standing, of, alias }: Place): Sql {
  const keys = of.fields
    .filter((field) => field.searched && isUsable(standing, of, field))
    .map((field) => column(alias, `${field.column}_key`));
  const words = nameKey(text).split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (keys.length === 0) return sql`false`;
  if (words.length === 0) return sql`true`;
  const found = words.map((word) => {
    const pattern = sql`${`%${likeLiteral(word)}%`}::text`;
    return sql`(${join(
      keys.map((key) => sql`${key} like ${pattern}`),
      " or ",
    )})`;
  });
  return sql`(${join(found, " and ")})`;
}
