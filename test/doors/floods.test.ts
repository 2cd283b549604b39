import { getIntrospectionQuery } from "graphql";
import { make, Office, type Person } from "../records/office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  await make(anna, "lead", [{ name: "One" }, { name: "Two" }]);
});

afterAll(() => office.close());

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const around = (levels: number, innermost: string): string =>
  `${"contacts(first: 1) { nodes { leads(first: 1) { nodes { ".repeat(levels)}${innermost}${" } } } }".repeat(levels)}`;
/** Each fragment spreads the next one twice. */
const doubling = (levels: number): string =>
  `${times(levels, (index) => `fragment F${index} on Lead { ...F${index + 1} ...F${index + 1} }`)} fragment F${levels} on Lead { name }`;
const nested = (levels: number): unknown => (levels === 0 ? "x" : [nested(levels - 1)]);
const byIds = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
const creates = "mutation ($input: CreateLeadsInput!) { createLeads(input: $input) { userErrors { code } } }";

interface Flood {
  readonly query: string;
  readonly variables?: object;
  /** Which limit; null where the parser or graphql-js itself refuses. */
  readonly limit?: string;
  readonly code?: string;
}

const floods: Readonly<Record<string, Flood>> = {
  "door 40: levels inside each other": { query: `{ leads { nodes { ${around(6, "id")} } } }`, limit: "depth" },
  "door 40: levels that fragments hide": {
    query: `{ leads { nodes { ...F0 } } } ${times(8, (index) => `fragment F${index} on Lead { company { leads { nodes { ...F${index + 1} } } } }`)} fragment F8 on Lead { id }`,
    limit: "depth",
  },
  "door 40: aliases of one field": {
    query: `{ leads { nodes { ${times(101, (index) => `a${index}: name`)} } } }`,
    limit: "aliases",
  },
  "door 40: aliases that a fragment multiplies": {
    query: `{ ${times(11, (index) => `l${index}: leads { nodes { ...F } }`)} } fragment F on Lead { ${times(10, (index) => `a${index}: name`)} }`,
    limit: "aliases",
  },
  "door 40: fields at the top": { query: `{ ${times(51, () => "__typename")} }`, limit: "rootFields" },
  "door 40: mutations at the top, behind a fragment": {
    query: `mutation { ...F } fragment F on Mutation { ${times(51, () => "signOut { userErrors { code } }")} }`,
    limit: "rootFields",
  },
  "door 40: one field again and again": { query: `{ leads { nodes { ${"name ".repeat(2_000)} } } }`, limit: "fields" },
  "door 40: fragments that double at each level": {
    query: `{ leads { nodes { ...F0 } } } ${doubling(60)}`,
    limit: "fields",
  },
  "door 40: a fragment spread again and again": {
    query: `{ leads { nodes { ${"...F ".repeat(1_001)} } } } fragment F on Lead { id name }`,
    limit: "fields",
  },
  "door 40: a fragment that nobody spreads": {
    query: `{ __typename } fragment F on Lead { ${"name ".repeat(2_001)} }`,
    limit: "fields",
  },
  "door 40: directives at one field": {
    query: `{ leads { nodes { name ${"@include(if: true) ".repeat(6)} } } }`,
    limit: "directives",
  },
  "door 40: directives at the operation": {
    query: `query ${"@include(if: true) ".repeat(6)} { __typename }`,
    limit: "directives",
  },
  "door 40: lists inside each other in the document": {
    query: `{ nodes(ids: ${"[".repeat(11)}${"]".repeat(11)}) { id } }`,
    limit: "nesting",
  },
  "door 40: lists inside each other in a type": {
    query: `query ($a: ${"[".repeat(11)}ID${"]".repeat(11)}) { __typename }`,
    limit: "nesting",
  },
  "door 40: lists inside each other in a variable": { query: byIds, variables: { ids: nested(11) }, limit: "nesting" },
  "door 40: more values than anybody sends": {
    query: byIds,
    variables: { ids: Array.from({ length: 50_001 }, () => "x") },
    limit: "values",
  },
  "door 40: values in a variable that nothing uses": {
    query: "{ leads { nodes { id } } }",
    variables: { unused: Array.from({ length: 50_001 }, () => 0) },
    limit: "values",
  },
  "door 40: more words than are read": { query: `{ leads { nodes { ${"id ".repeat(10_000)} } } }` },
  "door 40: brackets beyond the parser's stack": { query: `${"{a".repeat(3_300)}${"}".repeat(3_300)}` },
  "door 40: a fragment that leads back to itself": {
    query:
      "{ leads { nodes { ...F } } } fragment F on Lead { company { leads { nodes { ...G } } } } fragment G on Lead { ...F }",
  },
  "door 40: pages inside pages": {
    query: "{ leads(first: 250) { nodes { contacts(first: 250) { nodes { leads(first: 10) { nodes { id } } } } } } }",
    code: "MAX_COST_EXCEEDED",
  },
  "door 40: pages inside pages, as large as a variable says": {
    query:
      "query ($n: Int) { leads(first: $n) { edges { node { contacts(last: $n) { nodes { leads(first: $n) { pageInfo { hasNextPage } } } } } } } }",
    variables: { n: 250 },
    code: "MAX_COST_EXCEEDED",
  },
  "door 40: pages inside pages, as large as they are by themselves": {
    query:
      "{ leads { nodes { ...F } } } fragment F on Lead { contacts { nodes { leads { nodes { contacts { nodes { id } } } } } } }",
    code: "MAX_COST_EXCEEDED",
  },
  "door 40: pages inside of what a mutation answers": {
    query:
      "mutation ($input: CreateLeadsInput!) { createLeads(input: $input) { leads { contacts { nodes { leads(first: 250) { nodes { id } } } } } } }",
    variables: { input: { items: Array.from({ length: 250 }, () => ({ name: "Flood" })) } },
    code: "MAX_COST_EXCEEDED",
  },
};

