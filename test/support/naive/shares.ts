import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts, ShareFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { cardOf } from "./card";
import { isSetToNone } from "./cell";
import { isCalendarItem, isCard } from "./kinds";
import { hasEnded, isClosed } from "./narrowing";
import type { Question } from "./question";

/** Step 7: does a share that still holds allow it, and no own NONE stand against it? */
export function shareAllows(question: Question): boolean {
  const { facts, now, resource, action, row } = question;
  if (isStopped(facts, resource, action, row) || isStopped(facts, resource, "VIEW", row)) return false;
  const holding = facts.shares.filter((share) => !hasEnded(share.until, now));
  return holding.some((share) => gives(share.access, resource, action) && covers(share, question));
}

function isStopped(facts: PrincipalFacts, resource: Resource, action: Action, row: RecordFacts): boolean {
  return isSetToNone(resource, action, facts.ownCells[resource]?.[action], row);
}

/** `rights.md` 4: the actions of an access. Neither gives DELETE or EXPORT; one that can't be read gives nothing. */
function gives(access: string, resource: Resource, action: Action): boolean {
  if (action === "VIEW") return access === "VIEW" || access === "EDIT";
  if (access !== "EDIT") return false;
  if (resource === "ACTIVITY") return action === "CREATE";
  return action === "EDIT" || action === "ASSIGN" || (action === "COMPLETE" && isCalendarItem(resource));
}

function covers(share: ShareFacts, question: Question): boolean {
  const { resource, row } = question;
  const area: string = share.area;
  if (area === "CALENDAR") return isCalendarItem(resource) && row.responsible === share.owner;
  if (area !== "CONTACTS") return false;
  if (isCard(resource)) return row.responsible === share.owner;
  return resource === "ACTIVITY" && row.origin === "MANUAL" && showsCard(share, question);
}

/** An entry comes with the share only where the share itself still shows the entry's card. */
function showsCard(share: ShareFacts, { facts, now, row }: Question): boolean {
  const hung = cardOf(row);
  if (hung?.card.responsible !== share.owner) return false;
  return !isClosed(facts, now, hung.kind, "VIEW") && !isStopped(facts, hung.kind, "VIEW", hung.card);
}
