import { type Server, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { codes } from "../people/people";
import { beside, uuidIn } from "../support/api-tokens";
import { type Shown, WebhookOffice, sees, shows } from "./webhook-office";

let office: WebhookOffice;
/** Counts who connects to it. */
let door: Server;
let connections = 0;

beforeAll(async () => {
  office = await WebhookOffice.open({ WEBHOOKS_TO_PRIVATE: "off" });
  door = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => door.listen(0, "localhost", resolve));
});

afterAll(async () => {
  await office.close();
  await new Promise((resolve) => door.close(resolve));
});

const url = "https://partner.example/hook";
const idOf = (payload: Readonly<Record<string, unknown>>): string => (payload["webhook"] as Shown).id;
const deleting = "mutation ($input: DeleteWebhookInput!) { deleteWebhook(input: $input) { id userErrors { code } } }";

test.each<[string, string, readonly string[]]>([
  ["no address", "partner.example", ["input.url: INVALID"]],
  ["http", "http://partner.example/hook", ["input.url: INVALID"]],
  ["another protocol", "ftp://partner.example", ["input.url: INVALID"]],
  ["a user in it", "https://me:secret@partner.example/", ["input.url: INVALID"]],
  ["a # in it", "https://partner.example/#there", ["input.url: INVALID"]],
  ["this machine", "https://127.0.0.1/", ["input.url: INVALID"]],
  ["this machine, written otherwise", "https://2130706433/", ["input.url: INVALID"]],
  ["this machine in IPv6", "https://[::1]/", ["input.url: INVALID"]],
  ["this machine as IPv4 in IPv6", "https://[::ffff:127.0.0.1]/", ["input.url: INVALID"]],
  ["a house's own address", "https://192.168.1.1/", ["input.url: INVALID"]],
  ["what clouds say of themselves", "https://169.254.169.254/latest/meta-data", ["input.url: INVALID"]],
  ["too long", `https://partner.example/${"x".repeat(2_000)}`, ["input.url: TOO_LONG"]],
  ["nothing", " ", ["input.url: REQUIRED"]],
  ["a public address", "https://8.8.8.8:8443/hook?x=1", []],
  ["a name", url, []],
])("where messages go is judged: %s", async (_, said, faults) => {
  const session = await office.user([sees("OWN")]);
  const { id: apiTokenId } = await office.token(session, ["lead:view"]);
  const made = await office.create(session, { apiTokenId, name: "Sync", url: said, resources: ["LEAD"] });
  expect([codes(made), made["secret"] === null, made["webhook"] === null]).toEqual([
    faults,
    faults.length > 0,
    faults.length > 0,
  ]);
});

test("all that is wrong is said at once, and nothing is made", async () => {
  const session = await office.user([sees("OWN"), sees("OWN", "CONTACT")]);
  const { id: apiTokenId } = await office.token(session, ["lead:view"]);
  const resources = ["LEAD", "CONTACT", "TASK"];
  const made = await office.create(session, { apiTokenId, name: " ", url: "http://x", resources });
  expect(codes(made)).toEqual([
    "input.name: REQUIRED",
    "input.url: INVALID",
    "input.resources.1: NOT_HELD",
    "input.resources.2: NOT_HELD",
  ]);
  expect(made.userErrors[2]?.message).toBe("The token does not list contact:view.");
  const none = await office.create(session, { apiTokenId, name: "Sync", url, resources: [] });
  expect(codes(none)).toEqual(["input.resources: REQUIRED"]);
  const rows = await beside(office.town.gateway.databaseUrl, "select 1 from webhook where user_id = $1", [
    uuidIn(session.me.id),
  ]);
  expect(rows).toEqual([]);
});

