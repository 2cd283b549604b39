import { make, Office, type Person } from "../records/office";
import { type TestGateway, startTestGateway } from "../support/gateway";

let office: Office;
/** On the same database, with all that makes a gateway fast switched off. */
let plain: TestGateway;
let people: Readonly<Record<string, Person | null>>;

beforeAll(async () => {
  office = await Office.share();
  plain = await startTestGateway({ DATABASE_URL: office.gateway.databaseUrl, OPTIMISATIONS_OFF: "all" });
  const founder = await office.found();
  const seller = await office.add(founder, ["LEAD VIEW OWN RESPONSIBLE", "COMPANY VIEW NONE RESPONSIBLE"]);
  const [company = ""] = await make(founder, "company", [{ name: "Steel" }]);
  const contactIds = await make(founder, "contact", [{ lastName: "Shared" }]);
  const leads = ["Bridge", 'Tower "West"', "Ümlaut", "Dam"].map((name, index) => ({
    ...{ name, contactIds, companyId: company, price: { amount: "1100.04", currencyCode: "EUR" } },
    responsibleId: index % 2 === 0 ? founder.id : seller.id,
  }));
  const [lead = ""] = await make(founder, "lead", leads);
  await make(founder, "task", [{ text: "Call", cardId: lead, dueAt: "2026-03-01T12:00:00.000Z" }]);
  people = { founder, seller, nobody: null };
  ids = { lead, company };
});

afterAll(() => Promise.all([office.close(), plain.close()]));

let ids: Readonly<Record<string, string>>;

const named =
  "fragment N on Node { id ... on Lead { name company { ...C } } } fragment C on Company { name __typename }";

/** Documents with their variables, in which `$lead` is a lead's id, and the rest of the request. */
const asked: Readonly<Record<string, readonly [string, object?, object?]>> = {
  aliases: ["{ a: leads(first: 2) { n: nodes { called: name id } } b: leads(last: 1) { nodes { id id2: id } } }"],
  "fragments in fragments": [
    `query ($id: ID!) { lead(id: $id) { ...N ...L } } ${named} fragment L on Lead { responsible { name } ...N }`,
    { id: "$lead" },
  ],
  "a list of what is led to twice": [
    "{ leads { nodes { contacts { nodes { leads(first: 8) { nodes { id } edges { cursor } totalCount { count } } } } } } }",
  ],
  "an interface": [`query ($id: ID!) { node(id: $id) { ...N __typename } } ${named}`, { id: "$lead" }],
  "merged keys": [
    "{ leads { nodes { name } } ...Q leads { nodes { id company { id } } totalCount { count } } } fragment Q on Query { leads { nodes { company { name } } pageInfo { hasNextPage endCursor } } me { id } }",
  ],
  "what is included": [
    "query ($yes: Boolean!, $no: Boolean = false) { leads @include(if: $yes) { nodes { id @skip(if: $yes) name } } tasks @include(if: $no) { nodes { id } } ... @skip(if: $no) { me { name @include(if: $no) email } } }",
    { yes: true },
  ],
  "what is skipped": [
    "query ($yes: Boolean!, $no: Boolean = false) { leads @include(if: $yes) { nodes { id } } ... @skip(if: $no) { me { name } } }",
    { yes: false, no: true },
  ],
  "a condition that is null": ["query ($no: Boolean = false) { me { id name @skip(if: $no) } }", { no: null }],
  "nothing but the type": ["{ __typename t: __typename }"],
  "the type among others": ["{ __typename leads(first: 1) { __typename nodes { __typename } } end: __typename }"],
  "an error in one of several": ['{ me { id } leads(after: "x") { nodes { id } } }'],
  "an error where null may stand": ['{ me { id } lead(id: "x") { id } }'],
  "many errors, for nobody": [
    '{ lead(id: "x") { id } me { id } company(id: "x") { name } users { nodes { id } } leads { nodes { id } } }',
  ],
  "many errors where null may stand, for nobody": [
    '{ task(id: "x") { id } account { name } c: company(id: "x") { name } me { id } }',
  ],
  "what a right hides": ["{ companies { nodes { name } totalCount { count precision } } account { name } }"],
  "a variable that is missing": ["query ($id: ID!) { lead(id: $id) { id } }"],
  "a variable that is wrong": ["query ($first: Int) { leads(first: $first) { nodes { id } } }", { first: "five" }],
  "two variables that are wrong": [
    "query ($first: Int, $filter: LeadFilter) { leads(first: $first, filter: $filter) { nodes { id } } }",
    { first: 1.5, filter: { nothing: 1 } },
  ],
  "a variable that is not needed": ["query ($first: Int) { leads(first: $first) { nodes { id } } }", { last: 1 }],
  "a page that is too large": ["{ leads(first: 1000) { nodes { id } } }"],
  "an unknown operation": ["query a { me { id } } query b { me { name } }", {}, { operationName: "c" }],
  "one of two operations": [
    "query a { me { id } } query b($first: Int) { leads(first: $first) { nodes { name } } }",
    { first: 1 },
    { operationName: "b" },
  ],
  "no operation of two": ["query a { me { id } } query b { me { name } }"],
  introspection: ['{ __type(name: "Lead") { name fields { name } } me { id } }'],
  "what is no query": [
    "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } userErrors { code field message } __typename } }",
    { input: { id: "x", name: "y" } },
  ],
  "a field that is unknown": ["{ leads { nodes { nothing } } }"],
  "me with all of it": [
    "{ me { id name email isAdministrator crmAccess timeZone account { id name currency } rights { resource action extent } navigation } }",
  ],
  "users, and search across kinds": [
    "query ($text: String!) { users { nodes { id name } } search(text: $text) { nodes { __typename ... on Lead { id name } } } }",
    { text: "Bridge" },
  ],
};

