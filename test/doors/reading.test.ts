import { codesOf, type Kind, type Person, make, namesOf } from "../records/office";
import { type TwoPeople, twoPeople } from "./two-people";

let office: TwoPeople["office"];
let anna: TwoPeople["anna"];
let boris: TwoPeople["boris"];
let id: TwoPeople["id"];

beforeAll(async () => {
  ({ office, anna, boris, id } = await twoPeople());
});

afterAll(() => office.close());

const one = (kind: Kind, name: string, fields: string): string => `{ ${kind}(id: "${id(name)}") { ${fields} } }`;

test("door 1: each hop from lead to contact to other leads is scoped by its own target", async () => {
  const hops =
    "contacts { nodes { name company { name } leads { nodes { name company { id } contacts(first: 5) { nodes { leads(first: 5) { totalCount { count } nodes { name } } } } } } } }";
  const inner = { leads: { totalCount: { count: 1 }, nodes: [{ name: "Own" }] } };
  const leads = { nodes: [{ name: "Own", company: null, contacts: { nodes: [inner] } }] };
  expect(await boris.get(one("lead", "own", hops))).toEqual({
    lead: { contacts: { nodes: [{ name: "Contact", company: null, leads }] } },
  });
});

test("door 2: a link to a hidden record is null, with its id nowhere in the answer", async () => {
  const answer = await boris.get(
    "{ leads { nodes { id company { id name } } } tasks { nodes { text card { id } } } contacts { nodes { company { id } } } }",
  );
  expect(answer).toEqual({
    leads: { nodes: [{ id: id("own"), company: null }] },
    tasks: { nodes: [{ text: "Own task", card: null }] },
    contacts: { nodes: [{ company: null }] },
  });
});

test("door 3: counts, page flags, empty pages and totals know only what is in scope", async () => {
  const page =
    "totalCount { count precision } nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
  const nothing = {
    totalCount: { count: 0, precision: "EXACT" },
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  };
  const { leads, companies } = await boris.get<{ leads: object; companies: object }>(
    `{ leads(first: 1) { ${page} } companies { ${page} } }`,
  );
  expect(companies).toEqual(nothing);
  expect(leads).toMatchObject({ totalCount: { count: 1 }, nodes: [{ name: "Own" }], pageInfo: { hasNextPage: false } });
  expect(await boris.get("{ leadTotals(by: MONTH) { totals { count sum maximum } } }")).toEqual({
    leadTotals: { totals: [{ count: 1, sum: "10", maximum: "10" }] },
  });
});

test("door 3: what fits a filter is found, counted and paged in scope alone", async () => {
  const page = "totalCount { count precision } nodes { name } pageInfo { hasNextPage }";
  const fits = (person: Person) => person.get(`{ leads(first: 1, filter: { price: { gte: "1" } }) { ${page} } }`);
  const own = { totalCount: { count: 1, precision: "EXACT" }, nodes: [{ name: "Own" }] };
  expect(await fits(boris)).toEqual({ leads: { ...own, pageInfo: { hasNextPage: false } } });
  expect(await fits(anna)).toMatchObject({ leads: { totalCount: { count: 2 }, pageInfo: { hasNextPage: true } } });
});

test("door 5: a filter through a link finds only by what is seen at its other end", async () => {
  expect(await namesOf(boris, 'contacts(filter: { leads: { name: { eq: "Hidden" } } })')).toEqual([]);
  expect(await namesOf(boris, 'contacts(filter: { leads: { name: { eq: "Own" } } })')).toEqual(["Contact"]);
  expect(await namesOf(boris, 'leads(filter: { company: { name: { eq: "Acme" } } })')).toEqual([]);
  expect(await namesOf(boris, `leads(filter: { company: { id: { eq: "${id("acme")}" } } })`)).toEqual([]);
  expect(await namesOf(boris, "leads(filter: { company: { exists: false } })")).toEqual(["Own"]);
  expect(await namesOf(boris, "tasks(filter: { card: { exists: true } })")).toEqual([]);
});

test("door 8: a search finds what is in scope, in every kind", async () => {
  const find = (person: Person) =>
    person.get<{ search: { nodes: object[] } }>('{ search(text: "hidden") { nodes { __typename } } }');
  expect((await find(anna)).search.nodes).toHaveLength(2);
  expect((await find(boris)).search.nodes).toEqual([]);
});

