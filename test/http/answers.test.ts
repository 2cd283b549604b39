import { startTestGateway, type Answer, type TestGateway } from "../support/gateway";

let gateway: TestGateway;
/** Where the explorers are off, as in production. */
let closed: TestGateway;

beforeAll(async () => {
  [gateway, closed] = await Promise.all([
    startTestGateway({ BODY_LIMIT: "200000" }),
    startTestGateway({ EXPLORERS: "off" }),
  ]);
});

afterAll(() => Promise.all([gateway.close(), closed.close()]));

const json = { "content-type": "application/json" };
const preflight = { "apollo-require-preflight": "1" };
const post = (body: unknown, headers: object = {}): RequestInit => ({
  method: "POST",
  headers: { ...json, ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const graphql = (search = ""): string => `/graphql${search}`;
const named = "query a { __typename } query b { __typename }";
const signIn = "mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }";
const wire = { accept: "application/graphql-response+json" };

/** What is sent, and the status and code of its answer. */
const refused: Readonly<Record<string, readonly [string, RequestInit, number, string]>> = {
  "a body that is no JSON": [graphql(), post("{"), 400, "BAD_USER_INPUT"],
  "an empty body": [graphql(), post(""), 400, "BAD_USER_INPUT"],
  "a body without a query": [graphql(), post({ variables: {} }), 200, "BAD_USER_INPUT"],
  "several requests in one body": [graphql(), post([{ query: "{ __typename }" }]), 400, "BAD_USER_INPUT"],
  "a body of another type": [graphql(), post("<a/>", { "content-type": "application/xml" }), 415, "BAD_USER_INPUT"],
  "plain text, as a form on any page sends it": [
    graphql(),
    post({ query: "{ __typename }" }, { "content-type": "text/plain" }),
    400,
    "BAD_USER_INPUT",
  ],
  "a body that is too large": [graphql(), post({ query: "x".repeat(300_000) }), 413, "BAD_USER_INPUT"],
  "an unknown path": ["/graphq", {}, 404, "NOT_FOUND"],
  "another method": [graphql(), { method: "PUT", headers: json, body: "{}" }, 405, "BAD_USER_INPUT"],
  "a mutation by GET": [
    graphql(`?query=${encodeURIComponent("mutation { signOut { userErrors { code } } }")}`),
    { headers: preflight },
    405,
    "BAD_USER_INPUT",
  ],
  "variables by GET that are no JSON": [
    graphql("?query={__typename}&variables=x"),
    { headers: preflight },
    400,
    "BAD_USER_INPUT",
  ],
  "who can read no JSON": [
    graphql(),
    post({ query: "{ __typename }" }, { accept: "text/html" }),
    406,
    "BAD_USER_INPUT",
  ],
  "a document that can't be parsed": [graphql(), post({ query: "{" }), 200, "BAD_USER_INPUT"],
  "the same, of a client that reads statuses": [graphql(), post({ query: "{" }, wire), 400, "BAD_USER_INPUT"],
  "an unknown operation": [graphql(), post({ query: named, operationName: "c" }), 200, "BAD_USER_INPUT"],
  "no operation of several": [graphql(), post({ query: named }), 200, "BAD_USER_INPUT"],
  "an unknown field": [graphql(), post({ query: "{ nothing }" }), 200, "BAD_USER_INPUT"],
  "an operation that there is none of": [graphql(), post({ query: "subscription { x }" }), 200, "BAD_USER_INPUT"],
  "variables of a wrong type": [graphql(), post({ query: signIn, variables: { input: 1 } }), 200, "BAD_USER_INPUT"],
  "a persisted query": [
    graphql(),
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } }),
    200,
    "BAD_USER_INPUT",
  ],
  nobody: [graphql(), post({ query: "{ leads { nodes { id } } }" }), 200, "UNAUTHENTICATED"],
  "nobody, whose filter asks nothing": [
    graphql(),
    post({ query: "{ leads(filter: { name: {} }) { nodes { id } } }" }),
    200,
    "UNAUTHENTICATED",
  ],
};

test.each(Object.entries(refused))("%s gets a code of the list", async (_what, [path, init, status, code]) => {
  const response = await fetch(gateway.url + path, init);
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as Answer;
  expect([response.status, errors.map(({ extensions }) => extensions["code"])]).toEqual([status, [code]]);
  expect(response.headers.get("content-type")).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  expect(text).not.toMatch(/node_modules|stack|\.ts:|apollo server/i);
});

test("who can't read the answer of a mutation has it not done", async () => {
  const before = gateway.statements.length;
  const input = { email: "x@y.example", password: "z" };
  await fetch(gateway.url + graphql(), post({ query: signIn, variables: { input } }, { accept: "text/html" }));
  expect(gateway.statements.length).toBe(before);
});

test("too many attempts to sign in are THROTTLED, with the seconds to wait", async () => {
  const input = { email: "x@y.example", password: "z" };
  const answers: Answer<unknown>[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await gateway.ask(signIn, { input }));
  expect(answers.at(-1)?.errors?.[0]?.extensions).toEqual({
    code: "THROTTLED",
    retryAfter: expect.any(Number) as number,
  });
});

const hinted: Readonly<Record<string, readonly [string, object]>> = {
  "a field": ["{ leadz { nodes { id } } }", {}],
  "an enum value": ["query ($by: LeadTotalsBy!) { leadTotals(by: $by) { __typename } }", { by: "STAG" }],
  "a field of an input": [signIn, { input: { email: "a", password: "b", accountIdd: "c" } }],
};

test.each(Object.entries(hinted))("which name was meant is said of %s with the explorers alone", async (_of, asked) => {
  const [query, variables] = asked;
  expect(JSON.stringify(await gateway.ask(query, variables))).toContain("Did you mean");
  expect(JSON.stringify(await closed.ask(query, variables))).not.toContain("Did you mean");
});

test("the schema and the explorers are shown where they are switched on", async () => {
  const shown = await gateway.ask<{ __schema: object }>("{ __schema { queryType { name } } }");
  expect(shown.data.__schema).toEqual({ queryType: { name: "Query" } });
  expect((await fetch(`${gateway.url}/playground`)).status).toBe(200);
});

test.each([
  "{ __schema { queryType { name } } }",
  '{ __type(name: "Lead") { name } }',
  "{ ...F } fragment F on Query { __schema { description } }",
])("and nowhere else: %s", async (query) => {
  const { data, errors = [] } = await closed.ask(query);
  expect([data, [...new Set(errors.map(({ extensions }) => extensions["code"]))]]).toEqual([
    undefined,
    ["BAD_USER_INPUT"],
  ]);
  const pages = ["/playground", "/graphiql"].map(async (path) => (await fetch(closed.url + path)).status);
  expect(await Promise.all(pages)).toEqual([404, 404]);
});
