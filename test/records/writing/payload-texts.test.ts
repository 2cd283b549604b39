import { expectDone, make } from "../office";
import { type Asked, type TwoGateways, askedOf, changedByBoth, openTwoGateways } from "./two-gateways";

let all: TwoGateways;
let links: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  all = await openTwoGateways();
  const { anna } = all;
  const [parentId = ""] = await make(anna, "company", [{ name: 'Steel "Holding"' }]);
  const [companyId = ""] = await make(anna, "company", [{ name: "Steel", parentId }]);
  const contactIds = await make(anna, "contact", [{ lastName: "Äpfel" }, { lastName: "B", companyId }]);
  links = { companyId, mainContactId: contactIds[1], contactIds };
  const label = { resource: "LEAD", label: "Rooms", type: "NUMBER", position: 0 };
  expectDone(await anna.act("createCustomField", { key: "rooms", ...label }, ""));
});

afterAll(() => all.close());

const inOneText: readonly (readonly [says: string, kind: Asked["kind"], shows: string])[] = [
  ["nothing of it", "lead", ""],
  ["its type alone", "lead", "__typename"],
  [
    "under other names, and twice",
    "lead",
    "t: __typename a: lead { x: id __typename called: name } b: lead { version name n: name }",
  ],
  [
    "in parts, some of them left out",
    "lead",
    "lead { name ... on Lead { source @skip(if: true) id ... @include(if: true) { name price { currencyCode } } } } lead { price { amount __typename } }",
  ],
  [
    "with rights and masks and custom fields",
    "lead",
    "lead { can { edit delete view: edit } hiddenFields readOnlyFields price { amount } custom { key label value } tags }",
  ],
  [
    "with what it leads to",
    "lead",
    "lead { company { name parent { name } } mainContact { lastName company { name } } stage { name pipeline { id } } responsible { id name } creator { name } lossReason { name } }",
  ],
  [
    "with lists",
    "lead",
    `lead { contacts(first: 1) { nodes { lastName company { name } } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount { count precision } }
       tasks { nodes { text responsible { name } } } last: contacts(last: 1) { nodes { lastName } } }`,
  ],
  ["a task with its card", "task", "task { text card { __typename id ... on Lead { name } } dueBy }"],
];

const said = { lead: { name: "Ёлка", price: { amount: "12.50" } }, task: { text: "Call again" } } as const;

async function changed(person: "eva" | "boris", kind: "lead" | "task", shows: string) {
  const [cardId = ""] = await make(all.anna, "lead", [{ name: "Bridge" }]);
  const item =
    kind === "lead"
      ? { name: "Pump", source: "fair", ...links, custom: [{ key: "rooms", value: "4" }] }
      : { text: "Call", cardId };
  const addTask = (id: string) => make(all[person], "task", [{ text: "on it", cardId: id }]);
  const input = person === "boris" && kind === "lead" ? { name: said.lead.name } : said[kind];
  return changedByBoth(all, all[person], {
    kind,
    item,
    input,
    shows,
    ...(kind === "lead" ? { meanwhile: addTask } : {}),
  });
}

describe.each(["eva", "boris"] as const)("what a change answers to %s is written by its statement", (person) => {
  test.each(inOneText)("%s, of a %s", async (_says, kind, shows) => {
    const [fast, plain] = await changed(person, kind as "lead" | "task", shows);
    expect(JSON.stringify(fast.answer)).toBe(JSON.stringify(plain.answer));
    expect(fast.answer.errors).toBeUndefined();
    expect(fast.trace).toEqual(plain.trace);
    expect(fast.statements).toHaveLength(1);
    expect(fast.statements[0]).toContain("end as answer from standing");
  });
});

test.each([
  ["others of its kind, it among them", "lead { company { leads(first: 1) { nodes { name } } } }"],
  ["others of its kind, through what it leads to", "lead { tasks { nodes { card { ... on Lead { name } } } } }"],
  ["what no description knows of", "lead { id } ... { lead { history { nodes { action } } } }"],
])("%s are read after it", async (_says, shows) => {
  const [fast, plain] = await changed("eva", "lead", shows);
  expect(JSON.stringify(fast.answer)).toBe(JSON.stringify(plain.answer));
  expect(fast.trace).toEqual(plain.trace);
  expect(fast.statements.filter((text) => text.includes("as answer"))).toEqual([]);
});

test("a list has what each request asks of it", async () => {
  const [id = ""] = await make(all.eva, "lead", [{ name: "Pump" }]);
  await make(
    all.eva,
    "task",
    ["a", "b", "c"].map((text) => ({ text, cardId: id })),
  );
  const document = `mutation ($input: UpdateLeadInput!, $first: Int, $filter: TaskFilter) {
    updateLead(input: $input) { lead { tasks(first: $first, filter: $filter) { nodes { text } } } } }`;
  const shownOf = async (variables: object): Promise<readonly string[]> => {
    const input = { id, name: `Pump ${JSON.stringify(variables)}` };
    const { updateLead } = await all.eva.get<{
      updateLead: { lead: { tasks: { nodes: readonly { text: string }[] } } };
    }>(document, { input, ...variables });
    return updateLead.lead.tasks.nodes.map(({ text }) => text);
  };
  for (const first of [2, 1, 3]) expect(await shownOf({ first })).toHaveLength(first);
  for (const text of ["a", "b"]) expect(await shownOf({ filter: { text: { eq: text } } })).toEqual([text]);
});

test("what is not written at once is done once, and answered all the same", async () => {
  const [id = ""] = await make(all.eva, "task", [{ text: "Call" }]);
  // This gateway asks for a text, and does it in a transaction: it would find a task that is completed already.
  const { answer } = await askedOf(
    all.plain,
    all.eva,
    "completeTask",
    { id, result: "Agreed" },
    "task { result version }",
  );
  expect(answer.data).toEqual({ completeTask: { task: { result: "Agreed", version: 2 }, userErrors: [] } });
});
