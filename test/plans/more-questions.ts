import { descriptionOf } from "../../src/store/description/registry";
import type { Wanted, WantedLink } from "../../src/store/reading/wanted";
import { type Question, everyField, firstPage, readerOf } from "./questions";

const link = (
  kind: "LEAD" | "COMPANY" | "CONTACT",
  name: string,
  first: number,
  more: Wanted["links"] = [],
): WantedLink => {
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

const pageOf = (kind: "LEAD" | "COMPANY", links: readonly WantedLink[]): Question["ask"] => {
  const of = descriptionOf(kind);
  return async (door) => (await readerOf(door, of)).page(everyField(of, links), { ...firstPage, first: mostParents });
};

const mostParents = 250;

/** What hangs on the records of a page, both ways of a link, and records by their ids. */
export const lookUps = (): readonly Question[] => [
  { name: "leads with what hangs on them", judged: "look-ups", ask: pageOf("LEAD", ofLeads()) },
  { name: "companies with what hangs on them", judged: "look-ups", ask: pageOf("COMPANY", ofCompanies()) },
];