test.each(Object.entries(floods))("%s is refused before a statement runs", async (_door, flood) => {
  const { query, variables, limit, code = "BAD_USER_INPUT" } = flood;
  const before = office.gateway.statements.length;
  const began = Date.now();
  const { data, errors = [] } = await anna.ask(query, variables);
  expect(office.gateway.statements.slice(before)).toEqual([]);
  expect(Date.now() - began).toBeLessThan(2_000);
  expect([data, [...new Set(errors.map(({ extensions }) => extensions["code"]))]]).toEqual([undefined, [code]]);
  const limits = errors.flatMap(({ extensions }) =>
    "limit" in extensions ? [extensions["limit"] as { name: string }] : [],
  );
  expect(limits.map(({ name }) => name)).toEqual(limit === undefined ? [] : [limit]);
});

test("door 40: what floods nothing is answered", async () => {
  const five =
    "{ leads(first: 10) { nodes { contacts(first: 5) { nodes { company { leads(first: 5) { nodes { contacts(first: 5) { nodes { id } } } } } } } } } }";
  const fifty = `{ ${times(50, (index) => `l${index}: leads(first: 1) { nodes { name } }`)} }`;
  const three = "{ leads { nodes { contacts { nodes { leads { nodes { id } } } } } } }";
  for (const query of [
    five,
    fifty,
    three,
    getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true, specifiedByUrl: true }),
  ])
    expect((await anna.ask(query)).errors).toBeUndefined();
  const items = Array.from({ length: 250 }, (_, index) => ({
    name: `Lead ${index}`,
    tags: ["a", "b"],
    price: { amount: "1" },
  }));
  expect((await anna.ask(creates, { input: { items } })).errors).toBeUndefined();
});

const costs: readonly (readonly [number, string, object])[] = [
  [0, "{ __typename }", {}],
  [0, "{ me { id } }", {}],
  [50, "{ leads { nodes { id } edges { node { name } } } }", {}],
  [7, "{ leads(first: 7) { totalCount { count } } }", {}],
  [50, "query ($n: Int) { leads(first: $n) { nodes { id } } }", {}],
  [3, "query ($n: Int = 3) { leads(first: $n) { nodes { id } } }", {}],
  [4, "query ($n: Int = 3) { leads(last: $n) { nodes { id } } }", { n: 4 }],
  [20, "{ leads(first: 10) { nodes { company { name } } } }", {}],
  [60, "{ leads(first: 10) { nodes { contacts(first: 5) { nodes { id } } } } }", {}],
  [
    60,
    "{ leads(first: 10) { nodes { contacts(first: 5) { nodes { id } } contacts(first: 5) { nodes { name } } } } }",
    {},
  ],
  [
    110,
    "{ leads(first: 10) { nodes { a: contacts(first: 5) { nodes { id } } b: contacts(first: 5) { nodes { id } } } } }",
    {},
  ],
  [2, byIds, { ids: ["a", "b"] }],
  [10, '{ search(text: "one") { nodes { id } } }', {}],
  [3, creates, { input: { items: [{ name: "a" }, { name: "b" }, { name: "c" }] } }],
];

test.each(costs)("costs %i rows: %s", async (cost, query, variables) => {
  const answer = await anna.ask(query, variables);
  expect((answer as { extensions?: object }).extensions).toEqual({ cost: { requested: cost, maximum: 500_000 } });
});
