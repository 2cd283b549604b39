import { Office, type Person, codesOf, expectDone, faultsOf, make, namesOf } from "../office";

let office: Office;
let founder: Person;
let lead: string;

beforeAll(async () => {
  office = await Office.share();
  founder = await office.found();
  [lead = ""] = await make(founder, "lead", [{ name: "Fair stand" }]);
});

afterAll(() => office.close());

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly text: string | null;
  readonly responsible: { readonly id: string };
  readonly creator: { readonly id: string };
  readonly can: Readonly<Record<string, boolean>>;
}

const fields = `id kind origin text occurredAt direction number durationSeconds result subject from to
  responsible { id } creator { id } card { id } can { edit delete assign complete annotate }`;
const act = (person: Person, mutation: string, input: object) =>
  person.act<{ activity: Shown | null }>(mutation, input, `activity { ${fields} }`);
const write = (person: Person, input: object) => act(person, "createActivity", { cardId: lead, ...input });

const nothing = {
  direction: null,
  number: null,
  durationSeconds: null,
  result: null,
  subject: null,
  from: null,
  to: null,
};
const call = {
  kind: "CALL",
  direction: "OUTGOING",
  number: "+49 30 123456",
  durationSeconds: 90,
  result: "Wants a quote",
};
const letter = { kind: "LETTER", direction: "INCOMING", subject: "Stand 4", from: "Ann <ann@example.org>", to: "us" };

test.each<[what: string, said: object, is: object]>([
  ["a note", { text: "Two\nlines" }, { ...nothing, kind: "NOTE", text: "Two\nlines" }],
  ["a call", call, { ...nothing, ...call, text: null }],
  ["a meeting", { kind: "MEETING", durationSeconds: 0 }, { ...nothing, kind: "MEETING", durationSeconds: 0 }],
  ["a letter", { ...letter, text: "Dear Sirs" }, { ...nothing, ...letter, text: "Dear Sirs" }],
  ["a message", { kind: "CHAT", text: "Hi" }, { ...nothing, kind: "CHAT", text: "Hi" }],
])("%s is written down on a card by whoever did it", async (_what, said, is) => {
  const occurredAt = "2026-05-31T09:00:00.000Z";
  const payload = await write(founder, { ...said, occurredAt });
  expectDone(payload);
  const by = { responsible: { id: founder.id }, creator: { id: founder.id }, card: { id: lead } };
  expect(payload.activity).toMatchObject({ ...is, ...by, occurredAt, origin: "MANUAL" });
});

test("what is not said of an activity is a note of now", async () => {
  const { activity } = await write(founder, { text: "Now" });
  const read = "query ($id: ID!) { activity(id: $id) { kind createdAt occurredAt } }";
  const found = await founder.get<{ activity: { createdAt: string; occurredAt: string } }>(read, { id: activity?.id });
  expect(found.activity).toMatchObject({ kind: "NOTE", occurredAt: found.activity.createdAt });
});

const unknown = "lead_0192f6e2c3d47a5b8c9d0e1f2a3b4c5d";

test.each<[said: object, faults: readonly string[]]>([
  [{ cardId: null, text: "On nothing" }, ["cardId: REQUIRED"]],
  [{ cardId: undefined, text: "On nothing" }, ["cardId: REQUIRED"]],
  [{ cardId: unknown, text: "On nothing" }, ["cardId: NOT_FOUND"]],
  [{ text: " " }, ["text: REQUIRED"]],
  [{ kind: "CHAT" }, ["text: REQUIRED"]],
  [{ kind: "CALL", durationSeconds: -1 }, ["durationSeconds: INVALID"]],
  [{ kind: "NOTE", text: "x", number: "1" }, ["number: INVALID"]],
  [
    { kind: "LETTER", subject: "x".repeat(501), result: "None", from: "a\u0000", cardId: "x" },
    ["subject: TOO_LONG", "from: INVALID", "cardId: NOT_FOUND", "result: INVALID"],
  ],
])("an activity that is said as %j is refused, with all that is wrong", async (said, faults) => {
  const payload = await write(founder, said);
  expect(payload.activity).toBeNull();
  expect(faultsOf(payload)).toEqual(faults.map((fault) => `input.${fault}`));
});

