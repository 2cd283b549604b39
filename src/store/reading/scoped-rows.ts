import type { Description } from "../description/description";
import { type Sql, account, column, identifier, nothingMore, sql } from "../sql";

/**
 * The one place where a table of records is named: with its account, and without what is in the trash.
 * Given a condition it is what stands behind `join`, else what stands behind `from`, open for ` and …`.
 */
export function scopedRows(of: Description, alias: string, on?: Sql): Sql {
  const named = sql`${identifier(of.table)} ${identifier(alias)}`;
  const kept = of.trash ? sql` and ${column(alias, "deleted_at")} is null` : nothingMore;
  const scoped = sql`${column(alias, "account_id")} = ${account}${kept}`;
  return on ? sql`${named} on ${scoped} and ${on}` : sql`${named} where ${scoped}`;
}
