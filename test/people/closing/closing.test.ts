import { giveToken, uuidIn } from "../../support/api-tokens";
import { type Session, codes, password } from "../people";
import { TOTP } from "otpauth";
import { ClosingTown, code } from "./closing-town";

let closing: ClosingTown;
beforeAll(async () => {
  closing = await ClosingTown.open();
});
afterAll(() => closing.close());

const errorOf = async (token: string): Promise<unknown> =>
  (await closing.town.ask("{ me { id } }", undefined, token)).errors?.[0]?.extensions["code"];

describe("closing an account", () => {
  const email = "anna@acme.example";
  let anna: Session;
  beforeAll(async () => {
    anna = await closing.town.signUp(email);
  });

  it("wants its name, the password and a file of its data, and says all that is missing at once", async () => {
    const refused = await closing.attempt(anna, email, { name: "Acme", password: "another one" });
    expect(codes(refused)).toEqual(["input.password: WRONG_CREDENTIALS", "input.name: INVALID", ": FILE_REQUIRED"]);
    expect(refused.userErrors[2]?.message).toContain("exportAccount");
    expect(codes(await closing.attempt(anna, email))).toEqual([": FILE_REQUIRED"]);
    await closing.file(anna);
    expect(codes(await closing.attempt(anna, email, { name: `account of ${email}` }))).toEqual(["input.name: INVALID"]);
    expect(codes(await closing.attempt(anna, email, { password: "another one" }))).toEqual([
      "input.password: WRONG_CREDENTIALS",
    ]);
    const account = uuidIn(anna.me.account.id);
    await closing.look("update file set whole_at = whole_at - interval '25 hours' where account_id = $1", account);
    expect(codes(await closing.attempt(anna, email))).toEqual([": FILE_REQUIRED"]);
    await closing.look("update file set whole_at = whole_at + interval '2 hours' where account_id = $1", account);
    await closing.look(
      "with gone as (delete from file_part where account_id = $1) delete from file where account_id = $1",
      account,
    );
    expect(codes(await closing.attempt(anna, email))).toEqual([": FILE_REQUIRED"]);
    expect(await errorOf(anna.accessToken)).toBeUndefined();
  });

  it("is the administrators' alone, signed in: no member's, no token's, nobody's", async () => {
    await closing.file(anna);
    const member = await closing.town.settle(anna.accessToken, "member@acme.example");
    const scopes = ["settings:view", "settings:edit", "account_file:view"];
    const { text } = await giveToken(closing.town.gateway.databaseUrl, anna.me.id, { scopes });
    expect((await closing.attempt(member, email)).refused).toBe("FORBIDDEN");
    expect((await closing.attempt({ accessToken: text }, email)).refused).toBe("FORBIDDEN");
    expect((await closing.attempt({ accessToken: "none" }, email)).refused).toBe("UNAUTHENTICATED");
    expect(await errorOf(member.accessToken)).toBeUndefined();
  });

  it("wants the code of a second factor, which a refusal for other reasons does not use up", async () => {
    const who = { email: "phone@acme.example", password };
    const first = await closing.town.signUp(who.email);
    await closing.file(first);
    const secret = String((await closing.town.act("proposeSecondFactor", who, "secret"))["secret"]);
    const at = (seconds: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + seconds * 1_000 });
    await closing.town.act("confirmSecondFactor", { ...who, code: at(-30) }, "recoveryCodes");
    const phone = await closing.town.signIn(who.email, { code: at(0) });
    expect(code(await closing.attempt(phone, who.email))).toBe("SECOND_FACTOR_REQUIRED");
    expect(code(await closing.attempt(phone, who.email, { code: "000000" }))).toBe("WRONG_CODE");
    expect(codes(await closing.attempt(phone, who.email, { code: at(30), name: "x" }))).toEqual([
      "input.name: INVALID",
    ]);
    expect(codes(await closing.attempt(phone, who.email, { code: at(30) }))).toEqual([]);
    expect(code(await closing.reopen(who.email))).toBe("SECOND_FACTOR_REQUIRED");
  });
});

