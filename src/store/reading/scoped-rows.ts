import type { Description } from "../description/description";
import { type Sql, account, column, identifier, sql } from "../sql";

/** Where a record lies: among the others, or in the trash. */
export type Whereabouts = "kept" | "trash";

/** Does the row lie there? What has no trash is always kept. */
export function liesIn(of: Description, alias: string, where: Whereabouts): Sql {
  if (!of.trash) return where === "kept" ? sql`true` : sql`false`;
  const deletedAt = column(alias, "deleted_at");
  return where === "kept" ? sql`${deletedAt} is null` : sql`${deletedAt} is not null`;
}

/**
 * The one place where a table of records is named to be read: with its account, and without what is in the trash
 * unless just that is asked for. It is what stands behind `from`, open for ` and …`.
 */
export function scopedRows(of: Description, alias: string, where: Whereabouts = "kept"): Sql {
  const rows = sql`${identifier(of.table)} ${identifier(alias)} where ${column(alias, "account_id")} = ${account}`;
  return of.trash || where === "trash" ? sql`${rows} and ${liesIn(of, alias, where)}` : rows;
}

/**
 * The same for rows that another condition is to find, of which the account says only which are meant: no index that
 * begins with the account goes by it.
 */
export const scopedOnceFound = (of: Description, alias: string): Sql =>
  sql`${identifier(of.table)} ${identifier(alias)} where (${column(alias, "account_id")} = ${account}) is true and ${liesIn(of, alias, "kept")}`;
