import { allOf } from "./combining";
import { everything, matches, userIn } from "./predicate";
import type { Predicate, RecordFacts } from "./predicate";
import type { Principal } from "./principal";
import type { Resource } from "./catalogue";
import { scopeOf } from "./scope";

/** Why the principal may not remove the user with these facts; null where the principal may (`rights.md` 5.11, 5.15). */
export function refusalOfRemoval(principal: Principal, user: RecordFacts): string | null {
  if (user.administrator === true && !principal.facts.isAdministrator)
    return "administrators are touched by administrators alone";
  return matches(scopeOf(principal, "USER", "DELETE"), user) ? null : "the user is out of your reach";
}

/** Who may take over: of administrators anybody, of everybody else oneself or a subordinate (`rights.md` 5.15). */
export const successorsOf = ({ facts, owners }: Principal): Predicate =>
  facts.isAdministrator ? everything : userIn("user", owners.SUBORDINATES);

/**
 * Which of the records in the trash one is told the number of: those that the trash lists, where one may give them away
 * (`rights.md` 5.5). Of the others it is those that ASSIGN reaches.
 */
export const countedInTrash = (principal: Principal, resource: Resource): Predicate =>
  allOf(
    scopeOf(principal, resource, "VIEW"),
    scopeOf(principal, resource, "DELETE"),
    scopeOf(principal, resource, "ASSIGN"),
  );
