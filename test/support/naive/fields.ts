import type { Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts, Restrictions } from "../../../src/rights/facts";
import { matrixRows, rowAllows } from "./matrix-row";
import { seesCard } from "./may";
import { isNobody } from "./narrowing";
import type { Question } from "./question";

/** A question about one field (`price`, `custom.revenue`) of one record. */
export type FieldQuestion = Omit<Question, "action"> & { readonly field: string };

/** Does the field of a record that I see read open? (`rights.md` 3, field restrictions) */
export function mayRead(question: FieldQuestion): boolean {
  return isOpenBelow(2, { ...question, action: "VIEW" });
}

/** Is the field of a record that I may edit open for writing? */
export function mayWrite(question: FieldQuestion): boolean {
  return isOpenBelow(1, { ...question, action: "EDIT" });
}

/** May I filter, sort, group or sum by the field? My own setting decides; without one, no role may hide it. */
export function mayUse(facts: PrincipalFacts, resource: Resource, field: string): boolean {
  if (facts.isAdministrator) return true;
  const own = strictness(facts.ownRestrictions, resource, field);
  if (own !== null) return own < 2;
  return facts.roles.every((role) => (strictness(role.restrictions, resource, field) ?? 0) < 2);
}

/** How strict a setting is: 0 open, 1 readable alone, 2 hidden; null where unset. One that can't be read hides. */
function strictness(restrictions: Restrictions, resource: Resource, field: string): 0 | 1 | 2 | null {
  const setting = restrictions[resource]?.[field];
  if (setting === undefined) return null;
  if (setting === "OPEN") return 0;
  return setting === "READ_ONLY" ? 1 : 2;
}

function isOpenBelow(limit: 1 | 2, question: FieldQuestion & Question): boolean {
  const { facts, now, resource, field, row } = question;
  if (facts.isAdministrator) return true;
  const own = strictness(facts.ownRestrictions, resource, field);
  if (own !== null) return own < limit;
  const isOpenIn = (restrictions: Restrictions) => (strictness(restrictions, resource, field) ?? 0) < limit;
  if (facts.roles.every((role) => isOpenIn(role.restrictions))) return true;
  // Nobody's roles reach nothing (step 1), so that the strictest of them holds.
  if (isNobody(facts, now)) return false;
  const openRows = matrixRows(facts).filter((each) => isOpenIn(each.role?.restrictions ?? {}));
  return openRows.some((each) => rowAllows(each, question, () => seesCard(facts, now, row)));
}
