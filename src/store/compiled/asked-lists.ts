import { type Predicate, everything } from "../../rights/predicate";
import { partOwners } from "../reading/asked-owners";
import { conditionsToSql } from "../reading/conditions-to-sql";
import { behind } from "../reading/keyset";
import type { PageRequest } from "../reading/wanted";
import { type Window, windowOf } from "../reading/window";
import { type Sql, column, sql } from "../sql";
import type { Standing } from "../standing";
import type { ListSketch } from "./sketch";

/** A list of a question, as one request asks for it: everything in it that the values of the request are in. */
export interface AskedList {
  /** Of the rows where they are looked for. */
  readonly alias: string;
  /** Of those that were found. */
  readonly shownAs: string;
  readonly window: Window;
  readonly conditions: readonly Sql[];
  /** Rows behind the cursor: none or one condition. */
  readonly behind: readonly Sql[];
  /** What its cursors are bound to. */
  readonly binding: Sql;
  /** The rows of the owners that are asked for: they decide how the rows are found, and so the text. */
  readonly owners: Predicate;
  /** What is asked of its rows, their owners aside, and how they are sorted. */
  readonly request: Pick<PageRequest, "conditions" | "orderBy">;
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
  return {
    ...{ alias, shownAs: isTop ? "shown" : alias, window },
    conditions: conditionsToSql(others, { standing, of, alias }),
    behind: window.from === null ? [] : [behind(window.sort, window.from, alias, column(alias, "id"))],
    binding: hasCursors(list) ? sql`${window.binding()}::text` : sql``,
    owners,
    request: { conditions: others, orderBy: request.orderBy },
  };
}

const hasCursors = ({ members }: ListSketch): boolean =>
  members.some(
    (member) =>
      (member.is === "edges" && member.inner.some(({ is }) => is === "cursor")) ||
      (member.is === "pageInfo" && member.inner.some((part) => part.is === "part" && part.name.endsWith("Cursor"))),
  );

/** The parts of the statement whose text and values are this request's own. */
export const ownParts = ({ conditions, behind: from, binding }: AskedList): readonly Sql[] => [
  ...conditions,
  ...from,
  binding,
];

/** All that decides the text of a list beside its own parts. */
export const shapeOf = ({ window, owners }: AskedList, { orderBy }: PageRequest): string =>
  [
    window.size,
    window.isBackward ? "before" : "after",
    window.from === null ? "edge" : "cursor",
    owners.is === "everything" ? "anybody" : JSON.stringify(owners),
    ...orderBy.map(({ field, direction }) => `${field.name} ${direction}`),
  ].join();
