import { type Person, codesOf, make, setCells } from "../records/office";
import { beside } from "../support/api-tokens";
import { type TwoPeople, twoPeople } from "./two-people";

let office: TwoPeople["office"];
let anna: TwoPeople["anna"];
let boris: TwoPeople["boris"];
let id: TwoPeople["id"];

beforeAll(async () => {
  ({ office, anna, boris, id } = await twoPeople());
});

afterAll(() => office.close());

interface Payloads {
  readonly data: Readonly<Record<string, { readonly lead: { readonly id: string } | null }>> | null;
  readonly errors?: never;
}

/** Sends a mutation with a key, and gives the whole answer. */
async function send(person: Person, key: string, query: string, variables: object = {}): Promise<Payloads> {
  const response = await fetch(`${office.gateway.url}/graphql`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${person.token}` },
      "idempotency-key": key,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Payloads;
}

const creating = (name: string): string =>
  `mutation { createLead(input: { name: "${name}" }) { lead { id name } userErrors { code } } }`;

const countOf = async (name: string): Promise<number> => {
  const query = `{ leads(filter: { name: { eq: "${name}" } }) { totalCount { count } } }`;
  return (await anna.get<{ leads: { totalCount: { count: number } } }>(query)).leads.totalCount.count;
};

test("door 45: a request that is sent again with its key does nothing more, and has the same answer", async () => {
  const first = await send(anna, "once", creating("Once"));
  const again = await send(anna, "once", creating("Once"));
  expect(first.data?.["createLead"]?.lead?.id).toMatch(/^lead_/);
  expect(again.data).toEqual(first.data);
  expect(await countOf("Once")).toBe(1);
});

test("door 45: of the same request ten times at once one is done", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(anna, "ten", creating("Ten"))));
  expect(new Set(answers.map((answer) => answer.data?.["createLead"]?.lead?.id)).size).toBe(1);
  expect(await countOf("Ten")).toBe(1);
});

test("door 45: the key of another user is nobody else's outcome", async () => {
  const annas = await send(anna, "shared", creating("Shared"));
  const boriss = await send(boris, "shared", creating("Shared"));
  expect(boriss.data?.["createLead"]?.lead?.id).not.toBe(annas.data?.["createLead"]?.lead?.id);
  const stranger = await office.found();
  const theirs = await send(stranger, "shared", creating("Shared"));
  expect(theirs.data?.["createLead"]?.lead?.id).not.toBe(annas.data?.["createLead"]?.lead?.id);
  expect(await countOf("Shared")).toBe(2);
});

test("door 45: a key that comes with another body is refused, and does nothing", async () => {
  await send(anna, "body", creating("Body"));
  expect(codesOf((await send(anna, "body", creating("Other body"))) as never)).toEqual(["BAD_USER_INPUT"]);
  expect(await countOf("Other body")).toBe(0);
});

test("door 45: the answer is read back through the rights of today", async () => {
  const clara = await office.add(anna);
  const query = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { name price { amount } } userErrors { code } } }`;
  const [lead] = await make(clara, "lead", [{ name: "Clara's" }]);
  const variables = { input: { id: lead, name: "Changed" } };
  expect((await send(clara, "today", query, variables)).data).toMatchObject({
    updateLead: { lead: { name: "Changed" } },
  });
  await anna.act("updateLead", { id: lead, name: "Anna's" }, "");
  expect((await send(clara, "today", query, variables)).data).toMatchObject({
    updateLead: { lead: { name: "Anna's" } },
  });
  await setCells(anna, { userId: clara.id }, ["LEAD VIEW NONE"]);
  expect((await send(clara, "today", query, variables)).data).toEqual({ updateLead: { lead: null, userErrors: [] } });
  expect(await anna.get(`{ lead(id: "${lead ?? ""}") { name } }`)).toEqual({ lead: { name: "Anna's" } });
});

test("door 45: what is not records is shown again only to whom the mutation is still open", async () => {
  const dora = await office.add(anna);
  await anna.act("setAdministrator", { userId: dora.id, isAdministrator: true }, "");
  const query = `mutation { setUserRights(input: { userId: "${boris.id}", cells: [{ resource: LEAD, action: EXPORT, reach: OWN }] }) { user { id } userErrors { code } } }`;
  const first = await send(dora, "rights", query);
  expect((await send(dora, "rights", query)).data).toEqual(first.data);
  await anna.act("setAdministrator", { userId: dora.id, isAdministrator: false }, "");
  expect(codesOf((await send(dora, "rights", query)) as never)).toEqual(["FORBIDDEN"]);
});

test.each([
  ["of an API token", 'createApiToken(input: { name: "Once", scopes: ["lead:view"] }) { secret apiToken { id } }'],
  [
    "of a session in another account",
    "switchAccount(input: { accountId: $account }) { secret: accessToken me { id } }",
  ],
])("door 45: the secret %s is shown once, and kept nowhere", async (says, mutation) => {
  const erna = await office.add(anna);
  const { me } = await erna.get<{ me: { account: { id: string } } }>("{ me { account { id } } }");
  const query = `mutation { made: ${mutation.replace("$account", JSON.stringify(me.account.id))} }`;
  const made = async () => (await send(erna, says.replaceAll(" ", "-"), query)) as unknown as Made;
  const { secret = "", ...shown } = (await made()).data?.made ?? {};
  expect(secret.length).toBeGreaterThan(50);
  const kept = await beside(office.gateway.databaseUrl, "select 1 from idempotency_key where outcome::text like $1", [
    `%${secret.slice(-43)}%`,
  ]);
  expect(kept).toEqual([]);
  // Who has gone over to another account has left this one: nothing is answered at all.
  const again = await made();
  expect(again.data?.made ?? { ...shown, secret: null }).toEqual({ ...shown, secret: null });
});

interface Made {
  readonly data: { readonly made: { readonly secret?: string } } | null;
}

test("door 45: what was refused may be sent again with its key, and each of several mutations has its own outcome", async () => {
  const input = { name: "Later", companyId: id("acme") };
  const query = "mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id } userErrors { code } } }";
  expect((await send(boris, "later", query, { input })).data).toMatchObject({ createLead: { lead: null } });
  await setCells(anna, { userId: boris.id }, ["COMPANY VIEW ALL"]);
  expect((await send(boris, "later", query, { input })).data).toMatchObject({ createLead: { userErrors: [] } });
  const both = `mutation { a: createLead(input: { name: "Both" }) { lead { id } } b: createLead(input: { name: "Both" }) { lead { id } } }`;
  const first = await send(anna, "both", both);
  expect((await send(anna, "both", both)).data).toEqual(first.data);
  expect(await countOf("Both")).toBe(2);
});

test.each([
  ["nothing", ""],
  ["with a blank", "a key"],
  ["not of ASCII", "\u00e9"],
  ["too long", "x".repeat(256)],
])("a key that is %s is refused", async (_says, key) => {
  expect(codesOf((await send(anna, key, creating("Unsent"))) as never)).toEqual(["BAD_USER_INPUT"]);
  expect(await countOf("Unsent")).toBe(0);
});
