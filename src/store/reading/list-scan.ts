import type { Predicate } from "../../rights/predicate";
import type { Description } from "../description/description";
import { predicateToSql } from "../predicate-to-sql";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import { type Keyset, type SortKey, behind, orderBy } from "./keyset";
import { type Whereabouts, scopedRows } from "./scoped-rows";

/** One page's worth of rows of a kind, in order. */
export interface List {
  readonly of: Description;
  readonly predicate: Predicate;
  /** Conditions on the alias `r`, the scope aside. */
  readonly conditions: readonly Sql[];
  readonly sort: readonly SortKey[];
  readonly from: Keyset | null;
  readonly limit: number;
  readonly where: Whereabouts;
  /**
   * The order whose index finds what fits among everybody's rows, in whatever order it is shown; null where trigrams of
   * texts find it.
   */
  readonly foundBy: SortKey | null;
}

/** Under which the rows of a list are read. */
export const alias = "r";
export const keyName = (index: number): string => `k${index}`;

const idAlone = sql`r.id`;

export const keysOf = (list: Pick<List, "sort">): Sql =>
  join(
    list.sort.map((key, index) => sql`${key.expression(alias)} as ${identifier(keyName(index))}`),
    ", ",
  );

/** The first rows that fit, by one scan of an index: their keys and ids, or what else is asked of them. */
export function scanOf(
  list: List,
  rest: Predicate,
  conditions: readonly Sql[],
  limit = list.limit,
  what = idAlone,
): Sql {
  const scope = rest.is === "everything" ? [] : [sql`(${predicateToSql(rest, list.of, alias)}) is true`];
  const from = list.from ? [behind(list.sort, list.from, alias, column(alias, "id"))] : [];
  const where = [...conditions, ...scope, ...list.conditions, ...from].map((condition) => sql` and ${condition}`);
  return sql`select ${keysOf(list)}, ${what} from ${scopedRows(list.of, alias, list.where)}${join(where, "")} ${orderBy(
    list.sort,
    (index) => list.sort[index]?.expression(alias) ?? nothingMore,
    column(alias, "id"),
  )} limit ${literal(limit)}`;
}
