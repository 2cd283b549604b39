import type { Action } from "./catalogue";
import { allOf } from "./combining";
import { everything } from "./predicate";
import { whereNotNone } from "./reach";
import { byAction } from "./row";
import type { PredicateByAction, Row } from "./row";

/** What each action stands on: nobody edits what he does not see, nor deletes what he may not edit. */
export const standsOn: Readonly<Record<Action, readonly Action[]>> = {
  CREATE: [],
  VIEW: [],
  EDIT: ["VIEW"],
  DELETE: ["EDIT", "VIEW"],
  EXPORT: ["VIEW"],
  ASSIGN: ["VIEW"],
  COMPLETE: ["VIEW"],
};

/** Step 12, and the first half of step 5: `EDIT ∩ VIEW`, `DELETE ∩ EDIT ∩ VIEW`, … */
export function intersect(cells: PredicateByAction): PredicateByAction {
  return byAction((action) => allOf(cells[action], ...standsOn[action].map((needed) => cells[needed])));
}

/**
 * Step 5, inside one row: the intersections, and no EXPORT where the row's EDIT cell is NONE for the record. DELETE
 * needs no such rule of its own: it lies within EDIT.
 */
export function interrelate(row: Row): Row {
  const cells = intersect(row.cells);
  const exportable = row.settings === null ? everything : whereNotNone(row.settings.EDIT);
  return { ...row, cells: { ...cells, EXPORT: allOf(cells.EXPORT, exportable) } };
}
