import { everything } from "../../rights/predicate";
import { partOwners } from "../reading/asked-owners";
import { conditionsToSql } from "../reading/conditions-to-sql";
import { behind } from "../reading/keyset";
import type { PageRequest } from "../reading/wanted";
import { type Window, windowOf } from "../reading/window";
import { type Sql, column, sql } from "../sql";
import type { Standing } from "../standing";
import type { ListSketch } from "./sketch";
import { type ListSource, limitOf, topSource } from "./list-source";

/** A list of a question, as one request asks for it: everything in it that the values of the request are in. */
export interface AskedList {
  readonly alias: string;
  readonly window: Window;
  readonly conditions: readonly Sql[];
  /** Rows behind the cursor: none or one condition. */
  readonly behind: readonly Sql[];
  /** What its cursors are bound to. */
  readonly binding: Sql;
  /** Where the owners that are asked for decide how the rows are found. */
  readonly source: ListSource | null;
}

/** A list of a sketch, and how it hangs in it. */
export interface ListPlace {
  readonly list: ListSketch;
  /** The list that a cursor is bound to: the link, or the kind at the top. */
  readonly name: string;
  readonly isTop: boolean;
  /** The slot of the list whose records it hangs on, null at the top. */
  readonly within: number | null;
}

/** Throws what the plain reading of the list would throw. */
export function askList(standing: Standing, { list, name, isTop }: ListPlace, request: PageRequest): AskedList {
  const { of } = list;
  const alias = isTop ? "r" : `l${list.slot}`;
  const window = windowOf(standing, of, request, name);
  const { owners, others } = isTop
    ? partOwners(request.conditions, standing, of)
    : { owners: everything, others: request.conditions };
  const asked = {
    alias,
    window,
    conditions: conditionsToSql(others, { standing, of, alias }),
    behind: window.from === null ? [] : [behind(window.sort, window.from, alias, column(alias, "id"))],
    binding: hasCursors(list) ? sql`${window.binding}::text` : sql``,
  };
  if (owners.is === "everything") return { ...asked, source: null };
  return { ...asked, source: drawnOnce(topSource(standing, list, asked, owners), limitOf(list, window)) };
}

/** The same pieces of SQL whenever they are asked for. */
function drawnOnce({ rows, counted }: ListSource, limit: number): ListSource {
  const [drawnRows, drawnCount] = [rows(limit), counted()];
  return { rows: () => drawnRows, counted: () => drawnCount };
}

const hasCursors = ({ members }: ListSketch): boolean => members.some(({ is }) => is === "edges" || is === "pageInfo");

/** The parts of the statement whose text and values are this request's own. */
export function ownParts({ conditions, behind: from, binding, source }: AskedList): readonly Sql[] {
  const found = source ? [source.rows(0), source.counted()] : [...conditions, ...from];
  return [...found, binding];
}

/** All that decides the text of a list beside its own parts. */
export const shapeOf = ({ window }: AskedList, { orderBy }: PageRequest): string =>
  [
    window.size,
    window.isBackward ? "before" : "after",
    window.from === null ? "edge" : "cursor",
    ...orderBy.map(({ field, direction }) => `${field.name} ${direction}`),
  ].join();
