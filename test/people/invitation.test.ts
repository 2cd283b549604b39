import { beside, uuidIn } from "../support/api-tokens";
import { waitForSignInWindow } from "../support/sign-in-window";
import { MailedTown, idOf } from "./mailed-town";
import { type Payload, codes, password } from "./people";

let mailed: MailedTown;
let now = new Date();
beforeAll(async () => {
  mailed = await MailedTown.open({ clock: () => now });
});
beforeEach(() => {
  now = new Date();
});
afterAll(() => mailed.close());

const act = (...given: Parameters<MailedTown["act"]>) => mailed.act(...given);
const accept = (...given: Parameters<MailedTown["accept"]>) => mailed.accept(...given);
const invite = (...given: Parameters<MailedTown["invite"]>) => mailed.invite(...given);
const seen = (id: string) => mailed.seen(id);

describe("An invitation", () => {
  test("lets its person in with a new login: invited at once, active then, and the link opens nothing more", async () => {
    const { id, token } = await invite("mei@acme.example", "王梅");
    expect(await seen(id)).toEqual({ name: "王梅", email: "mei@acme.example", status: "INVITED" });
    const come = await accept({ token, name: "Wang Mei", password });
    expect([come.me.id, come.me.account.id]).toEqual([id, mailed.admin.me.account.id]);
    expect(await seen(id)).toEqual({ name: "Wang Mei", email: "mei@acme.example", status: "ACTIVE" });
    expect((await mailed.town.signIn("mei@acme.example")).me.id).toBe(id);
    expect(codes(await accept({ token, password }))).toEqual(["input.token: EXPIRED"]);
  });

  test("says who invites, where to, and what the administrator wrote alone, whoever has the address", async () => {
    await mailed.town.signUp("known@elsewhere.example");
    const [{ id }] = [await invite("known@elsewhere.example", "K."), await invite("unknown@elsewhere.example", "U.")];
    const [known, unknown] = [
      await mailed.post.awaited("known@elsewhere.example"),
      await mailed.post.awaited("unknown@elsewhere.example"),
    ];
    expect(known.subject).toBe("admin@acme.example invites you to Account of admin@acme.example");
    const bare = (text = "") => text.replace(/bw_\S+|unknown|known|\b[KU]\.,/g, "");
    expect(bare(known.text)).toBe(bare(unknown.text));
    expect(await seen(id)).toEqual({ name: "K.", email: "known@elsewhere.example", status: "INVITED" });
  });

  test("is joined by a login that has the address: with its password, or signed in", async () => {
    for (const [email, given] of [
      ["joins-a@elsewhere.example", { password }],
      ["joins-b@elsewhere.example", {}],
    ] as const) {
      const there = await mailed.town.signUp(email);
      const { id, token } = await invite(email, "As written");
      expect(codes(await accept({ token, password: "not my password" }))).toEqual([": WRONG_CREDENTIALS"]);
      const come = await accept({ token, ...given }, "password" in given ? undefined : there.accessToken);
      expect([come.me.id, come.accounts.length]).toEqual([id, 2]);
      expect(await seen(id)).toMatchObject({ name: email, status: "ACTIVE" });
    }
  });

  test("climb 3: is no other login's, signed in or not, and stays good for its person", async () => {
    const thief = await mailed.town.signUp("thief@elsewhere.example");
    const { id, token } = await invite("meant@acme.example");
    expect(codes(await accept({ token }, thief.accessToken))).toEqual(["input.token: FORBIDDEN"]);
    expect(codes(await accept({ token }))).toEqual(["input.password: REQUIRED"]);
    const [, , account = "", secret = ""] = token.split("_");
    const foreign = thief.me.account.id.replace("account_", "");
    for (const text of [
      token.replace(account, foreign),
      token.replace("invitation", "password"),
      `bw_invitation_${account}_${"A".repeat(43)}`,
      `${token}x`,
      secret,
      "",
    ])
      expect([text, codes(await accept({ token: text, password }, thief.accessToken))]).toEqual([
        text,
        ["input.token: EXPIRED"],
      ]);
    expect(await seen(id)).toMatchObject({ status: "INVITED" });
    expect((await accept({ token, password })).me.id).toBe(id);
  });

  test("lets in one of many who come with it at once", async () => {
    const { token } = await invite("race@acme.example");
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept({ token, password })));
    expect(answers.filter(({ accessToken }) => accessToken)).toHaveLength(1);
  });

  test("holds for seven days", async () => {
    const { token } = await invite("late@acme.example");
    const sent = now.getTime();
    now = new Date(sent + 7 * 86_400_000 + 1_000);
    expect(codes(await accept({ token, password }))).toEqual(["input.token: EXPIRED"]);
    now = new Date(sent + 7 * 86_400_000 - 60_000);
    expect((await accept({ token, password })).accessToken).toBeTruthy();
  });

  test("hears all that is wrong at once, and stays good", async () => {
    const { token } = await invite("faulty@acme.example");
    expect(codes(await accept({ token, name: " ", password: "short" }))).toEqual([
      ...["input.name: REQUIRED", "input.password: TOO_WEAK"],
    ]);
    expect((await accept({ token, name: "F", password })).accessToken).toBeTruthy();
  });

  const endings: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    ["it was sent once more", (userId) => act("resendInvitation", { userId })],
    ["its person is kept out", (userId) => act("deactivateUser", { userId })],
    [
      "its person gets another address",
      (userId) => act("setUserEmail", { userId, email: `${uuidIn(userId)}@x.example` }),
    ],
    ["it was taken back", (userId) => act("revokeInvitation", { userId }, "revokedUserId")],
    [
      "its person is removed, by whatever way",
      async (userId) => {
        const remove = `update "user" set status = 'REMOVED' where id = $1`;
        await beside(mailed.town.gateway.databaseUrl, remove, [uuidIn(userId)]);
        return { userErrors: [] };
      },
    ],
    ["a first password was set", (userId) => act("setUserPassword", { userId, password: "a first password" })],
  ];

  test.each(endings)("opens nothing any more when %s", async (what, end) => {
    const { id, token } = await invite(`${what.replaceAll(/\W/g, "-")}@ends.example`);
    expect(codes((await end(id)) as Payload)).toEqual([]);
    expect(codes(await accept({ token, password }))).toEqual(["input.token: EXPIRED"]);
  });

  test("is sent once more, and when its person is let in again; not to who has come", async () => {
    const { id } = await invite("again@acme.example");
    await act("resendInvitation", { userId: id });
    await mailed.post.awaited("again@acme.example", 2);
    await act("deactivateUser", { userId: id });
    expect(codes(await act("resendInvitation", { userId: id }))).toEqual(["input.userId: INVALID"]);
    await act("activateUser", { userId: id });
    const { token } = await mailed.post.awaited("again@acme.example", 3);
    expect((await accept({ token, password })).me.id).toBe(id);
    expect(codes(await act("resendInvitation", { userId: id }))).toEqual(["input.userId: INVALID"]);
  });

  test("fills nobody's mailbox: ten to an address in a quarter of an hour", async () => {
    await waitForSignInWindow();
    const { id } = await invite("flood@acme.example");
    const sent = await Promise.all(Array.from({ length: 12 }, () => act("resendInvitation", { userId: id })));
    expect(sent.filter(({ refused }) => refused === "THROTTLED")).toHaveLength(3);
  });
});