test("door 9: what the list hides is not fetched by id, alone or among others", async () => {
  expect(await boris.get(one("lead", "hidden", "name"))).toEqual({ lead: null });
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  expect(await boris.get(query, { ids: [id("hidden"), id("own"), id("acme")] })).toEqual({
    nodes: [null, { id: id("own") }, null],
  });
});

describe("door 27: nothing, null, undefined and what is empty never come to mean everything", () => {
  const query =
    "query ($filter: LeadFilter, $ids: [ID!]!) { leads(filter: $filter) { nodes { id } } nodes(ids: $ids) { id } }";

  test.each([
    ["null", null],
    ["an empty filter", {}],
    ["an id that is null", { id: { eq: null } }],
    ["an id that is undefined", { id: { eq: undefined } }],
    ["ids that are null", { id: { in: null } }],
    ["a name that is null", { name: null }],
    ["a choice of nothing", { anyOf: [] }],
    ["a choice of an empty clause", { anyOf: [{}] }],
    ["a link that asks nothing", { company: {} }],
    ["all of no tags", { tags: { hasAll: [] } }],
    ["no custom fields", { custom: [] }],
  ])("%s is refused", async (_says, filter) => {
    expect(codesOf(await anna.ask(query, { filter, ids: [] }))).toEqual(["BAD_USER_INPUT"]);
  });

  test.each([
    ["no ids", { id: { in: [] } }],
    ["no names", { name: { in: [] } }],
    ["an empty id", { id: { eq: "" } }],
    ["no owners", { responsibleId: { in: [] } }],
    ["one of no tags", { tags: { hasAny: [] } }],
  ])("%s find nothing", async (_says, filter) => {
    expect(await anna.get(query, { filter, ids: [] })).toEqual({ leads: { nodes: [] }, nodes: [] });
  });

  test.each([
    "{ lead { id } }",
    "{ lead(id: null) { id } }",
    "{ nodes { id } }",
    "{ nodes(ids: null) { id } }",
    "{ nodes(ids: [null]) { id } }",
  ])("%s is no question", async (wrong) => {
    expect(new Set(codesOf(await anna.ask(wrong)))).toEqual(new Set(["BAD_USER_INPUT"]));
  });
});

test("door 28: what the caller offers as another way in stays inside the scope", async () => {
  const wide =
    'anyOf: [{ name: { contains: "" } }, { company: { exists: false } }, { id: { isNull: false } }, { tasks: { exists: true } }]';
  expect(await namesOf(boris, `leads(filter: { ${wide} })`)).toEqual(expect.not.arrayContaining(["Hidden"]));
});

test("door 31: two people who ask at once get each their own", async () => {
  const query = one("lead", "own", "company { name } contacts { nodes { leads { totalCount { count } } } }");
  const asked = Array.from({ length: 20 }, (_, number) => (number % 2 === 0 ? anna : boris).get(query));
  const [annas, boriss, ...others] = await Promise.all(asked);
  expect(annas).not.toEqual(boriss);
  expect(others).toEqual(others.map((_, number) => (number % 2 === 0 ? annas : boriss)));
});

test("door 41: wildcards, patterns and SQL of a caller are letters", async () => {
  await make(anna, "company", [{ name: "100% wool" }, { name: "a_b \\ c" }, { name: "abc" }]);
  expect(await namesOf(anna, 'companies(filter: { name: { contains: "%" } })')).toEqual(["100% wool"]);
  expect(await namesOf(anna, 'companies(filter: { name: { contains: "a_b" } })')).toEqual(["a_b \\ c"]);
  expect(await namesOf(anna, 'companies(filter: { name: { contains: "\\\\" } })')).toEqual(["a_b \\ c"]);
  expect(await namesOf(anna, 'companies(filter: { name: { startsWith: "a_" } })')).toEqual(["a_b \\ c"]);
  expect(await namesOf(anna, 'companies(filter: { search: "%" })')).toEqual(["100% wool"]);
  for (const text of ["' or true --", ".*", "$.a", "a' ; drop table lead; --"]) {
    expect(
      await namesOf(anna, "companies(filter: { name: { startsWith: $text } })", { text }, "($text: String)"),
    ).toEqual([]);
  }
});
