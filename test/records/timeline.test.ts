import { Office, type Person, codesOf, expectDone, make } from "./office";

let office: Office;
let founder: Person;

beforeAll(async () => {
  office = await Office.share();
  founder = await office.found();
  expectDone(await founder.act("setPolicies", { tasksFollowCards: false, viewersMayAnnotate: true }, ""));
});

afterAll(() => office.close());

interface Entry {
  readonly __typename: string;
  readonly text?: string;
  /** Of an activity, which may be without. */
  readonly said?: string;
  readonly action?: string;
  readonly actor?: { readonly id: string } | null;
  readonly fields?: readonly { readonly field: string }[];
}

interface Timeline {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: { readonly count: number };
}

const query = `query ($id: ID!, $types: [TimelineType!], $first: Int, $after: String) {
  timeline(id: $id, types: $types, first: $first, after: $after) {
    nodes { __typename ... on Task { text } ... on Event { text } ... on Activity { said: text } ... on Change { action actor { id } fields { field } } }
    pageInfo { hasNextPage endCursor } totalCount { count } } }`;

const timelineOf = async (person: Person, id?: string, more: object = {}): Promise<Timeline | null> =>
  (await person.get<{ timeline: Timeline | null }>(query, { id, ...more })).timeline;

/** `Task One`, `Change UPDATE price` */
const told = ({ __typename, text, said, action, fields }: Entry): string =>
  [__typename, text ?? said ?? action, ...(action === "UPDATE" ? (fields ?? []).map(({ field }) => field) : [])].join(
    " ",
  );

const linesOf = async (person: Person, id?: string, more: object = {}): Promise<readonly string[] | null> =>
  (await timelineOf(person, id, more))?.nodes.map(told) ?? null;

/** A lead with all that can be written down about it, one after the other. */
async function story(): Promise<string | undefined> {
  const [id] = await make(founder, "lead", [{ name: "Story" }]);
  await make(founder, "task", [{ text: "One", cardId: id }]);
  expectDone(await founder.act("updateLead", { id, price: { amount: "10" } }, ""));
  await make(founder, "activity", [{ text: "Two", cardId: id }]);
  await make(founder, "event", [{ text: "Three", cardId: id, startsAt: "2020-05-31T09:00:00Z" }]);
  expectDone(await founder.act("updateLead", { id, source: "Fair" }, ""));
  await make(founder, "activity", [{ text: "Four", cardId: id, kind: "CALL", occurredAt: "2020-01-01T00:00:00Z" }]);
  return id;
}

const whole = [
  ...["Activity Four", "Change UPDATE source", "Event Three", "Activity Two"],
  ...["Change UPDATE price", "Task One", "Change CREATE"],
];

test("a timeline shows all that was written down about a card, the last first", async () => {
  const id = await story();
  const timeline = await timelineOf(founder, id);
  expect(timeline?.nodes.map(told)).toEqual(whole);
  expect(timeline).toMatchObject({ totalCount: { count: whole.length }, pageInfo: { hasNextPage: false } });
  expect(timeline?.nodes.at(-1)?.actor).toEqual({ id: founder.id });
});

test("it goes on page by page, whatever is written meanwhile", async () => {
  const id = await story();
  const lines: string[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const page = await timelineOf(founder, id, { first: 2, after });
    lines.push(...(page?.nodes ?? []).map(told));
    await make(founder, "task", [{ text: "Later", cardId: id }]);
    isMore = page?.pageInfo.hasNextPage ?? false;
    after = page?.pageInfo.endCursor ?? null;
  }
  expect(lines).toEqual(whole);
});

test.each<[types: readonly string[], lines: readonly string[]]>([
  [["ACTIVITY"], ["Activity Four", "Activity Two"]],
  [
    ["EVENT", "TASK"],
    ["Event Three", "Task One"],
  ],
  [["CHANGE"], ["Change UPDATE source", "Change UPDATE price", "Change CREATE"]],
  [[], []],
])("of the types %j it shows those", async (types, lines) => {
  expect(await linesOf(founder, await story(), { types })).toEqual(lines);
});

