import type { CardKind } from "../../src/rights/catalogue";
import { descriptionOf } from "../../src/store/description/registry";
import { apiId } from "../../src/store/ids";
import type { Condition, Operator, Wanted, WantedLink } from "../../src/store/reading/wanted";
import { person, staff, userId } from "./generated/people";
import { stageId } from "./generated/records";
import type { Middles } from "./middles";
import { type Question, everyField, firstPage, listQuestions } from "./questions";

const link = (kind: CardKind, name: string, first: number, more: Wanted["links"] = []): WantedLink => {
  const found = descriptionOf(kind).links.find((each) => each.name === name);
  if (!found || found.cardinality === "card") throw new Error(`${kind} has no link ${name}`);
  const isToMany = found.cardinality !== "one";
  const target = descriptionOf(found.target);
  const page = isToMany ? { ...firstPage, first } : null;
  return { key: name, link: found, targets: new Map([[target.kind, everyField(target, more)]]), page };
};

const ofLeads = (): readonly WantedLink[] =>
  ["responsible", "company", "contacts", "tasks"].map((name) => link("LEAD", name, 5));
const ofCompanies = (): readonly WantedLink[] =>
  ["leads", "contacts", "tasks", "subsidiaries", "parent"].map((name) => link("COMPANY", name, 5));

const pageOf = (kind: CardKind, links: readonly WantedLink[]): Omit<Question, "name"> => ({
  ...{ judged: "look-ups", wanted: everyField(descriptionOf(kind), links) },
  request: () => Promise.resolve({ ...firstPage, first: mostParents }),
});

const mostParents = 250;

const ofContacts = (): readonly WantedLink[] => ["leads", "tasks", "company"].map((name) => link("CONTACT", name, 5));

/** What hangs on the records of a page, both ways of a link, and records by their ids. */
export const lookUps = (): readonly Question[] => [
  { name: "leads with what hangs on them", ...pageOf("LEAD", ofLeads()) },
  { name: "contacts with what hangs on them", ...pageOf("CONTACT", ofContacts()) },
  { name: "companies with what hangs on them", ...pageOf("COMPANY", ofCompanies()) },
];

function reference(name: string, operator: Operator, value: unknown): Condition {
  const found = descriptionOf("LEAD").links.find((each) => each.name === name);
  if (!found) throw new Error(`leads have no ${name}`);
  return { on: "reference", link: found, operator, value };
}

const members = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => apiId("user", userId(staff.first + n)));

/** Lists in every order, filtered by one reference. */
const listsBy = (middles: Middles, what: string, condition: Condition): readonly Question[] =>
  listQuestions("LEAD", middles, [condition]).map((question) => ({ ...question, name: `${question.name}, ${what}` }));

export const listsOfResponsible = (middles: Middles): readonly Question[] => [
  ...listsBy(middles, "of the busy", reference("responsible", "eq", apiId("user", userId(person.busy)))),
  ...listsBy(middles, "of the sparse", reference("responsible", "eq", apiId("user", userId(person.sparse)))),
  ...[20, 250].flatMap((count) => listsBy(middles, `of ${count}`, reference("responsible", "in", members(count)))),
];

export const listsOfCreator = (middles: Middles): readonly Question[] =>
  listsBy(middles, "made by the sparse", reference("creator", "eq", apiId("user", userId(person.sparse))));

/** Lists of a stage, in the order in which leads were made: other orders read through the other stages. */
export const listsOfStage = (middles: Middles): readonly Question[] =>
  listsBy(middles, "in a stage", reference("stage", "eq", apiId("stage", stageId(0)))).filter(({ name }) =>
    name.includes("createdAt"),
  );
