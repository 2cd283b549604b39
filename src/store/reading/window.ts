import type { Description } from "../description/description";
import { BadInput } from "../refusals";
import type { Standing } from "../standing";
import type { Row } from "./columns";
import { type Keyset, type SortKey, bindingOf, flipped, readCursor, writeCursor } from "./keyset";
import { sortKeysOf } from "./sort";
import type { PageRequest } from "./wanted";

export interface Count {
  readonly count: number;
  readonly precision: "EXACT" | "AT_LEAST";
}

export interface Page {
  readonly records: readonly object[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly count: Count | null;
}

export const mostRows = 250;
export const usualRows = 50;
/** Counted to here and no further (`api.md`). */
export const mostCounted = 10_000;

/** How many `things` a page has, where so many were asked for. Throws `BadInput` for a size that no page has. */
export function sizeOfPage(asked: number | null, things = "records", argument = "first"): number {
  const size = asked ?? usualRows;
  if (size < 1 || size > mostRows)
    throw new BadInput(`A page has 1 to ${mostRows} ${things}, not ${size}.`, [argument]);
  return size;
}

/** A page request, checked: how many rows, which way, from where. */
export interface Window {
  readonly size: number;
  readonly isBackward: boolean;
  readonly sort: readonly SortKey[];
  readonly from: Keyset | null;
  /** What its cursors are bound to: worked out when a cursor is read or written. */
  readonly binding: () => string;
}

/** Throws `BadInput` for a size that no page has, `InvalidCursor` for another list's cursor. */
export function windowOf(standing: Standing, of: Description, request: PageRequest, list: string): Window {
  const order = request.orderBy.map(({ field, direction }) => [field.name, direction]);
  return windowBy(sortKeysOf(standing, of, request.orderBy), request, [list, request.conditions, order]);
}

/** Which part of a list is asked for. */
type Cut = Pick<PageRequest, "first" | "after" | "last" | "before">;

/** The same of a list that is sorted so; what is bound to `list` belongs to no other one. */
export function windowBy(asked: readonly SortKey[], request: Cut, list: unknown): Window {
  const { first, after, last, before } = request;
  if (first !== null && last !== null) throw new BadInput("Ask for the first or for the last, not for both.", ["last"]);
  if (after !== null && before !== null)
    throw new BadInput("Go on after a cursor or before one, not both.", ["before"]);
  const isBackward = last !== null || before !== null;
  const size = sizeOfPage(last ?? first, "records", last === null ? "first" : "last");
  const binding = boundTo(list);
  const cursor = isBackward ? before : after;
  const sort = isBackward ? flipped(asked) : asked;
  return { size, isBackward, sort, binding, from: cursor === null ? null : readCursor(cursor, binding(), asked) };
}

function boundTo(list: unknown): () => string {
  let binding: string | null = null;
  return () => (binding ??= bindingOf(list));
}

/** The rows of a window, one more than its size where there are more, as a page. */
export function pageOf(rows: readonly Row[], window: Window, recordFor: (row: Row) => object): Omit<Page, "count"> {
  const hasMore = rows.length > window.size;
  const kept = rows.slice(0, window.size);
  const inOrder = window.isBackward ? kept.toReversed() : kept;
  return {
    records: inOrder.map(recordFor),
    cursors: inOrder.map((row) => writeCursor(window.binding(), keysetOf(row, window))),
    hasNextPage: window.isBackward ? window.from !== null : hasMore,
    hasPreviousPage: window.isBackward ? hasMore : window.from !== null,
  };
}

const keysetOf = (row: Row, window: Window): Keyset => ({
  keys: window.sort.map((_, index) => String(row[`k${index}`])),
  id: String(row["id"]),
});

export const countOf = (counted: number): Count =>
  counted > mostCounted ? { count: mostCounted, precision: "AT_LEAST" } : { count: counted, precision: "EXACT" };
