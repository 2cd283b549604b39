import { SignJWT } from "jose";
import { type Session, Town, codes, password } from "./people";
import { waitForSignInWindow } from "../support/sign-in-window";

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

const nameOf = (token?: string) => town.ask<{ me: { name: string } | null }>("{ me { name } }", undefined, token);
const isIn = async (token?: string): Promise<boolean> => (await nameOf(token)).data.me !== null;

const refresh = (refreshToken: string) =>
  town.act<Session>("refreshSession", { refreshToken }, "accessToken refreshToken");

describe("who comes in", () => {
  it("founds an account and is its administrator", async () => {
    const { accessToken } = await town.signUp("founder@example.com", "SYNERGY");
    const query = "{ me { isAdministrator account { name profile } navigation rights { resource action extent } } }";
    const { data: shown } = await town.ask<{ me: object }>(query, undefined, accessToken);
    expect(shown.me).toMatchObject({ isAdministrator: true, account: { profile: "SYNERGY" } });
    expect(shown.me).toMatchObject({
      rights: expect.arrayContaining([{ resource: "LEAD", action: "VIEW", extent: "ALL" }]) as never,
    });
  });

  it("is read of the own row alone, unless more is asked for, however it is asked for", async () => {
    const { accessToken } = await town.signUp("short@example.com");
    const sentFor = async (query: string): Promise<string[]> => {
      town.gateway.statements.length = 0;
      const { data } = await town.ask<{ me: object }>(query, undefined, accessToken);
      expect(Object.values(data.me)).not.toContain(undefined);
      return town.gateway.statements.filter((text) => /join account|from login/.test(text));
    };
    await sentFor("{ me { id } }");
    expect(await sentFor("{ me { id name rights { extent } navigation } }")).toEqual([]);
    for (const asked of [
      "{ me { account { name } } }",
      "{ me { ... on Me { two: hasSecondFactor } } }",
      "{ me { name } me { ...Where } } fragment Where on Me { ... @include(if: true) { account { profile } } }",
    ])
      expect(await sentFor(asked)).toHaveLength(1);
  });

  it("hears all that is wrong with a new account at once", async () => {
    const input = { accountName: " ", profile: "AMO", name: "", email: "иван@example.com", password: "x" };
    const more = { timeZone: "Mars/Phobos", currency: "XXY" };
    expect(codes(await town.act("signUp", { ...input, ...more }, ""))).toEqual([
      "input.accountName: REQUIRED",
      "input.name: REQUIRED",
      "input.email: INVALID",
      "input.password: TOO_WEAK",
      "input.timeZone: INVALID",
      "input.currency: INVALID",
    ]);
  });

  it("has a name that can be written down", async () => {
    const input = { accountName: "A\u0000B", profile: "AMO", name: "\ud800", email: "nul@example.com", password };
    expect(codes(await town.act("signUp", input, ""))).toEqual(["input.accountName: INVALID", "input.name: INVALID"]);
  });

  it("has one answer for an unknown address and a wrong password", async () => {
    await town.signUp("known@example.com");
    const [wrong, unknown] = [
      await town.signIn("known@example.com", { password: "not the password" }),
      await town.signIn("nobody@example.com", { password: "not the password" }),
    ];
    expect(wrong).toEqual(unknown);
    expect(codes(wrong)).toEqual([": WRONG_CREDENTIALS"]);
  });

  it("is known by the address in whatever case", async () => {
    await town.signUp("Case@Example.com");
    expect((await town.signIn("  cASE@example.COM")).accessToken).toBeTruthy();
  });

  it("founds a second account with the same login, and not with another's password", async () => {
    await town.signUp("twice@example.com");
    const stranger = {
      accountName: "B",
      profile: "AMO",
      name: "B",
      email: "twice@example.com",
      password: "another one",
    };
    expect(codes(await town.act("signUp", stranger, ""))).toEqual([": WRONG_CREDENTIALS"]);
    const again = await town.signUp("twice@example.com", "ACRONX");
    expect(again.accounts).toHaveLength(2);
  });

  it("is kept waiting after ten wrong passwords, also with the right one, and an address that nobody has is, too", async () => {
    await waitForSignInWindow();
    await town.signUp("guessed@example.com");
    for (const email of ["guessed@example.com", "not-there@example.com"]) {
      const guesses = Array.from({ length: 20 }, () => town.signIn(email, { password: "a wrong password" }));
      const answers = (await Promise.all(guesses)) as unknown as { refused?: string }[];
      expect(answers.filter(({ refused }) => refused === "THROTTLED")).toHaveLength(10);
      const query = "mutation S($input: SignInInput!) { signIn(input: $input) { accessToken } }";
      const { errors } = await town.ask(query, { email, password });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "THROTTLED", retryAfter: expect.any(Number) as never });
    }
  });
});

