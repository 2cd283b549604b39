import type { Description } from "../description/description";
import { type Sql, account, column, identifier, nothingMore, sql } from "../sql";
import { type ColumnLink, type LinkTable, columnLinksTo, linkTablesOf } from "./leading-links";

/** The rows `r` of a kind that a link of theirs leads to one of the records by; `ids` are an array of UUIDs. */
export const leadsTo = ({ column: name, isCard }: ColumnLink, of: Description, ids: Sql): Sql =>
  sql`${isCard ? sql`r.card_kind = ${of.kind}::text and ` : nothingMore}${column("r", name)} = any(${ids})`;

/** The same by a table of links. */
export const leadsThrough = ({ table, mine, other }: LinkTable, ids: Sql): Sql =>
  sql`r.id in (select ${column("y", other)} from ${identifier(table)} y where y.account_id = ${account} and ${column("y", mine)} = any(${ids}))`;

/** Every way by which rows `r` of a kind lead to one of the records, whoever's list it is. */
export const waysFrom = (kind: Description, of: Description, ids: Sql): readonly Sql[] => [
  ...columnLinksTo(of)
    .filter(({ holder }) => holder === kind)
    .map((link) => leadsTo(link, of, ids)),
  ...linkTablesOf(of)
    .filter(({ otherKind }) => otherKind === kind.kind)
    .map((table) => leadsThrough(table, ids)),
];
