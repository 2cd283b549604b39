import { beside, giveToken, uuidIn } from "../support/api-tokens";
import type { Answer } from "../support/gateway";
import { Office, type Person, codesOf, expectDone, make } from "../records/office";

let office: Office;
let anna: Person;
let boris: Person;
let lead: string;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD VIEW OWN", "LEAD EDIT ALL"]);
  const [company = ""] = await make(anna, "company", [{ name: "Acme" }]);
  [lead = ""] = await make(anna, "lead", [{ name: "Deal", companyId: company }]);
});

afterAll(() => office.close());

const ask = <Data = unknown>(query: string, bearer: string | null): Promise<Answer<Data>> =>
  office.gateway.ask<Data>(query, {}, bearer);
const tokenOf = ({ id }: Person, ...scopes: string[]) => giveToken(office.gateway.databaseUrl, id, { scopes });
const set = (statement: string, ...values: unknown[]) => beside(office.gateway.databaseUrl, statement, values);
const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

const leads = "{ leads { nodes { name company { name } } } }";
const me = "{ me { id } }";

describe("an API token", () => {
  it("acts as its user, narrowed: lead:view without company:view shows no company", async () => {
    const { text } = await tokenOf(anna, "lead:view");
    const { data } = await ask(leads, text);
    expect(data).toEqual({ leads: { nodes: [{ name: "Deal", company: null }] } });
    const wider = await tokenOf(anna, "lead:view", "company:view");
    expect((await ask(leads, wider.text)).data).toEqual({
      leads: { nodes: [{ name: "Deal", company: { name: "Acme" } }] },
    });
    expect((await ask("{ companies { totalCount { count } } }", text)).data).toEqual({
      companies: { totalCount: { count: 0 } },
    });
  });

  it("never widens: what its user does not see it does not show, whatever it lists", async () => {
    const { text } = await tokenOf(boris, "lead:view", "lead:edit", "lead:delete", "company:view");
    expect((await ask(`{ lead(id: "${lead}") { name } }`, text)).data).toEqual({ lead: null });
  });

  it("writes as its user, and the change log names the token", async () => {
    const { id, text } = await tokenOf(anna, "lead:create", "lead:view");
    const made = await ask(
      'mutation { createLead(input: { name: "By token" }) { lead { name } userErrors { code } } }',
      text,
    );
    expect(made.data).toEqual({ createLead: { lead: { name: "By token" }, userErrors: [] } });
    expect(await set("select via from change where after ->> 'name' = 'By token'")).toEqual([{ via: `token:${id}` }]);
  });

  it("makes nothing that it does not list", async () => {
    const { text } = await tokenOf(anna, "lead:view");
    expect(codesOf(await ask('mutation { createLead(input: { name: "X" }) { lead { id } } }', text))).toEqual([
      "FORBIDDEN",
    ]);
  });

  it("changes no password, no profile and no account", async () => {
    const { text } = await tokenOf(anna, "lead:view");
    const mutations = [
      'updateProfile(input: { name: "X" }) { me { id } }',
      'changePassword(input: { password: "bailiwick-demo", newPassword: "another one now" }) { me { id } }',
      'switchAccount(input: { accountId: "account_00000000000000000000000000000000" }) { accessToken }',
    ];
    for (const mutation of mutations)
      expect(codesOf(await ask(`mutation { ${mutation} }`, text))).toEqual(["FORBIDDEN"]);
  });

  it("says when it was last used, once a minute, and costs one statement more than a session", async () => {
    const { id, text } = await tokenOf(anna, "lead:view");
    const usedAt = async () =>
      (await set("select used_at from api_token where id = $1", id))[0] as { used_at: Date | null };
    expect(await usedAt()).toEqual({ used_at: null });
    await ask(leads, text);
    const first = await eventually(usedAt, ({ used_at }) => used_at !== null);
    const before = office.gateway.statements.length;
    await ask(leads, text);
    expect(office.gateway.statements.slice(before).filter((sent) => sent.includes("update api_token"))).toEqual([]);
    expect(office.gateway.statements.slice(before).filter((sent) => sent.includes("secret_hash"))).toHaveLength(1);
    expect(await usedAt()).toEqual(first);
    await set("update api_token set used_at = $2 where id = $1", id, anHourAgo());
    await ask(leads, text);
    await eventually(usedAt, ({ used_at }) => (used_at?.getTime() ?? 0) > Date.now() - 60_000);
  });

  it("is looked up for nothing that asks for no right", async () => {
    const before = office.gateway.statements.length;
    const { text } = await tokenOf(anna, "lead:view");
    await ask("{ __typename }", text);
    expect(office.gateway.statements.slice(before)).toEqual([]);
  });
});