test("climb 33: a webhook hangs on a token of one's own that is accepted, and no token makes one", async () => {
  const [ann, ben] = [await office.user([sees("OWN")]), await office.user([sees("ALL")])];
  const [hers, his] = [await office.token(ann, ["lead:view"]), await office.token(ben, ["lead:view"])];
  const asked = (apiTokenId: string) => ({ apiTokenId, name: "Sync", url, resources: ["LEAD"] });
  const foreign = await office.create(ann, asked(his.id));
  const unknown = await office.create(ann, asked(`api_token_${"0".repeat(32)}`));
  expect([codes(foreign), foreign]).toEqual([["input.apiTokenId: NOT_FOUND"], unknown]);
  expect(codes(await office.create(office.admin, asked(his.id)))).toEqual(["input.apiTokenId: NOT_FOUND"]);
  const query = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }`;
  const byToken = await office.town.ask(query, asked(his.id), his.text);
  expect(byToken.errors?.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
  await office.act("revokeApiToken", { id: hers.id });
  expect(codes(await office.create(ann, asked(hers.id)))).toEqual(["input.apiTokenId: EXPIRED"]);
});

test("it is seen, resumed and taken away by its user and by administrators, and for anybody else is none", async () => {
  const [ann, ben] = [await office.user([sees("OWN")]), await office.user([sees("ALL")])];
  const token = await office.token(ann, ["lead:view", "settings:view"]);
  const made = await office.create(ann, { apiTokenId: token.id, name: "Hers", url, resources: ["LEAD", "LEAD"] });
  expect(made["webhook"]).toMatchObject({ name: "Hers", url, resources: ["LEAD"], state: "ACTIVE", failures: 0 });
  const id = idOf(made);
  const listed = async (bearer: string, of = "") => {
    const { data } = await office.town.ask<{ webhooks: { nodes: { id: string }[] } }>(
      `{ webhooks${of} { nodes { id user { id } } totalCount { count } } }`,
      undefined,
      bearer,
    );
    return data.webhooks.nodes.map((node) => node.id);
  };
  expect(await listed(ann.accessToken)).toEqual([id]);
  expect(await listed(token.text)).toEqual([id]);
  expect(await listed(office.admin.accessToken)).toContain(id);
  expect(await listed(office.admin.accessToken, `(userId: "${ben.me.id}")`)).toEqual([]);
  expect(await listed(ben.accessToken)).toEqual([]);
  const byToken = await office.town.ask(deleting, { id }, token.text);
  expect(byToken.errors?.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
  for (const unseen of [id, `webhook_${"0".repeat(32)}`]) {
    const node = await office.town.ask(`{ node(id: "${unseen}") { id } }`, undefined, ben.accessToken);
    expect(node.data).toEqual({ node: null });
    for (const mutation of ["deleteWebhook", "resumeWebhook"])
      expect((await office.town.act(mutation, { id: unseen }, "", ben.accessToken)).refused).toBe("NOT_FOUND");
  }
  expect(await office.act("deleteWebhook", { id }, "id")).toMatchObject({ id });
  expect(await listed(ann.accessToken)).toEqual([]);
});

test("its secret is shown once and stored sealed, and a user has at most twenty", async () => {
  const session = await office.user([sees("OWN")]);
  const { id: apiTokenId } = await office.token(session, ["lead:view"]);
  const input = { apiTokenId, name: "Sync", url, resources: ["LEAD"] };
  const query = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ${shows} userErrors { code } } }`;
  const send = async () => {
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${session.accessToken}`,
      "idempotency-key": "once",
    };
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await fetch(`${office.town.gateway.url}/graphql`, { method: "POST", headers, body });
    return ((await answer.json()) as { data: { createWebhook: { secret: string | null; webhook: { id: string } } } })
      .data.createWebhook;
  };
  const [first, again] = [await send(), await send()];
  expect([first.secret, again.secret, again.webhook.id]).toEqual([
    expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    null,
    first.webhook.id,
  ]);
  const secret = first.secret?.slice(6) ?? "";
  const hex = Buffer.from(secret, "base64").toString("hex");
  for (const table of ["webhook", "change", "idempotency_key"])
    for (const text of [secret, hex])
      expect(
        await beside(office.town.gateway.databaseUrl, `select 1 from ${table} t where to_jsonb(t)::text like $1`, [
          `%${text}%`,
        ]),
      ).toEqual([]);
  const more = await Promise.all(Array.from({ length: 22 }, () => office.create(session, input)));
  expect(more.flatMap((each) => codes(each))).toEqual([": TOO_MANY", ": TOO_MANY", ": TOO_MANY"]);
});

test("a name that leads to an address which is not public is connected to by nobody", async () => {
  const session = await office.user([sees("ALL")]);
  const { id: apiTokenId } = await office.token(session, ["lead:view"]);
  const own = `https://localhost:${(door.address() as AddressInfo).port}/hook`;
  const made = await office.create(session, { apiTokenId, name: "Own", url: own, resources: ["LEAD"] });
  await office.makeLead("not for this house", office.admin);
  const failing = await office.until(idOf(made), ({ failures }) => failures > 0);
  expect(failing.fault).toBe("The address that it leads to is not public.");
  expect(connections).toBe(0);
});
