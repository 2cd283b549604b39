import type { Action, Module, Resource } from "../catalogue";
import type { Cell, Cells, Policies, Restrictions } from "../facts";

export interface ProfileRole {
  readonly name: string;
  readonly cells: Cells;
  readonly restrictions: Restrictions;
}

/** What an account starts from (`rights.md` 6): everything in it can be changed afterwards. */
export interface Profile {
  readonly policies: Policies;
  readonly roles: readonly ProfileRole[];
  /** The own cells that a new user gets. */
  readonly newUserCells: Cells;
  readonly licensedModules: readonly Module[];
}

export const all: Cell = { reach: "ALL" };
export const none: Cell = { reach: "NONE" };
export const own: Cell = { reach: "OWN" };

export type RowOfCells = { readonly [A in Action]?: Cell };

/** The same cells for several resources. */
export function cellsFor(resources: readonly Resource[], row: RowOfCells): Cells {
  return Object.fromEntries(resources.map((resource) => [resource, row]));
}
