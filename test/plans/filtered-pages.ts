import { descriptionOf } from "../../src/store/description/registry";
import type { Condition, Operator, Order } from "../../src/store/reading/wanted";
import type { Middles } from "./middles";
import { type Question, firstPage, pageQuestions } from "./questions";

function fieldOf(name: string): Order["field"] {
  const field = descriptionOf("LEAD").fields.find((each) => each.name === name);
  if (!field) throw new Error(`leads have no ${name}`);
  return field;
}

const named = (prefix: string): Condition => ({
  ...{ on: "field", field: fieldOf("name"), operator: "startsWith", value: prefix },
});

const worth = (operator: Operator, amount: string): Condition => ({
  ...{ on: "field", field: fieldOf("price"), operator, value: { amount, currencyCode: "USD" } },
});

/** From what fits all leads to what fits few. */
const filters = (): Readonly<Record<string, readonly Condition[]>> => ({
  "named as all are": [named("name")],
  "named as one in nine": [named("name 1")],
  "named as one in a thousand": [named("name 123")],
  "in the dearer half": [worth("gte", "50000")],
  "among the cheapest": [worth("lt", "100")],
  "by name and price": [named("name 4"), worth("lt", "70000")],
});

const holding = (piece: string): Condition => ({
  ...{ on: "field", field: fieldOf("name"), operator: "contains", value: piece },
});

const searches = (): Readonly<Record<string, readonly Condition[]>> => ({
  "with a piece that all names have": [holding("ame")],
  "with a letter that all names have": [holding("a")],
  "with a piece that few names have": [holding("e 123")],
  "with a piece of no name": [holding("zzz")],
  "with a letter and a price": [holding("a"), worth("lt", "100")],
  "with a word": [{ on: "search", text: "name" }],
});

/** Filtered pages, alone and with their counts: what fits is found before it is put in order. */
export const filteredPages = (middles: Middles): readonly Question[] => pagesOf(middles, filters());

/** The same of what is looked for in texts: the rows of whoever sees some are walked through. */
export const searchedPages = (middles: Middles): readonly Question[] => pagesOf(middles, searches());

/** A page of what each record fits is read off the list. */
export const densePages = (middles: Middles): readonly Question[] =>
  searchedPages(middles)
    .filter(({ name }) => /that all|a word/.test(name) && !name.includes("counted"))
    .map((question) => ({ ...question, judged: "page" }));

function pagesOf(middles: Middles, asked: Readonly<Record<string, readonly Condition[]>>): readonly Question[] {
  const leads = descriptionOf("LEAD");
  const orderBy: readonly Order[] = [{ field: fieldOf("createdAt"), direction: "DESC" }];
  return Object.entries(asked)
    .flatMap(([what, conditions]) => {
      const request = { ...firstPage, conditions, orderBy };
      const [alone] = pageQuestions(leads, `age, ${what}`, middles, request);
      const [first, , deep] = pageQuestions(leads, `age, ${what}, counted`, middles, { ...request, counted: true });
      return [alone, first, deep].filter((question) => question !== undefined);
    })
    .map((question) => ({ ...question, judged: "count", ways: ["compiled"] }));
}
