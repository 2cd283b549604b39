import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { cardOf } from "./card";
import { isSetToNone } from "./cell";
import { actionExists } from "./kinds";
import { matrixRows, rowAllows } from "./matrix-row";
import { isClosed, isNobody } from "./narrowing";
import type { Question } from "./question";
import { isOn } from "./readable";
import { shareAllows } from "./shares";

/**
 * May this person do this to this one record at this moment (milliseconds since 1970)? The twelve steps of
 * `rights.md` 3 as plain questions about one record: no predicates, no sets, nothing shared with the core.
 */
export function may(facts: PrincipalFacts, now: number, resource: Resource, action: Action, row: RecordFacts): boolean {
  if (isNobody(facts, now) || !actionExists(resource, action)) return false;
  const has = (each: Action) => survives({ facts, now, resource, action: each, row });
  // Step 12: on the result, an action needs those that it stands on.
  if (action === "CREATE" || action === "VIEW") return has(action);
  if (action === "DELETE") return has("DELETE") && has("EDIT") && has("VIEW");
  return has(action) && has("VIEW");
}

/** Is the card that the record hangs on in my VIEW in force? */
export function seesCard(facts: PrincipalFacts, now: number, row: RecordFacts): boolean {
  const hung = cardOf(row);
  return hung !== null && may(facts, now, hung.kind, "VIEW", hung.card);
}

/** Steps 2 to 11. */
function survives(question: Question): boolean {
  const { facts, now, resource, action } = question;
  if (isClosed(facts, now, resource, action) || !kindAllows(question)) return false;
  return isGranted(question) || shareAllows(question) || annotates(question);
}

/** Steps 2 to 6. */
function isGranted(question: Question): boolean {
  const { facts, now, resource, action, row } = question;
  const isFixed = resource === "IMPORT" && action !== "CREATE";
  if (facts.isAdministrator) return !isFixed || row.creator === facts.userId;
  if (resource === "USER" && action === "CREATE") return false;
  const cardIsSeen = () => seesCard(facts, now, row);
  return matrixRows(facts).some((each) => rowAllows(each, question, cardIsSeen));
}

/** Step 8. */
function annotates({ facts, now, resource, action, row }: Question): boolean {
  if (!isOn(facts.policies.viewersMayAnnotate)) return false;
  const addsItem = action === "CREATE" && (resource === "TASK" || resource === "EVENT");
  const addsEntry = action === "CREATE" && resource === "ACTIVITY" && row.origin === "MANUAL";
  const completes = action === "COMPLETE" && resource === "TASK";
  if (!addsItem && !addsEntry && !completes) return false;
  return !isSetToNone(resource, action, facts.ownCells[resource]?.[action], row) && seesCard(facts, now, row);
}

/** Step 9; and an administrator is touched by administrators alone (5.11). */
function kindAllows({ facts, now, resource, action, row }: Question): boolean {
  const touches = action === "EDIT" || action === "DELETE";
  if (resource === "USER" && touches) return facts.isAdministrator || row.administrator === false;
  if (resource !== "ACTIVITY" || row.origin === "MANUAL") return true;
  if (touches) return false;
  return action !== "VIEW" || seesCard(facts, now, row);
}
