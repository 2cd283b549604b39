import { beside } from "../support/api-tokens";
import { MailServer } from "../support/mail-server";
import { waitForSignInWindow } from "../support/sign-in-window";
import { type Session, Town, codes, password } from "./people";

let post: MailServer;
let town: Town;
let now = new Date();
beforeAll(async () => {
  post = await MailServer.start();
  town = await Town.open(post.environment, { clock: () => now });
});
beforeEach(() => {
  now = new Date();
});
afterAll(async () => {
  await town.close();
  await post.stop();
});

const ask = (email: string) => town.act("requestPasswordReset", { email }, "requested");
const reset = (token: string, chosen = "quite another one") =>
  town.act("resetPassword", { token, password: chosen }, "reset");
const isIn = async ({ accessToken }: Session): Promise<boolean> =>
  (await town.ask<{ me: object | null }>("{ me { id } }", undefined, accessToken)).data.me !== null;

async function tokenFor(email: string, count = 1): Promise<string> {
  expect(await ask(email)).toEqual({ requested: true, userErrors: [] });
  return (await post.awaited(email, count)).token;
}

describe("A forgotten password", () => {
  test("is chosen anew by a link: everybody is signed out in every account, and told", async () => {
    const [here, there] = [await town.signUp("both@reset.example"), await town.signUp("both@reset.example")];
    await ask(" Both@Reset.example");
    const { token } = await post.awaited("both@reset.example");
    expect(await reset(token)).toEqual({ reset: true, userErrors: [] });
    expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
    expect(codes(await town.signIn("both@reset.example"))).toEqual([": WRONG_CREDENTIALS"]);
    expect((await town.signIn("both@reset.example", { password: "quite another one" })).accounts).toHaveLength(2);
    expect((await post.awaited("both@reset.example", 2)).subject).toBe("Your password was changed");
    const logged = `select count(distinct c.account_id)::integer as accounts from change c
      join membership m on m.account_id = c.account_id and m.user_id = c.record_id join login l on l.id = m.login_id
      where l.email = 'both@reset.example' and c.after ->> 'password' = 'changed'`;
    expect(await beside(town.gateway.databaseUrl, logged)).toEqual([{ accounts: 2 }]);
  });

  test("climb 22: opens nothing twice, nor after the password or the address has changed, nor a newer link was asked for", async () => {
    const email = "climber@reset.example";
    const me = await town.signUp(email);
    const first = await tokenFor(email);
    const second = await tokenFor(email, 2);
    expect(codes(await reset(first))).toEqual(["input.token: EXPIRED"]);
    expect(codes(await reset(second))).toEqual([]);
    expect(codes(await reset(second, "a third password"))).toEqual(["input.token: EXPIRED"]);
    const again = await town.signIn(email, { password: "quite another one" });
    const third = await tokenFor(email, 4);
    const change = { password: "quite another one", newPassword: password };
    expect(codes(await town.act("changePassword", change, "me { id }", again.accessToken))).toEqual([]);
    expect(codes(await reset(third))).toEqual(["input.token: EXPIRED"]);
    expect((await town.signIn(email)).me.id).toBe(me.me.id);
  });

  test("holds for an hour, and is for this alone", async () => {
    const email = "late@reset.example";
    await town.signUp(email);
    const sent = now.getTime();
    const token = await tokenFor(email);
    now = new Date(sent + 3_600_000 + 1_000);
    expect(codes(await reset(token))).toEqual(["input.token: EXPIRED"]);
    now = new Date(sent + 3_500_000);
    expect(codes(await reset(token, "short"))).toEqual(["input.password: TOO_WEAK"]);
    for (const other of ["invitation", "email"])
      expect(codes(await reset(token.replace("password", other)))).toEqual(["input.token: EXPIRED"]);
    expect(codes(await town.act("acceptInvitation", { token, password }, ""))).toEqual(["input.token: EXPIRED"]);
    expect(codes(await town.act("confirmEmail", { token }, ""))).toEqual(["input.token: EXPIRED"]);
    expect(codes(await reset(token))).toEqual([]);
  });

  test("is chosen by one of many who come with the link at once", async () => {
    await town.signUp("race@reset.example");
    const token = await tokenFor("race@reset.example");
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => reset(token, `password number ${index}`)),
    );
    expect(answers.filter(({ reset: isDone }) => isDone)).toHaveLength(1);
  });

  test("of a first password takes its place", async () => {
    const { accessToken } = await town.signUp("boss@reset.example");
    const added = { name: "N", email: "new@reset.example", password: "chosen by the boss" };
    await town.act("addUser", added, "user { id }", accessToken);
    expect(codes(await reset(await tokenFor("new@reset.example"), password))).toEqual([]);
    expect((await town.signIn("new@reset.example")).accessToken).toBeTruthy();
  });

  test("of who is kept out everywhere is not asked for", async () => {
    const { accessToken } = await town.signUp("keeper@reset.example");
    const { me } = await town.settle(accessToken, "out@reset.example");
    const token = await tokenFor("out@reset.example");
    await town.act("deactivateUser", { userId: me.id }, "user { id }", accessToken);
    expect(codes(await reset(token))).toEqual(["input.token: EXPIRED"]);
    await ask("out@reset.example");
    await ask("keeper@reset.example");
    await post.awaited("keeper@reset.example");
    expect(post.to("out@reset.example")).toHaveLength(1);
  });
});

describe("Asking for one", () => {
  test("is answered alike for an address that nobody has: the same bytes, the same statements", async () => {
    await town.signUp("known@reset.example");
    const asked = async (email: string): Promise<[unknown, readonly string[]]> => {
      const before = town.gateway.statements.length;
      const answer = await ask(email);
      const sent = town.gateway.statements.slice(before).filter((text) => /sign_in_attempt|add_job/.test(text));
      // The worker may be sending the mail of the request before.
      return [answer, sent.filter((text) => !text.startsWith("delete") && !text.includes("'mailId'"))];
    };
    const [known, unknown] = [await asked("known@reset.example"), await asked("nobody@reset.example")];
    expect(known).toEqual(unknown);
    expect(known[1]).toHaveLength(3);
    expect(codes(await ask("иван@reset.example"))).toEqual(["input.email: INVALID"]);
  });

  test("is limited, whether or not anybody has the address, and leaves signing in as it is", async () => {
    await waitForSignInWindow();
    await town.signUp("often@reset.example");
    for (const email of ["often@reset.example", "not-there@reset.example"]) {
      const answers = await Promise.all(Array.from({ length: 14 }, () => ask(email)));
      expect(answers.filter(({ refused }) => refused === "THROTTLED")).toHaveLength(4);
    }
    expect((await town.signIn("often@reset.example")).accessToken).toBeTruthy();
  });
});
