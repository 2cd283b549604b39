import type { PrincipalFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { isCalendarItem } from "./kinds";
import { may } from "./may";
import { hasEnded } from "./narrowing";
import type { Question } from "./question";
import { isOn } from "./readable";

/** Who is to be responsible for a record. */
export interface Receiver {
  readonly user: string;
  readonly status: PrincipalFacts["status"];
}

type Giving = Omit<Question, "action">;

/** May this person make the receiver responsible for the record, of which it is known that it is visible? (5.6, 5.7) */
export function mayGive(giving: Giving, to: Receiver): boolean {
  const { facts, now, resource, row } = giving;
  if (!may(facts, now, resource, "ASSIGN", row)) return false;
  if (to.status !== "ACTIVE" && to.status !== "INVITED") return false;
  const after: RecordFacts = { ...row, responsible: to.user };
  const editsAfter = may(facts, now, resource, "EDIT", after);
  if (isOn(facts.policies.reassignWithinEdit) && !editsAfter) return false;
  if (!isOn(facts.policies.taskNeedsCalendarEdit) || !isCalendarItem(resource)) return true;
  return to.user === facts.userId || editsAfter || keepsCalendarOf(giving, to.user);
}

/** Does an EDIT share of that user's calendar hold? */
function keepsCalendarOf({ facts, now }: Giving, owner: string): boolean {
  return facts.shares.some(
    (share) =>
      share.owner === owner && share.area === "CALENDAR" && share.access === "EDIT" && !hasEnded(share.until, now),
  );
}

/** May this person make such a record for the receiver? `mine` is the record with me as responsible and creator. */
export function mayCreateFor(mine: Giving, to: Receiver): boolean {
  const { facts, now, resource, row } = mine;
  if (!may(facts, now, resource, "CREATE", row)) return false;
  return to.user === facts.userId || mayGive(mine, to);
}