/** Asks until it is so; the last answer where it never is. */
async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look();
    if (isSo(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came to be so");
}

/** What is said to a bearer, but for the id of the request. */
const refusal = async (bearer: string | null): Promise<unknown> => {
  const answers = [
    await ask(leads, bearer),
    await ask(me, bearer),
    await ask("mutation { updateProfile(input: {}) { me { id } } }", bearer),
  ];
  expect(answers.flatMap(codesOf)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED"]);
  return answers;
};

describe("a token that does not hold", () => {
  it("climb 20: a revoked or an expired one is refused at once, like one that never was", async () => {
    const { id, text } = await tokenOf(anna, "lead:view");
    const none = await refusal(text.slice(0, -43) + "A".repeat(43));
    expect(codesOf(await ask(leads, text))).toEqual([]);
    await set("update api_token set revoked_at = now() where id = $1", id);
    expect(await refusal(text)).toEqual(none);
    await set("update api_token set revoked_at = null, until = $2 where id = $1", id, anHourAgo());
    expect(await refusal(text)).toEqual(none);
    await set("update api_token set until = null where id = $1", id);
    expect(codesOf(await ask(leads, text))).toEqual([]);
  });

  it("climb 20: a refused one was not used", async () => {
    const { id, text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: [], revokedAt: new Date() });
    await refusal(text);
    expect(await set("select used_at from api_token where id = $1", id)).toEqual([{ used_at: null }]);
  });

  it("climb 37: another account by a changed text is nobody's, as is every other changed text", async () => {
    const stranger = await office.found();
    const { text } = await tokenOf(anna, "lead:view");
    const foreign = await tokenOf(stranger, "lead:view");
    const [, , account = "", ...secret] = text.split("_");
    const [, , other = ""] = foreign.text.split("_");
    const nobody = await refusal(null);
    const changed = [
      ["bw", "live", other, ...secret].join("_"),
      ["bw", "live", "0".repeat(32), ...secret].join("_"),
      ["bw", "live", account.toUpperCase(), ...secret].join("_"),
      ["bw", "live", account].join("_"),
      ["bw", "test", account, ...secret].join("_"),
      ...[`${text}x`, text.slice(0, -1), text.toLowerCase(), "bw_live_", "bw_live_%00_'; --"],
    ];
    for (const each of changed) expect([each, await refusal(each)]).toEqual([each, nobody]);
    const shown = await ask<{ leads: { nodes: object[] } }>(leads, foreign.text);
    expect(shown.data).toEqual({ leads: { nodes: [] } });
  });
});

describe("door 35: a token of a user", () => {
  const endings: readonly (readonly [string, (person: Person) => Promise<unknown>])[] = [
    ["who is kept out", async ({ id }) => expectDone(await anna.act("deactivateUser", { userId: id }, ""))],
    [
      "who is removed",
      ({ id }) =>
        set(
          `with r as (update "user" set status = 'REMOVED' where id = $1 returning account_id)
      update account_state s set rights_version = rights_version + 1 from r where s.account_id = r.account_id`,
          uuidIn(id),
        ),
    ],
    [
      "whose channel API is blocked",
      ({ id }) =>
        set(
          `with r as (update "user" set blocked_channels = '{API}' where id = $1 returning account_id)
      update account_state s set rights_version = rights_version + 1 from r where s.account_id = r.account_id`,
          uuidIn(id),
        ),
    ],
  ];

  it.each(endings)("%s is refused with the next request, and is not used", async (_, end) => {
    const user = await office.add(anna, ["LEAD VIEW ALL"]);
    const { id, text } = await tokenOf(user, "lead:view");
    const nobody = await refusal(null);
    expect(codesOf(await ask(leads, text))).toEqual([]);
    await end(user);
    await eventually(
      async () => (await set("select used_at from api_token where id = $1", id))[0] as { used_at: Date | null },
      ({ used_at }) => used_at !== null,
    );
    await set("update api_token set used_at = null where id = $1", id);
    expect(await refusal(text)).toEqual(nobody);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await set("select used_at from api_token where id = $1", id)).toEqual([{ used_at: null }]);
  });
});