async function answerOf(url: string, body: string, token: string | undefined, accept: string): Promise<string> {
  const headers = {
    ...{ "content-type": "application/json", accept },
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  const text = await response.text();
  return `${response.status} ${response.headers.get("content-type") ?? ""}\n${text.replace(/"requestId":"[^"]+"/, "")}`;
}

test.each(Object.keys(asked))("%s is answered to everybody to the byte as by the plain gateway", async (what) => {
  const [query, variables = {}, more = {}] = asked[what] ?? [""];
  const body = JSON.stringify({ query, variables, ...more }).replace("$lead", ids["lead"] ?? "");
  for (const person of Object.values(people)) {
    for (const accept of ["*/*", "application/graphql-response+json"]) {
      const expected = await answerOf(plain.url, body, person?.token, accept);
      // What comes often is compiled.
      for (let time = 0; time < 2; time += 1)
        expect(await answerOf(office.gateway.url, body, person?.token, accept)).toBe(expected);
    }
  }
});

describe("A query that was let through before", () => {
  const query = "query Page($first: Int, $after: String) { leads(first: $first, after: $after) { nodes { id name } } }";

  test.each([
    ["with other variables", { query, variables: { first: 1 } }],
    ["with variables of null", { query, variables: null }],
    ["by its name", { query, operationName: "Page" }],
    ["by the name of none", { query, operationName: "Pages" }],
    ["by no name at all", { query, operationName: "" }],
    ["with a page that is too large", { query, variables: { first: 1_000 } }],
    ["with a wrong variable", { query, variables: { first: "five" } }],
    ["with a wrong cursor", { query, variables: { after: "x" } }],
    ["with a list of variables", { query, variables: [] }],
    ["with variables as a text", { query, variables: "{}" }],
    ["with extensions", { query, extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } }],
    ["with something more", { query, more: 1 }],
    ["twice at once", [{ query }, { query }]],
  ])("is answered as by the plain gateway %s", async (_how, body) => {
    const { token } = people["founder"] ?? {};
    for (let time = 0; time < 2; time += 1)
      await answerOf(office.gateway.url, JSON.stringify({ query, variables: { first: 2 } }), token, "*/*");
    const expected = await answerOf(plain.url, JSON.stringify(body), token, "*/*");
    expect(await answerOf(office.gateway.url, JSON.stringify(body), token, "*/*")).toBe(expected);
  });

  test("is nobody's without a token, and is not let through as something else than JSON", async () => {
    const body = JSON.stringify({ query });
    expect(await answerOf(office.gateway.url, body, undefined, "*/*")).toContain("UNAUTHENTICATED");
    const response = await fetch(`${office.gateway.url}/graphql`, {
      method: "POST",
      body,
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

test("and so is what comes by GET", async () => {
  const search = new URLSearchParams({
    query: "query ($n: Int) { leads(first: $n) { nodes { name } } }",
    variables: '{"n":2}',
  });
  const init = { headers: { authorization: `Bearer ${people["founder"]?.token ?? ""}` } };
  const [one, other] = await Promise.all(
    [plain, office.gateway].map(async ({ url }) => (await fetch(`${url}/graphql?${search.toString()}`, init)).text()),
  );
  expect(one).toContain("Dam");
  expect(other).toBe(one);
});