describe("a session", () => {
  it("goes on with a refresh token, which serves once: climb 21: used twice, it ends the session", async () => {
    const { refreshToken } = await town.signUp("refresh@example.com");
    const next = await refresh(refreshToken);
    expect(await isIn(next.accessToken)).toBe(true);
    expect(codes(await refresh(refreshToken))).toEqual(["input.refreshToken: EXPIRED"]);
    expect(await isIn(next.accessToken)).toBe(false);
    expect(codes(await refresh(next.refreshToken))).toEqual(["input.refreshToken: EXPIRED"]);
  });

  it("gives the next tokens to one of many who come with the same refresh token at once, and then to nobody", async () => {
    const { refreshToken } = await town.signUp("race@example.com");
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
    const winners = answers.filter(({ accessToken }) => accessToken);
    expect(winners.length).toBeLessThanOrEqual(1);
    for (const { accessToken } of winners) expect(await isIn(accessToken)).toBe(false);
  });

  it("ends at once when its person signs out", async () => {
    const { accessToken } = await town.signUp("leaves@example.com");
    const { data: shown } = await town.ask("mutation { signOut { signedOut } }", undefined, accessToken);
    expect(shown).toEqual({ signOut: { signedOut: true } });
    expect(await isIn(accessToken)).toBe(false);
  });

  it("goes over to another account of the person", async () => {
    await town.signUp("both@example.com");
    const { accounts, accessToken } = await town.signUp("both@example.com", "SYNERGY");
    const other = accounts.find(({ id }) => id !== accounts[0]?.id);
    const moved = await town.act<Session>(
      "switchAccount",
      { accountId: other?.id },
      "accessToken me { account { id } }",
      accessToken,
    );
    expect(moved.me.account.id).toBe(other?.id);
    expect(await isIn(accessToken)).toBe(false);
  });

  it("climb 35: does not go over to an account that the person has no user in", async () => {
    const { me } = await town.signUp("owner@example.com");
    const { accessToken } = await town.signUp("stranger@example.com");
    for (const accountId of [me.account.id, "account_00000000000000000000000000000000", "", me.id])
      expect(codes(await town.act("switchAccount", { accountId }, "me { id }", accessToken))).toEqual([
        "input.accountId: NOT_FOUND",
      ]);
    expect(await isIn(accessToken)).toBe(true);
  });
});

describe("a password", () => {
  it("is changed by its person, and ends every other session of the person", async () => {
    const here = await town.signUp("changes@example.com");
    const there = await town.signIn("changes@example.com");
    const wrong = { password: "not mine at all", newPassword: "short" };
    expect(codes(await town.act("changePassword", wrong, "me { id }", here.accessToken))).toEqual([
      "input.password: WRONG_CREDENTIALS",
      "input.newPassword: TOO_WEAK",
    ]);
    await town.act("changePassword", { password, newPassword: "quite another one" }, "me { id }", here.accessToken);
    expect([await isIn(here.accessToken), await isIn(there.accessToken)]).toEqual([true, false]);
    expect(codes(await town.signIn("changes@example.com"))).toEqual([": WRONG_CREDENTIALS"]);
    expect((await town.signIn("changes@example.com", { password: "quite another one" })).accessToken).toBeTruthy();
  });
});

describe("climb 38: a token that is not ours", () => {
  const key = (text: string) => new TextEncoder().encode(text);
  const ours = key("a key of the tests, which signs nothing else at all");

  const forged = (session: Session, change: Partial<Record<"alg" | "iss" | "aud" | "exp", string>>, by = ours) => {
    const [, claims = ""] = session.accessToken.split(".");
    const said = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
    const { alg = "HS256", exp, ...rest } = change;
    return new SignJWT({ ...said, ...rest, ...(exp ? { exp: Number(exp) } : {}) }).setProtectedHeader({ alg }).sign(by);
  };

  it("is nobody's: another algorithm, key, issuer, audience, an end that is past, or no signature", async () => {
    const session = await town.signUp("forged@example.com");
    const [, claims = ""] = session.accessToken.split(".");
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${claims}.`;
    const tokens = [
      await forged(session, { alg: "HS512" }, key("x".repeat(64))),
      await forged(session, { alg: "HS384" }),
      await forged(session, {}, key("another key, which is not that of the gateway")),
      await forged(session, { iss: "another" }),
      await forged(session, { aud: "another" }),
      await forged(session, { exp: "1000000000" }),
      ...[none, `${session.accessToken}x`, "not a token", session.refreshToken],
    ];
    for (const token of tokens) expect([token, await isIn(token)]).toEqual([token, false]);
    expect(await isIn(await forged(session, {}))).toBe(true);
  });
});
