import { MailServer } from "../support/mail-server";
import { type Session, Town, codes, password } from "./people";

let post: MailServer;
let town: Town;
let admin: Session;
beforeAll(async () => {
  post = await MailServer.start();
  town = await Town.open(post.environment);
  admin = await town.signUp("admin@acme.example");
});
afterAll(async () => {
  await town.close();
  await post.stop();
});

const change = (who: Session, email: string, more: object = {}) =>
  town.act("changeEmail", { email, password, ...more }, "sentTo", who.accessToken);
const confirm = (token: string) => town.act("confirmEmail", { token }, "email");
const set = (userId: string, email: string, token = admin.accessToken) =>
  town.act("setUserEmail", { userId, email }, "user { email }", token);
const emailOf = async (who: Session): Promise<unknown> =>
  (await town.ask<{ me: { email: string } }>("{ me { email } }", undefined, who.accessToken)).data.me.email;

describe("A person's own e-mail address", () => {
  test("changes in all accounts once the new one is confirmed, by a link that works once; the old one is told", async () => {
    const [here, there] = [await town.signUp("old@person.example"), await town.signUp("old@person.example")];
    expect(await change(here, " New@Bücher.example")).toEqual({ sentTo: "new@xn--bcher-kva.example", userErrors: [] });
    expect(await emailOf(here)).toBe("old@person.example");
    const { token } = await post.awaited("new@xn--bcher-kva.example");
    expect(await confirm(token)).toEqual({ email: "new@xn--bcher-kva.example", userErrors: [] });
    expect([await emailOf(here), await emailOf(there)]).toEqual(Array(2).fill("new@xn--bcher-kva.example"));
    expect(codes(await confirm(token))).toEqual(["input.token: EXPIRED"]);
    expect(codes(await town.signIn("old@person.example"))).toEqual([": WRONG_CREDENTIALS"]);
    expect((await town.signIn("new@bücher.example")).accounts).toHaveLength(2);
    const notice = await post.awaited("old@person.example");
    expect(notice.subject).toBe("Your e-mail address was changed");
    expect(notice.text).not.toContain("xn--");
  });

  test("needs the password, another address, and one without Cyrillic, and says all of it at once", async () => {
    const me = await town.signUp("wants@person.example");
    expect(codes(await change(me, "ann@почта.рф", { password: "not mine" }))).toEqual([
      ...["input.password: WRONG_CREDENTIALS", "input.email: INVALID"],
    ]);
    expect(codes(await change(me, "WANTS@person.example"))).toEqual(["input.email: INVALID"]);
    expect((await town.act("changeEmail", { email: "a@b.example", password }, "sentTo")).refused).toBe(
      "UNAUTHENTICATED",
    );
  });

  test("that somebody has is told to whoever gets its mail, and to nobody else", async () => {
    await town.signUp("taken@person.example");
    const me = await town.signUp("asks@person.example");
    expect(await change(me, "taken@person.example")).toEqual({ sentTo: "taken@person.example", userErrors: [] });
    const { token } = await post.awaited("taken@person.example");
    expect(codes(await confirm(token))).toEqual(["input.token: TAKEN"]);
    expect(await emailOf(me)).toBe("asks@person.example");
  });

  test("climb 23: opens no way to a link for a new password that was mailed before, or to the address before", async () => {
    const me = await town.signUp("before@person.example");
    await town.act("requestPasswordReset", { email: "before@person.example" }, "requested");
    const { token: reset } = await post.awaited("before@person.example");
    await change(me, "after@person.example");
    const { token } = await post.awaited("after@person.example");
    expect(codes(await confirm(token))).toEqual([]);
    const chosen = { token: reset, password: "quite another one" };
    expect(codes(await town.act("resetPassword", chosen, "reset"))).toEqual(["input.token: EXPIRED"]);
    await town.act("requestPasswordReset", { email: "before@person.example" }, "requested");
    await town.act("requestPasswordReset", { email: "after@person.example" }, "requested");
    await post.awaited("after@person.example", 2);
    expect(post.to("before@person.example").filter(({ token: each }) => each.startsWith("bw_password"))).toHaveLength(
      1,
    );
  });

  test("is not changed by a link of before the password changed, nor by one of two at once for two persons", async () => {
    const me = await town.signUp("first@person.example");
    await change(me, "late@person.example");
    const { token } = await post.awaited("late@person.example");
    const chosen = { password, newPassword: "quite another one" };
    await town.act("changePassword", chosen, "me { id }", me.accessToken);
    expect(codes(await confirm(token))).toEqual(["input.token: EXPIRED"]);
    const [one, other] = [await town.signUp("one@person.example"), await town.signUp("other@person.example")];
    await change(one, "same@person.example");
    const { token: ones } = await post.awaited("same@person.example");
    await change(other, "same@person.example");
    const { token: others } = await post.awaited("same@person.example", 2);
    const outcomes = (await Promise.all([confirm(ones), confirm(others)])).map(codes);
    expect(outcomes.toSorted()).toEqual([[], ["input.token: TAKEN"]].toSorted());
  });
});

