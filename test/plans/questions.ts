import type { Description } from "../../src/store/description/description";
import type { Kind } from "../../src/store/description/kinds";
import { descriptionOf } from "../../src/store/description/registry";
import type { Door } from "../../src/store/door";
import { openHandle, type Reader } from "../../src/store/handles";
import { writeCursor } from "../../src/store/reading/keyset";
import type { Condition, Order, PageRequest, Wanted } from "../../src/store/reading/wanted";
import { windowOf } from "../../src/store/reading/window";
import { compiledQuestion } from "./compiled-question";
import type { Middles } from "./middles";

/** A question through the door, as a selection set would ask it. */
export interface Question {
  readonly name: string;
  /** A page and a count are their last reading; of look-ups each reading counts. */
  readonly judged: "page" | "count" | "look-ups";
  readonly wanted: Wanted;
  readonly request: (door: Door) => Promise<PageRequest>;
  /** In which ways it is asked: in all, where it is left out. */
  readonly ways?: readonly Way[];
}

export const readerOf = (door: Door, of: Description): Promise<Reader<object>> => openHandle(door, of.type, "view");

/** How a question is read: a statement a level, or all of it in one. */
export const ways = ["plain", "compiled"] as const;
export type Way = (typeof ways)[number];

/** Answers the JSON of a question that is compiled. */
export async function askQuestion({ wanted, request }: Question, way: Way, door: Door): Promise<string | null> {
  const reader = await readerOf(door, wanted.description);
  const asked = await request(door);
  if (way === "compiled") return (await reader.answerPage(compiledQuestion(wanted, asked))).text;
  await reader.page(wanted, asked);
  return null;
}

export const pageSize = 50;

export const firstPage: PageRequest = {
  ...{ first: pageSize, after: null, last: null, before: null },
  ...{ conditions: [], orderBy: [], counted: false, listed: true },
};

export const everyField = (of: Description, links: Wanted["links"] = []): Wanted => ({
  description: of,
  fields: new Set(of.fields.map((field) => field.name)),
  links,
});

/** Each order that a kind's lists have, both ways. */
function ordersOf(of: Description): readonly (readonly [string, readonly Order[]])[] {
  const sorted = of.fields.filter((field) => field.sorted !== false);
  return sorted.flatMap((field) =>
    (["ASC", "DESC"] as const).map(
      (direction) => [`${field.name} ${direction.toLowerCase()}`, [{ field, direction }]] as const,
    ),
  );
}

/** The first page, the last one and one from the middle of a list in each of its orders, and its count. */
export function listQuestions(
  kind: Kind,
  middles: Middles,
  conditions: readonly Condition[] = [],
): readonly Question[] {
  const of = descriptionOf(kind);
  const pages = ordersOf(of).flatMap(([order, orderBy]) =>
    pageQuestions(of, order, middles, { ...firstPage, orderBy, conditions }),
  );
  return [...pages, countQuestion(of, conditions)];
}

export function pageQuestions(
  of: Description,
  order: string,
  middles: Middles,
  request: PageRequest,
): readonly Question[] {
  const named = (name: string, asked: Question["request"]): Question => ({
    ...{ name, judged: "page", wanted: everyField(of), request: asked },
  });
  return [
    named(`${of.plural} by ${order}`, () => Promise.resolve(request)),
    named(`last ${of.plural} by ${order}`, () => Promise.resolve({ ...request, first: null, last: pageSize })),
    named(`deep ${of.plural} by ${order}`, async (door) => {
      const { binding } = windowOf(await door.standing(), of, request, of.plural);
      const middle = middles.get(`${of.kind} ${request.orderBy[0]?.field.name ?? ""}`);
      return { ...request, after: middle ? writeCursor(binding(), middle) : null };
    }),
  ];
}

function countQuestion(of: Description, conditions: readonly Condition[]): Question {
  const request = { ...firstPage, conditions, counted: true, listed: false };
  const asked = (): Promise<PageRequest> => Promise.resolve(request);
  return { name: `count of ${of.plural}`, judged: "count", wanted: everyField(of), request: asked };
}
