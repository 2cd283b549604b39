import type { Action, Resource } from "./catalogue";
import { anyOf } from "./combining";
import { everything, fieldIs } from "./predicate";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";

/**
 * Step 9, what the kind of a record allows whatever the matrix says: nobody edits or deletes an AUTOMATIC entry, which
 * is seen only with its card; and an administrator is touched by administrators alone (`rights.md` 5.11).
 */
export function allowedByKind(
  principal: Principal,
  resource: Resource,
  action: Action,
  cardInView: () => Predicate,
): Predicate {
  const isTouching = action === "EDIT" || action === "DELETE";
  if (resource === "USER" && isTouching && !principal.facts.isAdministrator) return fieldIs("administrator", [false]);
  if (resource !== "ACTIVITY") return everything;
  const isManual = fieldIs("origin", ["MANUAL"]);
  if (isTouching) return isManual;
  return action === "VIEW" ? anyOf(isManual, cardInView()) : everything;
}