describe("A user's e-mail address (rights.md 5.12)", () => {
  test("is set by an administrator where the person is in no other account; the former address is told", async () => {
    const user = await town.settle(admin.accessToken, "mine@acme.example");
    expect((await set(user.me.id, "renamed@acme.example"))["user"]).toEqual({ email: "renamed@acme.example" });
    expect((await town.signIn("renamed@acme.example")).me.id).toBe(user.me.id);
    expect((await post.awaited("mine@acme.example")).text).toContain("admin@acme.example, an administrator of");
    expect(codes(await set(user.me.id, "ADMIN@acme.example"))).toEqual(["input.email: TAKEN"]);
    expect(codes(await set(user.me.id, "ann@xn--80a1acny.com"))).toEqual(["input.email: INVALID"]);
    expect(codes(await set(admin.me.id, "other@acme.example"))).toEqual(["input.userId: SELF"]);
  });

  test("climb 24: is not set where the person has users elsewhere, and the refusal names no other account", async () => {
    const user = await town.settle(admin.accessToken, "shared@acme.example");
    await town.signUp("shared@acme.example");
    const refused = await set(user.me.id, "grabbed@acme.example");
    expect(codes(refused)).toEqual(["input.userId: FORBIDDEN"]);
    expect(JSON.stringify(refused)).not.toContain("Account of");
    expect((await town.signIn("shared@acme.example")).accounts).toHaveLength(2);
  });

  test("climb 24: and nobody comes in between: of setting it and joining another account at once, one waits", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const email = `between-${round}@acme.example`;
      const user = await town.settle(admin.accessToken, email);
      const [done] = await Promise.all([set(user.me.id, `moved-${round}@acme.example`), town.signUp(email)]);
      const moved = codes(done).length === 0;
      outcomes.add(String(moved));
      const { accounts } = await town.signIn(moved ? `moved-${round}@acme.example` : email);
      expect(accounts.length).toBe(moved ? 1 : 2);
    }
    expect(outcomes.size).toBeGreaterThan(0);
  });

  test("climb 23, 24: is not set by who is no administrator, whatever else that user may do", async () => {
    const user = await town.settle(admin.accessToken, "victim@acme.example");
    const climber = await town.settle(admin.accessToken, "climber@acme.example");
    const cells = ["VIEW", "EDIT"].map((action) => ({ resource: "USER", action, reach: "ALL" }));
    await town.act("setUserRights", { userId: climber.me.id, cells }, "rights { reach }", admin.accessToken);
    expect((await set(user.me.id, "climber+2@acme.example", climber.accessToken)).refused).toBe("FORBIDDEN");
    for (const mutation of ["resendInvitation", "revokeInvitation"])
      expect((await town.act(mutation, { userId: user.me.id }, "", climber.accessToken)).refused).toBe("FORBIDDEN");
  });

  test("and the name of the login follow the account's where the person is in no other", async () => {
    const rename = (id: string, name: string) =>
      town.act("updateUser", { id, name }, "user { name }", admin.accessToken);
    const [alone, elsewhere] = [
      await town.settle(admin.accessToken, "alone@acme.example"),
      await town.settle(admin.accessToken, "elsewhere@acme.example"),
    ];
    await town.signUp("elsewhere@acme.example");
    for (const { me } of [alone, elsewhere])
      expect((await rename(me.id, "Renamed"))["user"]).toEqual({ name: "Renamed" });
    const { accessToken } = await town.signUp("third@other.example");
    const nameIn = async (email: string): Promise<unknown> => {
      await town.act("addUser", { name: "As written", email }, "user { id }", accessToken);
      const { token } = await post.awaited(email, 1);
      const come = await town.act<Session>("acceptInvitation", { token, password }, "accessToken me { name }");
      return (come.me as unknown as { name: string }).name;
    };
    expect([await nameIn("alone@acme.example"), await nameIn("elsewhere@acme.example")]).toEqual([
      ...["Renamed", "elsewhere@acme.example"],
    ]);
  });
});
