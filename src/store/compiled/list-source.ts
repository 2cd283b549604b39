import { allOf } from "../../rights/combining";
import type { Predicate } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { ManyLink, ThroughLink } from "../description/description";
import { orderBy } from "../reading/keyset";
import { linkedRows } from "../reading/linked-rows";
import { type List, countedRows, orderedWholes } from "../reading/ordered-list";
import { scopeThrough } from "../reading/other-side";
import { type Window, mostCounted } from "../reading/window";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import type { AskedList } from "./asked-lists";
import { andClaim } from "./drawing";
import type { ListSketch } from "./sketch";

/** Where the rows of a list come from. */
export interface ListSource {
  /** Whole rows in the order of the window with their keys `k0 … kn`, at most so many. */
  readonly rows: (limit: number) => Sql;
  /** One row, its column `count` counted to one more than is told. */
  readonly counted: () => Sql;
}

/** Is it asked whether there is more? Then one row more is read than is shown. */
export const looksBeyond = ({ members }: ListSketch, { isBackward }: Window): boolean =>
  members.some(
    (member) =>
      member.is === "pageInfo" &&
      member.inner.some((part) => part.is === "part" && part.name === (isBackward ? "hasPreviousPage" : "hasNextPage")),
  );

export const limitOf = (list: ListSketch, window: Window): number => window.size + (looksBeyond(list, window) ? 1 : 0);

/** Everything of a kind that is in VIEW: by the owners that rights and question name, each with a scan of its own. */
export function topSource(
  standing: Standing,
  { of }: ListSketch,
  { window, conditions, behind, owners }: AskedList,
): ListSource {
  const predicate: Predicate = allOf(scopeFor(standing, of, "VIEW"), owners);
  const list: Omit<List, "limit" | "conditions"> = { of, predicate, sort: window.sort, from: null, where: "kept" };
  return {
    rows: (limit) => orderedWholes({ ...list, limit, conditions: [...conditions, ...behind] }),
    counted: () => countedRows({ ...list, limit: mostCounted + 1, conditions }),
  };
}

/** From where a list hangs in a record. */
export interface ListParent {
  readonly id: Sql;
  readonly link: ManyLink | ThroughLink;
  /** Holds of the record where its link may be read at all. */
  readonly seen: Sql;
}

/** The visible rows at the other end of a link: their own scope is a filter, the link finds them. */
export function linkedSource(
  standing: Standing,
  { of }: ListSketch,
  { alias, window, conditions, behind }: AskedList,
  { id, link, seen }: ListParent,
): ListSource {
  const scope = andClaim(scopeThrough(standing, link, of), of, alias);
  const from = (more: readonly Sql[]): Sql =>
    sql`${linkedRows(link, of, id, alias)}${seen}${scope}${join(
      more.map((condition) => sql` and ${condition}`),
      "",
    )}`;
  const keys = window.sort.map((key, index) => sql`${key.expression(alias)} as ${identifier(`k${index}`)}, `);
  const inOrder = orderBy(
    window.sort,
    (index) => window.sort[index]?.expression(alias) ?? nothingMore,
    column(alias, "id"),
  );
  return {
    rows: (limit) =>
      sql`select ${join(keys, "")}${identifier(alias)}.* from ${from([...conditions, ...behind])} ${inOrder} limit ${literal(limit)}`,
    counted: () =>
      sql`select count(*)::integer as count from (select 1 from ${from(conditions)} limit ${literal(mostCounted + 1)}) c`,
  };
}
