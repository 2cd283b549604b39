import { Office, type Person, make } from "./office";

let office: Office;
let anna: Person;
let lead: string;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  const [acme = ""] = await make(anna, "company", [{ name: "Acme" }]);
  const contacts = await make(
    anna,
    "contact",
    ["A", "B", "C"].map((lastName) => ({ lastName, companyId: acme })),
  );
  [lead = ""] = await make(anna, "lead", [
    { name: "Deal", companyId: acme, contactIds: contacts, mainContactId: contacts[0] },
  ]);
  await make(anna, "task", [
    { text: "On the deal", cardId: lead },
    { text: "On Acme", cardId: acme },
    { text: "On A", cardId: contacts[0] },
    { text: "On none" },
  ]);
});

afterAll(() => office.close());

const byName = (direction: string): string => `orderBy: [{ field: NAME, direction: ${direction} }]`;
const ofLead = (fields: string): string => `{ lead(id: "${lead}") { ${fields} } }`;
const named = (...names: readonly string[]): object => ({ nodes: names.map((name) => ({ name })) });

test("a link may be asked for under several names with several arguments at once", async () => {
  const asked = ofLead(`first: contacts(first: 1, ${byName("ASC")}) { nodes { name } }
    last: contacts(first: 1, ${byName("DESC")}) { nodes { name } totalCount { count } }
    b: contacts(filter: { name: { eq: "B" } }) { nodes { name } } contacts { totalCount { count } }`);
  expect(await anna.get(asked)).toEqual({
    lead: {
      first: named("A"),
      last: { ...named("C"), totalCount: { count: 3 } },
      b: named("B"),
      contacts: { totalCount: { count: 3 } },
    },
  });
});

test("nodes and edges of one list are the same records, each with what was asked of it", async () => {
  const asked = ofLead(
    `contacts(${byName("ASC")}) { nodes { name } edges { node { id company { name } } cursor } pageInfo { hasNextPage endCursor } }`,
  );
  const { lead: found } = await anna.get<{
    lead: { contacts: { nodes: object[]; edges: { node: object; cursor: string }[]; pageInfo: { endCursor: string } } };
  }>(asked);
  expect(found.contacts.nodes).toEqual([{ name: "A" }, { name: "B" }, { name: "C" }]);
  expect(found.contacts.edges.map(({ node }) => node)).toEqual(
    Array(3).fill(expect.objectContaining({ company: { name: "Acme" } })),
  );
  expect(found.contacts.pageInfo.endCursor).toBe(found.contacts.edges.at(-1)?.cursor);
});

test("the same link asked for in two places is one answer with all that both want", async () => {
  const asked = `query { lead(id: "${lead}") { company { name } ...more ... on Lead { company { contacts(first: 1, ${byName("ASC")}) { nodes { name } } } } } }
    fragment more on Lead { company { id leads { nodes { name } } } again: company { name } }`;
  expect(await anna.get(asked)).toMatchObject({
    lead: { company: { name: "Acme", leads: named("Deal"), contacts: named("A") }, again: { name: "Acme" } },
  });
});

test("what is skipped is not there, and what is included is", async () => {
  const asked = `query ($yes: Boolean!, $no: Boolean!) { lead(id: "${lead}") { name @skip(if: $yes) company @include(if: $no) { name }
    contacts(first: 1, ${byName("ASC")}) @include(if: $yes) { nodes @skip(if: $no) { name @include(if: $yes) } totalCount @skip(if: $yes) { count } }
    ... @include(if: $no) { tasks { nodes { id } } } } }`;
  expect(await anna.get(asked, { yes: true, no: false })).toEqual({ lead: { contacts: named("A") } });
});

test("a card is whatever kind it is", async () => {
  const asked = `{ tasks(orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { text card { __typename id
    ... on Lead { name company { name } } ... on Company { name contacts { totalCount { count } } } ... on Contact { lastName } } } } }`;
  const { tasks } = await anna.get<{ tasks: { nodes: { text: string; card: object | null }[] } }>(asked);
  const cards = Object.fromEntries(tasks.nodes.map(({ text, card }) => [text, card]));
  const id = expect.any(String) as string;
  expect(cards).toEqual({
    "On the deal": { __typename: "Lead", id, name: "Deal", company: { name: "Acme" } },
    "On Acme": { __typename: "Company", id, name: "Acme", contacts: { totalCount: { count: 3 } } },
    "On A": { __typename: "Contact", id, lastName: "A" },
    "On none": null,
  });
});

test("any record is asked for by its id, in fragments of its own kind and of every kind", async () => {
  const asked =
    "query ($id: ID!) { node(id: $id) { __typename id ... on Card { cardId: id } ... on Lead { name contacts { totalCount { count } } } ... on Task { text } } }";
  expect(await anna.get(asked, { id: lead })).toEqual({
    node: { __typename: "Lead", id: lead, cardId: lead, name: "Deal", contacts: { totalCount: { count: 3 } } },
  });
});

test("a link is followed round and round, and names of types are told at every turn", async () => {
  const asked = ofLead(
    "__typename company { __typename leads { __typename nodes { __typename company { leads { nodes { company { name } } } } } } }",
  );
  expect(await anna.get(asked)).toEqual({
    lead: {
      __typename: "Lead",
      company: {
        __typename: "Company",
        leads: {
          __typename: "LeadConnection",
          nodes: [{ __typename: "Lead", company: { leads: { nodes: [{ company: { name: "Acme" } }] } } }],
        },
      },
    },
  });
});

test("a variable that is left out is as an argument that is left out", async () => {
  const asked = `query ($first: Int, $filter: ContactFilter, $order: [ContactOrder!]) { lead(id: "${lead}") {
    contacts(first: $first, filter: $filter, orderBy: $order) { totalCount { count } } } }`;
  expect(await anna.get(asked)).toEqual({ lead: { contacts: { totalCount: { count: 3 } } } });
});

test("a mutation's answer takes links and arguments as a query's does", async () => {
  const shows = `lead { name contacts(first: 1, ${byName("DESC")}) { nodes { name } } company { name } }`;
  const { contacts } = await anna.get<{ contacts: { nodes: { id: string }[] } }>("{ contacts { nodes { id } } }");
  const contactIds = contacts.nodes.map(({ id }) => id);
  expect(await anna.act("createLead", { name: "New", contactIds }, shows)).toEqual({
    lead: { name: "New", contacts: named("C"), company: null },
    userErrors: [],
  });
});
