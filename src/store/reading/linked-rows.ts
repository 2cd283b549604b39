import type { Description, ManyLink, ThroughLink } from "../description/description";
import { type Sql, account, column, identifier, sql } from "../sql";
import { scopedRows } from "./scoped-rows";

/** The rows at the other end of a link to many, under an alias, of the parent with that id: open for ` and …`. */
export function linkedRows(link: ManyLink | ThroughLink, of: Description, parent: Sql, alias: string): Sql {
  if (link.cardinality === "many") {
    const onCard = link.cardKind === null ? sql`` : sql` and ${column(alias, "card_kind")} = ${link.cardKind}`;
    return sql`${scopedRows(of, alias)} and ${column(alias, link.column)} = ${parent}${onCard}`;
  }
  // By its key, as in `orderedRows`: the limit keeps a join from reading an account.
  const target = sql`(select r.* from ${scopedRows(of, "r")} and r.id = ${column("y", link.to)} limit 1)`;
  return sql`${identifier(link.through)} y cross join lateral ${target} ${identifier(alias)} where y.account_id = ${account} and ${column("y", link.from)} = ${parent}`;
}