test("a cursor of other types, another card or another list is none of it", async () => {
  const [id, other] = [await story(), await story()];
  const cursor = (await timelineOf(founder, id, { first: 1 }))?.pageInfo.endCursor;
  const refused = (more: object) => founder.ask(query, { id, after: cursor, ...more });
  expect(codesOf(await refused({ types: ["TASK"] }))).toEqual(["INVALID_CURSOR"]);
  expect(codesOf(await refused({ id: other }))).toEqual(["INVALID_CURSOR"]);
  expect(codesOf(await refused({ first: 251 }))).toEqual(["BAD_USER_INPUT"]);
  const history = "query ($id: ID!, $after: String) { history(id: $id, after: $after) { nodes { id } } }";
  expect(codesOf(await founder.ask(history, { id, after: cursor }))).toEqual(["INVALID_CURSOR"]);
});

const nobodys = [
  ...["ACTIVITY VIEW NONE", "TASK VIEW NONE", "EVENT VIEW NONE", "LEAD VIEW ALL", "LEAD EDIT NONE"],
] as const;

test.each<[cells: readonly string[], lines: readonly string[] | null]>([
  [nobodys, []],
  [[...nobodys.slice(1), "ACTIVITY VIEW ALL"], whole.filter((line) => !/Event|Task/.test(line))],
  [[...nobodys.slice(0, 1), "TASK VIEW ALL", ...nobodys.slice(2)], ["Task One"]],
  [["ACTIVITY VIEW OWN CREATOR", ...nobodys.slice(1)], []],
  [["LEAD VIEW OWN", "ACTIVITY VIEW ALL", "TASK VIEW ALL", "EVENT VIEW ALL"], null],
])("door 9: whoever has %j sees of it what each right shows", async (cells, lines) => {
  const id = await story();
  const person = await office.add(founder, cells);
  expect(await linesOf(person, id)).toEqual(lines);
  if (lines) expect((await timelineOf(person, id))?.totalCount).toEqual({ count: lines.length });
});

test("door 39: a field that is hidden is in no change of it, nor is a change of nothing else", async () => {
  const person = await office.add(founder, ["LEAD VIEW ALL", "ACTIVITY VIEW ALL"], { "LEAD.price": "HIDDEN" });
  const lines = await linesOf(person, await story(), { types: ["CHANGE"] });
  expect(lines).toEqual(["Change UPDATE source", "Change CREATE"]);
});

test("door 10: the timeline of a card that is hidden, in the trash or unknown, or of no card, is none", async () => {
  const id = await story();
  const [task] = await make(founder, "task", [{ text: "On none" }]);
  const stranger = await office.add(founder, ["LEAD VIEW OWN"]);
  expect(await timelineOf(stranger, id)).toBeNull();
  for (const other of ["lead_0192f6e2c3d47a5b8c9d0e1f2a3b4c5d", "x", task, founder.id])
    expect(await timelineOf(founder, other)).toBeNull();
  expectDone(await founder.act("deleteLead", { id }, ""));
  expect(await timelineOf(founder, id)).toBeNull();
  expectDone(await founder.act("restoreLead", { id }, ""));
  expect((await linesOf(founder, id))?.slice(0, 2)).toEqual(["Change RESTORE", "Change DELETE"]);
});

test("what hangs on the card and is in the trash is not in its timeline", async () => {
  const [id] = await make(founder, "company", [{ name: "Steel" }]);
  const [note] = await make(founder, "activity", ["Kept", "Gone"].map((text) => ({ text, cardId: id })).reverse());
  expectDone(await founder.act("deleteActivity", { id: note }, ""));
  expect(await linesOf(founder, id)).toEqual(["Activity Kept", "Change CREATE"]);
});

test("a page is one statement for the card, one for the entries and one for each kind among them, however many there are", async () => {
  const id = await story();
  const statementsFor = async (more: object): Promise<number> => {
    await timelineOf(founder, id, more);
    office.gateway.statements.length = 0;
    await founder.get(query.replace("totalCount { count }", ""), { id, ...more });
    // What takes long on a shared connection is sent once more on one of its own.
    return new Set(office.gateway.statements).size;
  };
  expect(await statementsFor({ types: ["TASK", "EVENT", "ACTIVITY"] })).toBeLessThanOrEqual(5);
  const before = await statementsFor({});
  const items = Array.from({ length: 100 }, (_, index) => ({ text: `More ${index}`, cardId: id }));
  for (const kind of ["task", "activity"] as const) await make(founder, kind, items);
  expect(await statementsFor({ first: 250 })).toBe(before);
});
