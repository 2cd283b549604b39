import type { Action } from "./catalogue";
import { anyOf } from "./combining";
import type { Cell, ShareFacts } from "./facts";
import { nothing } from "./predicate";
import type { Predicate } from "./predicate";

/** Where a right comes from. Shares of one area and access are one source, whoever gave them. */
export type Source =
  | { readonly kind: "role"; readonly id: string; readonly name: string }
  | { readonly kind: "own" }
  | { readonly kind: "administrator" }
  | {
      readonly kind: "share";
      readonly area: ShareFacts["area"];
      readonly access: ShareFacts["access"];
      readonly owners: readonly string[];
    }
  | { readonly kind: "annotating" }
  | { readonly kind: "all" };

export type PredicateByAction = Readonly<Record<Action, Predicate>>;
export type CellByAction = Readonly<Record<Action, Cell>>;

/** What one source gives for one resource. */
export interface Row {
  readonly source: Source;
  readonly cells: PredicateByAction;
  /** The cells of the matrix that it was made of, where it was made of any. */
  readonly settings: CellByAction | null;
}

/** A value for each action. Spelled out, because this runs for every row of every step: a loop over the names took half of the time. */
export function byAction<T>(valueOf: (action: Action) => T): Readonly<Record<Action, T>> {
  return Object.freeze({
    CREATE: valueOf("CREATE"),
    VIEW: valueOf("VIEW"),
    EDIT: valueOf("EDIT"),
    DELETE: valueOf("DELETE"),
    EXPORT: valueOf("EXPORT"),
    ASSIGN: valueOf("ASSIGN"),
    COMPLETE: valueOf("COMPLETE"),
  });
}

export const nothingAtAll: PredicateByAction = byAction(() => nothing);

/** What the rows give together (`rights.md` 3, step 6). */
export function unite(rows: readonly Row[]): PredicateByAction {
  return byAction((action) => anyOf(...rows.map((row) => row.cells[action])));
}
