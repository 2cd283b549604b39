import type { Action, CardKind, Module, Resource } from "../../../src/rights/catalogue";

/** Typed in again from `rights.md` 2, 5.8 and 5.11 on purpose: this evaluator shares no code with the core. */
const ofCards = ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"];
const ofCalendar = [...ofCards, "COMPLETE"];

const actionsThatExist = new Map<Resource, readonly string[]>([
  ["LEAD", ofCards],
  ["REQUEST", ofCards],
  ["CONTACT", ofCards],
  ["COMPANY", ofCards],
  ["CUSTOMER", ofCards],
  ["DOCUMENT", ofCards],
  ["TASK", ofCalendar],
  ["EVENT", ofCalendar],
  ["ACTIVITY", ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT"]],
  ["USER", ["CREATE", "VIEW", "EDIT", "DELETE"]],
  ["IMPORT", ["CREATE", "VIEW", "EDIT", "DELETE"]],
]);

export function actionExists(resource: Resource, action: Action): boolean {
  return actionsThatExist.get(resource)?.includes(action) ?? false;
}

/** `rights.md` 5.19. */
const moduleByResource = new Map<Resource, Module>([
  ["LEAD", "LEADS"],
  ["REQUEST", "LEADS"],
  ["CONTACT", "CONTACTS"],
  ["COMPANY", "CONTACTS"],
  ["CUSTOMER", "CUSTOMERS"],
  ["DOCUMENT", "DOCUMENTS"],
  ["TASK", "CALENDAR"],
  ["EVENT", "CALENDAR"],
  ["ACTIVITY", "ACTIVITIES"],
  ["IMPORT", "IMPORT"],
  ["USER", "USERS"],
]);

export function moduleWith(resource: Resource): Module | undefined {
  return moduleByResource.get(resource);
}

export function isCard(resource: unknown): resource is CardKind {
  return ["LEAD", "REQUEST", "CONTACT", "COMPANY", "CUSTOMER", "DOCUMENT"].some((kind) => kind === resource);
}

export function isCalendarItem(resource: Resource): boolean {
  return resource === "TASK" || resource === "EVENT";
}

export function hangsOnCard(resource: Resource): boolean {
  return isCalendarItem(resource) || resource === "ACTIVITY";
}
