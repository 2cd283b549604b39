import { Client } from "pg";
import { type Session, type Town, codes, password } from "./people";
import { type Owner, Phones, shown } from "./phones";

let phones: Phones;
let town: Town;
let anna: Session;

beforeAll(async () => {
  phones = await Phones.open();
  town = phones.town;
  anna = await town.signUp("anna@acme.example");
});
afterAll(() => town.close());

const isIn = async ({ accessToken }: Session) =>
  (await town.ask("{ me { id } }", undefined, accessToken)).errors === undefined;

describe("an account that requires a second factor", () => {
  const rule = (to: string, token = anna.accessToken) =>
    town.act("setSecondFactorRule", { rule: to }, "account { secondFactorRule }", token);
  let annas: Owner;

  it("does so only once the administrator has one, and signs out who has none", async () => {
    const dana = await town.settle(anna.accessToken, "dana@acme.example");
    expect(codes(await rule("EVERYBODY"))).toEqual([": SELF"]);
    expect(codes(await rule("ADMINISTRATORS"))).toEqual([": SELF"]);
    annas = await phones.setUp("anna@acme.example");
    anna = await town.signIn("anna@acme.example", { code: phones.codeOf(annas.secret) });
    expect((await rule("ADMINISTRATORS"))["account"]).toEqual({ secondFactorRule: "ADMINISTRATORS" });
    expect(await isIn(dana)).toBe(true);
    expect((await rule("EVERYBODY"))["account"]).toEqual({ secondFactorRule: "EVERYBODY" });
    expect(await isIn(dana)).toBe(false);
    expect(codes(await town.signIn("dana@acme.example"))).toEqual([": SECOND_FACTOR_SETUP_REQUIRED"]);
    const danas = await phones.setUp("dana@acme.example");
    expect(codes(await town.signIn("dana@acme.example", { code: phones.codeOf(danas.secret) }))).toEqual([]);
    phones.wait();
    const gone = shown("dana@acme.example", { code: phones.codeOf(danas.secret) });
    expect(codes(await town.act("removeSecondFactor", gone, "removed"))).toEqual([": FORBIDDEN"]);
  });

  it("lets a new user set one up with the first password, and choose another with the first code", async () => {
    const first = "a first password";
    await town.act(
      "addUser",
      { name: "Emil", email: "emil@acme.example", password: first },
      "user { id }",
      anna.accessToken,
    );
    const signIn = (more: object) => town.signIn("emil@acme.example", { password: first, ...more });
    expect(codes(await signIn({ newPassword: password }))).toEqual([": SECOND_FACTOR_SETUP_REQUIRED"]);
    const given = { email: "emil@acme.example", password: first };
    const secret = String((await town.act("proposeSecondFactor", given, "secret"))["secret"]);
    await town.act("confirmSecondFactor", { ...given, code: phones.codeOf(secret) }, "recoveryCodes");
    phones.wait();
    expect(codes(await signIn({ code: phones.codeOf(secret) }))).toEqual([
      "input.newPassword: PASSWORD_CHANGE_REQUIRED",
    ]);
    expect(codes(await signIn({ code: phones.codeOf(secret), newPassword: password }))).toEqual([]);
  });

  it("is not gone round by another account of the same person", async () => {
    const elsewhere = await town.signUp("frida@else.example");
    const added = await town.act(
      "addUser",
      { name: "Frida", email: "frida@else.example" },
      "user { id }",
      anna.accessToken,
    );
    expect(added.userErrors).toEqual([]);
    // As if she had accepted: by the mailed link, for a quarter of an hour.
    const client = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
    await client.connect();
    await client.query(
      `update "user" u set login_id = l.id from login l where l.email = u.email and u.email = 'frida@else.example' and u.login_id is null`,
    );
    await client.query(
      `insert into membership (login_id, user_id, account_id)
       select u.login_id, u.id, u.account_id from "user" u where u.email = 'frida@else.example' on conflict do nothing`,
    );
    await client.end();
    const switched = await town.act(
      "switchAccount",
      { accountId: anna.me.account.id },
      "accessToken",
      elsewhere.accessToken,
    );
    expect(codes(switched)).toEqual([": SECOND_FACTOR_SETUP_REQUIRED"]);
    expect(await isIn(elsewhere)).toBe(true);
    const fridas = { userId: (added["user"] as { id: string }).id };
    const reset = await town.act("resetSecondFactor", fridas, "user { id }", anna.accessToken);
    expect(codes(reset)).toEqual(["input.userId: FORBIDDEN"]);
  });

  it("requires it of one user where it does not of all", async () => {
    await rule("OPTIONAL");
    const greta = await town.settle(anna.accessToken, "greta@acme.example");
    const required = (isRequired: boolean) =>
      town.act(
        "setSecondFactorRequired",
        { userId: greta.me.id, isRequired },
        "user { secondFactorRequired }",
        anna.accessToken,
      );
    expect((await required(true))["user"]).toEqual({ secondFactorRequired: true });
    expect(await isIn(greta)).toBe(false);
    expect(codes(await town.signIn("greta@acme.example"))).toEqual([": SECOND_FACTOR_SETUP_REQUIRED"]);
    await required(false);
    expect(codes(await town.signIn("greta@acme.example"))).toEqual([]);
  });

  it("resets a lost one where the person is in no other account, and that is the administrators' alone", async () => {
    const hana = await town.settle(anna.accessToken, "hana@acme.example");
    const { secret } = await phones.setUp("hana@acme.example");
    const input = { userId: hana.me.id };
    const ivan = await town.settle(anna.accessToken, "ivan@acme.example");
    const shown = async ({ accessToken }: Session): Promise<unknown> => {
      const query = `{ user(id: "${hana.me.id}") { hasSecondFactor } }`;
      const { data } = await town.ask<{ user: { hasSecondFactor: unknown } }>(query, undefined, accessToken);
      return data.user.hasSecondFactor;
    };
    const herself = await town.signIn("hana@acme.example", { code: phones.codeOf(secret) });
    expect(await Promise.all([anna, herself, ivan].map(shown))).toEqual([true, true, null]);
    expect((await town.act("resetSecondFactor", input, "user { id }", ivan.accessToken)).refused).toBe("FORBIDDEN");
    expect(codes(await town.act("resetSecondFactor", input, "user { id }", anna.accessToken))).toEqual([]);
    expect([await shown(anna), await isIn(herself)]).toEqual([false, false]);
    expect(codes(await town.signIn("hana@acme.example"))).toEqual([]);
  });
});
