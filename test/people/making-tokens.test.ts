import { Office, type Person, codesOf, expectDone, faultsOf, make } from "../records/office";
import { beside, uuidIn } from "../support/api-tokens";
import { clockedGateway } from "../support/clocked-gateway";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE NONE"]);
  await make(anna, "lead", [{ name: "Deal" }]);
});

afterAll(() => office.close());

interface Made {
  readonly apiToken: { readonly id: string; readonly state: string } | null;
  readonly secret: string | null;
}

const shows = "apiToken { id name scopes state until user { id } } secret";
const create = (by: Person, scopes: readonly string[], more: object = {}) =>
  by.act<Made>("createApiToken", { name: "Sync", scopes, ...more }, shows);

/** A token that is made as it should be. */
async function made(by: Person, ...scopes: readonly string[]): Promise<{ readonly id: string; readonly text: string }> {
  const payload = await create(by, scopes);
  expectDone(payload);
  return { id: payload.apiToken?.id ?? "", text: payload.secret ?? "" };
}

const look = <Row extends object>(statement: string, ...values: readonly unknown[]) =>
  beside<Row>(office.gateway.databaseUrl, statement, values);
const ask = <Data>(query: string, bearer: string) => office.gateway.ask<Data>(query, {}, bearer);
const reads = async (bearer: string) => codesOf(await ask("{ leads { nodes { name } } }", bearer));
const revoke = (id: string): string =>
  `mutation { revokeApiToken(input: { id: "${id}" }) { apiToken { state } userErrors { code } } }`;

interface Listed {
  readonly apiTokens: { readonly nodes: readonly { readonly id: string; readonly state: string }[] };
}
const listed = async (bearer: string, of = "") =>
  (await ask<Listed>(`{ apiTokens${of} { nodes { id state lastUsedAt } } }`, bearer)).data.apiTokens.nodes;
const stateOf = async (id: string) => (await listed(anna.token)).find((each) => each.id === id)?.state;