describe("a closed account", () => {
  const email = "owner@house.example";
  let owner: Session;
  let second: Session;
  let member: Session;
  let token: string;
  let logo: string;
  let invitation: string;
  let payload: Awaited<ReturnType<ClosingTown["attempt"]>>;
  beforeAll(async () => {
    const { town } = closing;
    owner = await town.signUp(email);
    second = await town.settle(owner.accessToken, "second@house.example", { isAdministrator: true });
    member = await town.settle(owner.accessToken, "member@house.example");
    await town.signUp("both@else.example");
    await closing.join(owner, "both@else.example");
    token = (await giveToken(town.gateway.databaseUrl, owner.me.id, { scopes: ["lead:view"] })).text;
    const image = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";
    const shown = await town.act("setLogo", { image }, "account { branding { logoUrl } }", owner.accessToken);
    logo = (shown["account"] as { branding: { logoUrl: string } }).branding.logoUrl;
    await town.act("addUser", { name: "Guest", email: "guest@house.example" }, "user { id }", owner.accessToken);
    invitation = (await closing.post.awaited("guest@house.example")).token;
    payload = await closing.closed(owner, email);
  });
  const statusOfLogo = async () => (await fetch(closing.town.gateway.url + logo)).status;

  it("says until when it can be brought back, and tells its administrators, with who did it", async () => {
    const { closedAt, reopenableUntil } = payload as unknown as Record<"closedAt" | "reopenableUntil", string>;
    expect(Date.parse(reopenableUntil) - Date.parse(closedAt)).toBe(30 * 24 * 60 * 60 * 1_000);
    const [own, told] = [await closing.post.awaited(email), await closing.post.awaited("second@house.example")];
    expect(own.text).toContain(`you have closed Account of ${email}`);
    expect(told).toMatchObject({ subject: `Account of ${email} was closed` });
    expect(told.text).toContain(`${email} has closed Account of ${email}`);
    expect(told.text).toContain(reopenableUntil.slice(0, 10));
    expect(closing.post.to("member@house.example")).toEqual([]);
  });

  it("lets nobody in: no session, no token, no link, no logo", async () => {
    for (const bearer of [owner.accessToken, second.accessToken, member.accessToken, token])
      expect(await errorOf(bearer)).toBe("UNAUTHENTICATED");
    const { refreshToken } = second;
    expect(codes(await closing.town.act("refreshSession", { refreshToken }, "accessToken"))).toEqual([
      "input.refreshToken: EXPIRED",
    ]);
    const guest = { token: invitation, name: "Guest", password };
    expect(codes(await closing.town.act("acceptInvitation", guest, "accessToken"))).toEqual(["input.token: EXPIRED"]);
    expect(await statusOfLogo()).toBe(404);
  });

  it("is said to be closed to whoever belongs to it and knows the password, and to nobody else", async () => {
    const refused = await closing.town.signIn("member@house.example");
    expect(codes(refused)).toEqual(["input.accountId: ACCOUNT_CLOSED"]);
    expect(refused.userErrors[0]?.message).toContain("ask an administrator");
    expect((await closing.town.signIn(email)).userErrors[0]?.message).toContain("reopenAccount");
    expect(codes(await closing.town.signIn(email, { password: "another one" }))).toEqual([": WRONG_CREDENTIALS"]);
    const accountId = owner.me.account.id;
    expect(codes(await closing.town.signIn("admin@acme.example", { accountId }))).toEqual([
      "input.accountId: NOT_FOUND",
    ]);
  });

  it("keeps nobody out of another account of the same person", async () => {
    const both = await closing.town.signIn("both@else.example");
    expect(both.userErrors).toEqual([]);
    expect(both.accounts.map(({ id }) => id)).toEqual([both.me.account.id]);
    const there = { accountId: owner.me.account.id };
    expect(codes(await closing.town.act("switchAccount", there, "accessToken", both.accessToken))).toEqual([
      "input.accountId: ACCOUNT_CLOSED",
    ]);
    expect(await errorOf(both.accessToken)).toBeUndefined();
  });

  it("is brought back by any of its administrators, and by nobody else", async () => {
    const accountId = owner.me.account.id;
    expect(codes(await closing.reopen("member@house.example"))).toEqual(["input.accountId: FORBIDDEN"]);
    expect(codes(await closing.reopen("both@else.example"))).toEqual(["input.accountId: FORBIDDEN"]);
    expect(codes(await closing.reopen("admin@acme.example", { accountId }))).toEqual(["input.accountId: NOT_FOUND"]);
    expect(codes(await closing.reopen("second@house.example", { password: "another one" }))).toEqual([
      ": WRONG_CREDENTIALS",
    ]);
    await closing.age(accountId, 30.1);
    expect(codes(await closing.reopen(email))).toEqual(["input.accountId: NOT_FOUND"]);
    expect(codes(await closing.town.signIn(email))).toEqual(["input.accountId: NOT_FOUND"]);
    await closing.age(accountId, 29.9);
    const reopened = await closing.reopen("second@house.example");
    expect([reopened.userErrors, reopened.me.account.id]).toEqual([[], accountId]);
    expect([await errorOf(reopened.accessToken), await errorOf(token), await statusOfLogo()]).toEqual([
      undefined,
      undefined,
      200,
    ]);
    expect(await errorOf(member.accessToken)).toBe("UNAUTHENTICATED");
    expect(codes(await closing.town.signIn("member@house.example"))).toEqual([]);
    expect((await closing.post.awaited(email, 2)).text).toContain("second@house.example has brought");
    expect(codes(await closing.reopen(email))).toEqual(["input.accountId: NOT_FOUND"]);
  });

  it("has its closing and its coming back in the change log", async () => {
    const rows = await closing.look<{ actor: string; operation: string; isClosed: boolean }>(
      `select actor_id as actor, operation, after->>'closedAt' is not null as "isClosed" from change
       where account_id = $1 and kind = 'ACCOUNT' and after ? 'closedAt' order by id`,
      uuidIn(owner.me.account.id),
    );
    expect(rows).toEqual([
      { actor: uuidIn(owner.me.id), operation: "closeAccount", isClosed: true },
      { actor: uuidIn(second.me.id), operation: "reopenAccount", isClosed: false },
    ]);
  });

  it("can be brought back by who has forgotten the password, with a mailed link", async () => {
    const alone = await closing.town.signUp("alone@home.example");
    await closing.closed(alone, "alone@home.example");
    await closing.town.act("requestPasswordReset", { email: "alone@home.example" }, "userErrors { code }");
    const { token: link } = await closing.post.awaited("alone@home.example", 2);
    expect(
      codes(
        await closing.town.act("resetPassword", { token: link, password: "a new password" }, "userErrors { code }"),
      ),
    ).toEqual([]);
    expect((await closing.reopen("alone@home.example", { password: "a new password" })).userErrors).toEqual([]);
  });
});
