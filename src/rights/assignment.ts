import { type Action, type Resource, isCalendarItem } from "./catalogue";
import type { PrincipalFacts } from "./facts";
import { matches } from "./predicate";
import type { RecordFacts } from "./predicate";
import { isPolicyOn } from "./principal";
import type { Principal } from "./principal";
import type { Refusal } from "./refusal";
import { scopeOf } from "./scope";

/** Who is to be responsible. */
export interface Responsible {
  readonly user: string;
  readonly status: PrincipalFacts["status"];
}

/**
 * Why the record with the facts `before` may not be given to this user; null where it may (`rights.md` 5.6, 5.7).
 * Whether the record is visible at all is the question before this one.
 */
export function refusalOfAssignment(
  principal: Principal,
  resource: Resource,
  before: RecordFacts,
  to: Responsible,
): Refusal | null {
  return refusalOfAssigning(principal, resource, before) ?? refusalOfReceiver(principal, resource, before, to);
}

/**
 * Why a record may not be created for this user; null where it may. `wouldBe` is the record with me as responsible and
 * creator: creating for somebody else is creating for me and assigning it, so the policies look at the new one, and
 * at nothing where it is me.
 */
export function refusalOfCreation(
  principal: Principal,
  resource: Resource,
  wouldBe: RecordFacts,
  to: Responsible,
): Refusal | null {
  if (!reaches(principal, resource, "CREATE", wouldBe))
    return refuse(resource, "CREATE", "CREATE is not in force here");
  if (to.user === principal.facts.userId) return null;
  return refusalOfAssignment(principal, resource, wouldBe, to);
}

function refusalOfAssigning(principal: Principal, resource: Resource, before: RecordFacts): Refusal | null {
  const mayAssign = reaches(principal, resource, "ASSIGN", before);
  return mayAssign ? null : refuse(resource, "ASSIGN", "ASSIGN does not reach the record");
}

interface Giving {
  readonly principal: Principal;
  readonly resource: Resource;
  readonly to: Responsible;
  /** The record as it would be. */
  readonly after: RecordFacts;
}

/** What the new responsible user must be, and what the policies ask of the record as it would be. */
const conditions: readonly { readonly reason: string; readonly holds: (giving: Giving) => boolean }[] = [
  {
    reason: "a responsible user is an active or invited user of the account",
    holds: ({ to }) => to.status === "ACTIVE" || to.status === "INVITED",
  },
  {
    reason: "the record would be outside one's EDIT (reassignWithinEdit)",
    holds: ({ principal, resource, after }) =>
      !isPolicyOn(principal, "reassignWithinEdit") || reaches(principal, resource, "EDIT", after),
  },
  {
    reason: "one may not edit that user's calendar (taskNeedsCalendarEdit)",
    holds: ({ principal, resource, to, after }) =>
      !isPolicyOn(principal, "taskNeedsCalendarEdit") ||
      !isCalendarItem(resource) ||
      to.user === principal.facts.userId ||
      sharesCalendarForEdit(principal, to.user) ||
      reaches(principal, resource, "EDIT", after),
  },
];

function refusalOfReceiver(
  principal: Principal,
  resource: Resource,
  before: RecordFacts,
  to: Responsible,
): Refusal | null {
  const giving: Giving = { principal, resource, to, after: { ...before, responsible: to.user } };
  const broken = conditions.find(({ holds }) => !holds(giving));
  return broken === undefined ? null : refuse(resource, "ASSIGN", broken.reason);
}

function sharesCalendarForEdit({ shares }: Principal, owner: string): boolean {
  return shares.some((share) => share.owner === owner && share.area === "CALENDAR" && share.access === "EDIT");
}

function reaches(principal: Principal, resource: Resource, action: Action, facts: RecordFacts): boolean {
  return matches(scopeOf(principal, resource, action), facts);
}

function refuse(resource: Resource, action: Action, reason: string): Refusal {
  return { resource, action, reason };
}