describe("an API token", () => {
  it("acts as whoever made it, narrowed, and its secret is kept nowhere", async () => {
    const payload = await create(boris, ["lead:view", "lead:view"]);
    const { apiToken, secret: text } = payload;
    expect(apiToken).toMatchObject({ scopes: ["lead:view"], state: "ACCEPTED", until: null, user: { id: boris.id } });
    expect(text).toMatch(/^bw_live_[0-9a-f]{32}_[\w-]{43}$/);
    expect((await ask("{ leads { nodes { name } } me { id } }", text ?? "")).data).toEqual({
      leads: { nodes: [{ name: "Deal" }] },
      me: { id: boris.id },
    });
    const secret = text?.slice(-43) ?? "";
    for (const table of ["api_token", "change", "idempotency_key"])
      expect(await look(`select 1 from ${table} t where to_jsonb(t)::text like $1`, `%${secret}%`)).toEqual([]);
    const rows = await look<{ after: object }>(
      "select after from change where kind = 'API_TOKEN' order by id desc limit 1",
    );
    expect(rows).toEqual([{ after: { name: "Sync", scopes: ["lead:view"], until: null } }]);
  });

  it.each<[string, () => Person, readonly string[], readonly string[]]>([
    ["all that one holds", () => boris, ["lead:view", "lead:edit", "settings:view"], []],
    ["settings that one may not change", () => boris, ["settings:view", "settings:edit"], ["input.scopes.1: NOT_HELD"]],
    ["an action that one has NONE of", () => boris, ["lead:delete", "lead:view"], ["input.scopes.0: NOT_HELD"]],
    [
      "a kind that one has nothing of",
      () => boris,
      ["user:edit", "user:create"],
      ["input.scopes.0: NOT_HELD", "input.scopes.1: NOT_HELD"],
    ],
    ["what does not exist, even for administrators", () => anna, ["lead:complete"], ["input.scopes.0: NOT_HELD"]],
    [
      "words that say nothing",
      () => anna,
      ["*", "lead", "LEAD:VIEW"],
      ["input.scopes.0: INVALID", "input.scopes.1: INVALID", "input.scopes.2: INVALID"],
    ],
    ["nothing", () => anna, [], ["input.scopes: REQUIRED"]],
    [
      "everything, as an administrator",
      () => anna,
      ["user:create", "settings:edit", "lead:delete", "import:create"],
      [],
    ],
  ])("climb 18: with %s is made only as far as its maker reaches", async (_, by, scopes, faults) => {
    const payload = await create(by(), scopes);
    expect([faultsOf(payload), payload.secret === null]).toEqual([faults, faults.length > 0]);
  });

  it("has all that is wrong with it said at once", async () => {
    const payload = await create(boris, ["lead:fly"], { name: " ", until: "2001-01-01T00:00:00Z" });
    expect(faultsOf(payload)).toEqual(["input.name: REQUIRED", "input.scopes.0: INVALID", "input.until: EXPIRED"]);
  });

  it("climb 19: is made for nobody else, by administrators neither, and by no token", async () => {
    const asked = (input: string) =>
      `mutation { createApiToken(input: { name: "X", scopes: ["lead:view"] ${input} }) { secret } }`;
    expect(codesOf(await anna.ask(asked(`, userId: "${boris.id}"`)))).toEqual(["BAD_USER_INPUT"]);
    const { text } = await made(anna, "lead:view", "settings:view", "settings:edit", "user:create");
    expect(codesOf(await ask(asked(""), text))).toEqual(["FORBIDDEN"]);
  });

  it("is seen and revoked by its user and by administrators, and for anybody else is none", async () => {
    const [hers, his] = [await made(anna, "lead:view"), await made(boris, "lead:view", "settings:view")];
    const ids = async (bearer: string, of = "") => (await listed(bearer, of)).map(({ id }) => id);
    expect(await ids(anna.token)).toEqual(expect.arrayContaining([hers.id, his.id]));
    expect(await ids(boris.token)).toEqual(expect.not.arrayContaining([hers.id]));
    expect(await ids(boris.token)).toContain(his.id);
    expect(await ids(boris.token, `(userId: "${anna.id}")`)).toEqual([]);
    const page = `{ apiTokens(userId: "${boris.id}", first: 1) { nodes { id } pageInfo { hasNextPage } totalCount { count } } }`;
    const { apiTokens } = await anna.get<{ apiTokens: { totalCount: { count: number } } }>(page);
    expect(apiTokens).toMatchObject({ nodes: [{ id: his.id }], pageInfo: { hasNextPage: true } });
    expect(apiTokens.totalCount.count).toBe((await ids(boris.token)).length);
    // A token lists settings:view to see tokens, and sees those of its user alone; to revoke one it lists settings:edit.
    expect(await ids(his.text)).toContain(his.id);
    expect(await ids(hers.text)).toEqual([]);
    expect(codesOf(await ask(revoke(his.id), his.text))).toEqual(["FORBIDDEN"]);
    const none = `api_token_${"0".repeat(32)}`;
    for (const id of [hers.id, none]) {
      expect((await boris.ask(`{ node(id: "${id}") { id } }`)).data).toEqual({ node: null });
      expect(codesOf(await boris.ask(revoke(id)))).toEqual(["NOT_FOUND"]);
    }
    expect((await boris.ask(`{ node(id: "${his.id}") { id } }`)).data).toEqual({ node: { id: his.id } });
    expect((await anna.ask(revoke(his.id))).data).toMatchObject({ revokeApiToken: { apiToken: { state: "REVOKED" } } });
  });

  it("climb 20: is refused with the next request once it is revoked, and revoking it again changes nothing", async () => {
    const { id, text } = await made(boris, "lead:view");
    expect(await reads(text)).toEqual([]);
    expectDone((await boris.get<{ revokeApiToken: { userErrors: [] } }>(revoke(id))).revokeApiToken);
    expect(await reads(text)).toEqual(["UNAUTHENTICATED"]);
    const rows = () =>
      look(
        "select k.revoked_at, count(c.id) from api_token k join change c on c.record_id = k.id where k.id = $1 group by 1",
        uuidIn(id),
      );
    const before = await rows();
    await boris.get(revoke(id));
    expect(await rows()).toEqual(before);
    expect(before).toMatchObject([{ count: "2" }]);
  });

  it("of a user whose channel API is blocked is refused, and none is made, until it is opened again", async () => {
    const { id, text } = await made(boris, "lead:view");
    const set = (asked: object) => anna.act("setExportChannels", { userId: boris.id, ...asked }, "");
    const making = 'mutation { createApiToken(input: { name: "X", scopes: ["lead:view"] }) { secret } }';
    await set({ blocked: ["API"] });
    expect([await reads(text), await stateOf(id)]).toEqual([["UNAUTHENTICATED"], "BLOCKED"]);
    expect(codesOf(await boris.ask(making))).toEqual(["FORBIDDEN"]);
    await set({ allowed: ["API"] });
    expect([await reads(text), await stateOf(id), codesOf(await boris.ask(making))]).toEqual([[], "ACCEPTED", []]);
  });

  it("ends on time, in a gateway that has read it before", async () => {
    const until = new Date(Date.now() + 5 * 60_000);
    const { apiToken, secret } = await create(boris, ["lead:view"], { until });
    let now = new Date();
    const later = await clockedGateway(office.gateway.databaseUrl, () => now);
    const asked = async () => codesOf(await later.ask("{ leads { nodes { id } } }", secret ?? ""));
    expect(await asked()).toEqual([]);
    now = new Date(until.getTime() - 1);
    expect(await asked()).toEqual([]);
    now = until;
    expect(await asked()).toEqual(["UNAUTHENTICATED"]);
    const states = (await later.ask<Listed>("{ apiTokens { nodes { id state } } }", boris.token)).data;
    expect(states.apiTokens.nodes).toContainEqual({ id: apiToken?.id, state: "EXPIRED" });
    await later.close();
  });

  it("is one of at most a hundred that hold, asked for one by one or at once", async () => {
    const wide = await office.add(anna, ["LEAD VIEW ALL"]);
    const many = `insert into api_token (account_id, id, user_id, name, secret_hash, scopes, created_at, revoked_at)
      select u.account_id, gen_random_uuid(), u.id, 'Many', sha256(n::text::bytea), '{}', now(), case when n > 100 then now() end
      from "user" u, generate_series(1, 110) n where u.id = $1`;
    await look(many, uuidIn(wide.id));
    expect(faultsOf(await create(wide, ["lead:view"]))).toEqual([": TOO_MANY"]);
    await look("update api_token set revoked_at = now() where secret_hash = sha256('1'::bytea)");
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => create(wide, ["lead:view"])));
    expect(atOnce.flatMap(faultsOf)).toEqual([": TOO_MANY", ": TOO_MANY", ": TOO_MANY"]);
  });
});