test("of an activity the kind stays, and what the kind has may be changed", async () => {
  const id = (await write(founder, call)).activity?.id;
  const { activity } = await act(founder, "updateActivity", { id, result: null, text: "Bad line" });
  expect(activity).toMatchObject({ ...call, result: null, text: "Bad line" });
  expect(faultsOf(await act(founder, "updateActivity", { id, subject: "x" }))).toEqual(["input.subject: INVALID"]);
  const note = (await write(founder, { text: "Note" })).activity?.id;
  expect(faultsOf(await act(founder, "updateActivity", { id: note, text: null }))).toEqual(["input.text: REQUIRED"]);
  const kind = await founder.ask(
    `mutation ($input: UpdateActivityInput!) { updateActivity(input: $input) { userErrors { code } } }`,
    { input: { id, kind: "NOTE" } },
  );
  expect(codesOf(kind)).toEqual(["BAD_USER_INPUT"]);
});

test("nobody is made responsible for an activity but whoever did it", async () => {
  const colleague = await office.add(founder);
  const id = (await write(founder, { text: "Mine" })).activity?.id;
  const given = await founder.act<{ changed: unknown[] }>(
    "changeResponsible",
    { recordIds: [id], responsibleId: colleague.id, partial: true },
    "outcomes",
  );
  expect(given).toMatchObject({ outcomes: ["REFUSED"] });
  expect((await act(founder, "updateActivity", { id, text: "Still mine" })).activity).toMatchObject({
    ...{ responsible: { id: founder.id }, can: { edit: true, delete: true, assign: false, complete: false } },
  });
  const created = await founder.ask(
    "mutation ($input: CreateActivityInput!) { createActivity(input: $input) { userErrors { code } } }",
    { input: { cardId: lead, text: "For you", responsibleId: colleague.id } },
  );
  expect(codesOf(created)).toEqual(["BAD_USER_INPUT"]);
});

test("who goes leaves what he did as his, and in nobody's hands", async () => {
  const leaver = await office.add(founder, ["ACTIVITY VIEW ALL", "LEAD VIEW ALL"]);
  const id = (await write(leaver, { text: "By the leaver" })).activity?.id;
  expectDone(await founder.act("removeUser", { userId: leaver.id, reassignTo: founder.id }, ""));
  const { activity } = await founder.get<{ activity: Shown }>(
    "query ($id: ID!) { activity(id: $id) { version responsible { id } creator { id } } }",
    { id },
  );
  expect(activity).toEqual({ version: 1, responsible: { id: leaver.id }, creator: { id: leaver.id } });
});

test("an activity is found by what was written, listed of its card, and put in the trash", async () => {
  const [other = ""] = await make(founder, "company", [{ name: "Steel" }]);
  const texts = ["Zebra", "Quagga"];
  const [id] = await make(
    founder,
    "activity",
    texts.map((text) => ({ cardId: other, text })),
  );
  expect(await namesOf(founder, 'activities(filter: { search: "zeb" })')).toEqual(["Zebra"]);
  expect(await namesOf(founder, `activities(filter: { card: { id: { eq: "${other}" } } })`)).toEqual([
    "Quagga",
    "Zebra",
  ]);
  const read = "query ($id: ID!) { company(id: $id) { activities { nodes { text } totalCount { count } } } }";
  expect(await founder.get(read, { id: other })).toEqual({
    company: { activities: { nodes: [{ text: "Quagga" }, { text: "Zebra" }], totalCount: { count: 2 } } },
  });
  expectDone(await founder.act("deleteActivity", { id }, ""));
  expect(await founder.get(read, { id: other })).toMatchObject({
    company: { activities: { totalCount: { count: 1 } } },
  });
  expect(await founder.get("{ trash(resource: ACTIVITY) { nodes { id } } }")).toEqual({ trash: { nodes: [{ id }] } });
  expectDone(await founder.act("restoreActivity", { id }, ""));
});