describe("A first password", () => {
  test("is mailed to nobody; of an address that is somebody's it goes nowhere, and that person is invited", async () => {
    await mailed.town.signUp("has@elsewhere.example");
    const first = "chosen by the boss";
    const add = (email: string) => act("addUser", { name: "N", email, password: first }, "user { name status }");
    const [fresh, known] = [await add("fresh@acme.example"), await add("has@elsewhere.example")];
    expect(fresh).toEqual(known);
    const { token } = await mailed.post.awaited("has@elsewhere.example");
    expect(codes(await accept({ token, password: first }))).toEqual([": WRONG_CREDENTIALS"]);
    expect((await accept({ token, password })).accounts).toHaveLength(2);
    expect(mailed.post.to("fresh@acme.example")).toEqual([]);
  });

  test("gives way to one's own by an invitation, here or to another account, but never to itself", async () => {
    const first = "chosen by the boss";
    const id = idOf(await act("addUser", { name: "F", email: "first@acme.example", password: first }));
    await act("resendInvitation", { userId: id });
    const { token } = await mailed.post.awaited("first@acme.example");
    expect(codes(await accept({ token, password: first }))).toEqual(["input.password: INVALID"]);
    expect((await accept({ token, password })).me.id).toBe(id);
    expect(codes(await mailed.town.signIn("first@acme.example", { password: first }))).toEqual([": WRONG_CREDENTIALS"]);
  });
});

describe("An invitation that is taken back", () => {
  test("takes no records with it: whoever is responsible for some is removed by naming who gets them", async () => {
    const { id } = await invite("busy@acme.example");
    await act("createLead", { name: "Deal", responsibleId: id }, "lead { id }");
    expect(codes(await act("revokeInvitation", { userId: id }, "revokedUserId"))).toEqual(["input.userId: IN_USE"]);
    expect(await seen(id)).toMatchObject({ status: "INVITED" });
  });

  test("leaves no user, and an address that may be added anew", async () => {
    const { id, token } = await invite("back@acme.example");
    const revoked = await act("revokeInvitation", { userId: id }, "revokedUserId");
    expect(revoked).toEqual({ revokedUserId: id, userErrors: [] });
    expect((await act("revokeInvitation", { userId: id }, "revokedUserId")).refused).toBe("NOT_FOUND");
    expect(codes(await accept({ token, password }))).toEqual(["input.token: EXPIRED"]);
    await act("addUser", { name: "B", email: "back@acme.example" });
    const { token: next } = await mailed.post.awaited("back@acme.example", 2);
    expect((await accept({ token: next, password })).me.id).not.toBe(id);
    const changes = "select action, after ->> 'status' as status from change where record_id = $1 order by id";
    expect(await beside(mailed.town.gateway.databaseUrl, changes, [uuidIn(id)])).toEqual([
      { action: "CREATE", status: "INVITED" },
      { action: "UPDATE", status: "REMOVED" },
    ]);
  });
});
