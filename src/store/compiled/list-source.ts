import { allOf } from "../../rights/combining";
import type { Predicate } from "../../rights/predicate";
import { scopeFor } from "../access";
import type { ManyLink, ThroughLink } from "../description/description";
import { densePage } from "../reading/dense-page";
import { foundBy, isFoundFirst, isOfTexts } from "../reading/found-by";
import { type Found, foundOnce } from "../reading/found-once";
import { orderBy } from "../reading/keyset";
import { linkedRows } from "../reading/linked-rows";
import type { List } from "../reading/list-scan";
import { countedRows, orderedWholes } from "../reading/ordered-list";
import { scopeThrough } from "../reading/other-side";
import { probedFirst } from "../reading/probed-first";
import { termsOf } from "../reading/terms";
import { type Window, mostCounted } from "../reading/window";
import { type Sql, column, identifier, join, literal, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import type { AskedList } from "./asked-lists";
import { type Drawing, andClaim } from "./drawing";
import type { ListSketch } from "./sketch";

/** Where the rows of a list come from. */
export interface ListSource {
  /** Stands before the statement that takes rows with these columns, and the count. */
  readonly before: (columns: readonly string[]) => Sql;
  /** Rows in the order of the window with their keys `k0 … kn`, at most so many; they have the columns at the least. */
  readonly rows: (limit: number, columns: readonly string[]) => Sql;
  /** One row, its column `count` counted to one more than is told. */
  readonly counted: () => Sql;
  /** Is it known then? Where it is not, the statement answers nothing; null where it always is. */
  readonly isAll: Sql | null;
}

/** Is it asked whether there is more? Then one row more is read than is shown. */
export const looksBeyond = (list: ListSketch, { isBackward }: Window): boolean =>
  placeParts(list).includes(isBackward ? "hasPreviousPage" : "hasNextPage");

/** Are cursors of the first and the last row asked for? */
export const asksEnds = (list: ListSketch): boolean => placeParts(list).some((name) => name.endsWith("Cursor"));

const placeParts = ({ members }: ListSketch): readonly string[] =>
  members.flatMap((member) =>
    member.is === "pageInfo" ? member.inner.flatMap((part) => (part.is === "part" ? part.name : [])) : [],
  );

/** Is anything made of the rows? */
export const takesRows = (list: ListSketch, window: Window): boolean =>
  list.members.some(({ is }) => is === "nodes" || is === "edges") || looksBeyond(list, window) || asksEnds(list);

const isCounted = ({ members }: ListSketch): boolean => members.some(({ is }) => is === "totalCount");

export const limitOf = (list: ListSketch, window: Window): number => window.size + (looksBeyond(list, window) ? 1 : 0);

/**
 * Everything of a kind that is in VIEW: by the owners that rights and question name, each with a scan of its own. What a
 * filter leads to is found once, for the page and the count, unless too much fits.
 */
export function topSource({ standing, fitsMuch }: Drawing, sketch: ListSketch, asked: AskedList): ListSource {
  const { of } = sketch;
  const { window, conditions, behind, owners, request } = asked;
  const predicate: Predicate = allOf(scopeFor(standing, of, "VIEW"), owners);
  const list = {
    ...{ of, predicate, conditions, sort: window.sort, from: null, where: "kept" as const },
    foundBy: foundBy(of, request.conditions),
  };
  const asks = { ...request, isCounted: isCounted(sketch), isOfEverybody: isOfEverybody(predicate) };
  if (takesRows(sketch, window)) {
    const isProbed = asks.isOfEverybody && request.conditions.some(isOfTexts);
    if (isProbed || isFoundFirst(of, asks)) {
      if (fitsMuch) return denseSource(list, behind);
      const sought = { ...list, behind };
      return foundSource(
        isProbed ? probedFirst(sought, { ...asks, limit: limitOf(sketch, window) }) : foundOnce(sought),
      );
    }
  }
  return {
    ...apart,
    rows: (limit) => orderedWholes({ ...list, limit, conditions: [...conditions, ...behind] }),
    counted: () => countedRows({ ...list, limit: mostCounted + 1 }),
  };
}

/** Is it looked for among everybody's rows, whatever else they have to fit? */
const isOfEverybody = (predicate: Predicate): boolean => termsOf(predicate).every(({ owner }) => owner === null);

const foundSource = ({ tables, ...found }: Found): ListSource => ({
  ...found,
  before: (columns) => sql`with ${tables(columns)} `,
});

/** Of a list of which more fits than is counted. */
const denseSource = (list: Omit<List, "limit">, behind: readonly Sql[]): ListSource => ({
  ...apart,
  rows: (limit) => densePage({ ...list, limit }, behind),
  counted: () => sql`select ${literal(mostCounted + 1)} as count`,
});

/** Of rows and a count that are read each by itself. */
const apart = { before: () => nothingMore, isAll: null };

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
    ...apart,
    rows: (limit) =>
      sql`select ${join(keys, "")}${identifier(alias)}.* from ${from([...conditions, ...behind])} ${inOrder} limit ${literal(limit)}`,
    counted: () =>
      sql`select count(*)::integer as count from (select 1 from ${from(conditions)} limit ${literal(mostCounted + 1)}) c`,
  };
}
