import type { Ownership, Resource } from "./catalogue";
import type { ExceptionField, Setting } from "./cell";
import { allOf, anyOf } from "./combining";
import type { Cell } from "./facts";
import { choiceOn } from "./choice";
import type { Owners } from "./owners";
import { everything, fieldIs, fieldIsNot, nothing, userIn } from "./predicate";
import type { OwnerColumn, Predicate } from "./predicate";

const columnsOf: Record<Ownership, readonly OwnerColumn[]> = {
  RESPONSIBLE: ["responsible"],
  CREATOR: ["creator"],
  EITHER: ["responsible", "creator"],
};

/** The records that a cell reaches for the person whose owner sets these are. */
export function reachOf(resource: Resource, cell: Cell, owners: Owners): Predicate {
  const reached = whereCell(cell, (setting) => reachOfSetting(resource, setting, owners));
  return cell.origin === undefined ? reached : allOf(fieldIs("origin", [cell.origin]), reached);
}

/** The records for which the cell is not NONE: what an own NONE or an EDIT set to NONE leaves open. */
export function whereNotNone(cell: Cell): Predicate {
  return whereCell(cell, (setting) => (setting.reach === "NONE" ? nothing : everything));
}

function reachOfSetting(resource: Resource, { reach, ownership }: Setting, owners: Owners): Predicate {
  if (reach === "NONE") return nothing;
  if (reach === "ALL") return everything;
  // The owner of a user is the user itself (`rights.md` 2).
  if (resource === "USER") return reach === "SUBORDINATES" ? userIn("user", owners.reports) : nothing;
  return anyOf(...columnsOf[ownership ?? "RESPONSIBLE"].map((column) => userIn(column, owners[reach])));
}

/** From the general to the special: an exception of a stage beats one of its pipeline. */
const exceptionFields: readonly ExceptionField[] = ["documentKind", "pipeline", "stage"];

/** Judges the cell record by record: where a record has an exception, the exception is its cell. */
function whereCell(cell: Cell, judge: (setting: Setting) => Predicate): Predicate {
  return exceptionFields.reduce((rest, field) => overrule(field, cell, judge, rest), judge(cell));
}

function overrule(
  field: ExceptionField,
  { exceptions = [] }: Cell,
  judge: (setting: Setting) => Predicate,
  rest: Predicate,
): Predicate {
  if (exceptions.length === 0) return rest;
  const named = new Map<string, Predicate>();
  for (const exception of exceptions) {
    const value = exception[field];
    // Of two exceptions for one value the first holds.
    if (value !== undefined && !named.has(value)) named.set(value, judge(exception));
  }
  return anyOf(choiceOn(field, [...named]), allOf(fieldIsNot(field, [...named.keys()]), rest));
}
