import { beside, giveToken, uuidIn } from "../support/api-tokens";
import { type Session, Town, codes } from "./people";

let town: Town;
let admin: Session;
beforeAll(async () => {
  town = await Town.open();
  admin = await town.signUp("admin@acme.example", "SYNERGY");
});
afterAll(() => town.close());

const act = (mutation: string, input: object, shows: string, token = admin.accessToken) =>
  town.act(mutation, input, shows, token);
const isIn = async ({ accessToken }: Session): Promise<boolean> =>
  (await town.ask<{ me: object | null }>("{ me { id } }", undefined, accessToken)).data.me !== null;

describe("a user", () => {
  it("is invited until the person comes, and comes with a password of one's own alone", async () => {
    const first = "chosen by the boss";
    const input = { name: "New", email: "new@acme.example", password: first };
    const added = await act("addUser", input, "user { name status email }");
    expect(added["user"]).toEqual({ name: "New", status: "INVITED", email: "new@acme.example" });
    const early = await town.signIn("new@acme.example", { password: first });
    expect(codes(early)).toEqual(["input.newPassword: PASSWORD_CHANGE_REQUIRED"]);
    const same = await town.signIn("new@acme.example", { password: first, newPassword: first });
    expect(codes(same)).toEqual(["input.newPassword: INVALID"]);
    const { accessToken } = await town.signIn("new@acme.example", { password: first, newPassword: "my own choice" });
    const { data: shown } = await town.ask<{ me: { name: string } }>(
      "{ me { name isAdministrator } }",
      undefined,
      accessToken,
    );
    expect(shown.me).toEqual({ name: "New", isAdministrator: false });
  });

  it("is added with all that is wrong said at once, and not twice", async () => {
    const strange = { groupIds: ["group_00000000000000000000000000000000"], roleIds: ["x"], supervisorId: "y" };
    const input = { name: "", email: "почта@acme.example", password: "short", timeZone: "Nowhere", ...strange };
    expect(codes(await act("addUser", input, "user { id }"))).toEqual([
      ...["input.name: REQUIRED", "input.email: INVALID", "input.password: TOO_WEAK", "input.timeZone: INVALID"],
      ...["input.supervisorId: NOT_FOUND", "input.groupIds.0: NOT_FOUND", "input.roleIds.0: NOT_FOUND"],
    ]);
    const again = { name: "Admin", email: "ADMIN@acme.example" };
    expect(codes(await act("addUser", again, "user { id }"))).toEqual(["input.email: TAKEN"]);
  });

  it("whose address somebody has elsewhere is added alike, and opened to nobody by that password", async () => {
    const elsewhere = await town.signUp("elsewhere@other.example");
    const input = { name: "E", email: "elsewhere@other.example", password: "chosen by the boss" };
    const added = await act("addUser", input, "user { status }");
    expect(added).toMatchObject({ user: { status: "INVITED" }, userErrors: [] });
    expect(codes(await town.signIn(input.email, { password: input.password, newPassword: "my own choice" }))).toEqual([
      ": WRONG_CREDENTIALS",
    ]);
    expect((await town.signIn(input.email)).accounts).toEqual([
      expect.objectContaining({ id: elsewhere.me.account.id }),
    ]);
  });

  it("who is kept out is out at once, and comes in again when let in", async () => {
    const user = await town.settle(admin.accessToken, "out@acme.example");
    await act("deactivateUser", { userId: user.me.id }, "user { status }");
    expect(await isIn(user)).toBe(false);
    expect(codes(await town.act("refreshSession", { refreshToken: user.refreshToken }, "accessToken"))).toHaveLength(1);
    expect(codes(await town.signIn("out@acme.example"))).toEqual(["input.accountId: NOT_FOUND"]);
    const back = await act("activateUser", { userId: user.me.id }, "user { status }");
    expect(back["user"]).toEqual({ status: "ACTIVE" });
    expect((await town.signIn("out@acme.example")).accessToken).toBeTruthy();
  });

  it("climb 24: gets a password of an administrator's only where the person is in no other account", async () => {
    const user = await town.settle(admin.accessToken, "reset@acme.example");
    const set = { userId: user.me.id, password: "chosen by the boss" };
    expect(codes(await act("setUserPassword", set, "user { id }"))).toEqual([]);
    expect(await isIn(user)).toBe(false);
    await town.signIn("reset@acme.example", { password: set.password, newPassword: "bailiwick-demo" });
    await town.signUp("reset@acme.example");
    const refused = await act("setUserPassword", set, "user { id }");
    expect(codes(refused)).toEqual(["input.userId: FORBIDDEN"]);
    expect(JSON.stringify(refused)).not.toContain("Account of");
  });

  it("stands under a supervisor, but never in a circle", async () => {
    const [a, b, c] = [
      await town.settle(admin.accessToken, "a@tree.example"),
      await town.settle(admin.accessToken, "b@tree.example"),
      await town.settle(admin.accessToken, "c@tree.example"),
    ];
    const under = (user: Session, boss: Session | null) =>
      act("setSupervisor", { userId: user.me.id, supervisorId: boss?.me.id ?? null }, "user { supervisor { id } }");
    expect((await under(b, a))["user"]).toEqual({ supervisor: { id: a.me.id } });
    await under(c, b);
    expect(codes(await under(a, c))).toEqual(["input.supervisorId: CYCLE"]);
    expect(codes(await under(a, a))).toEqual(["input.supervisorId: CYCLE"]);
    expect((await under(b, null))["user"]).toEqual({ supervisor: null });
  });
});

describe("administrators (rights.md 5.16)", () => {
  it("of two who demote each other at the same moment one fails, and one is left", async () => {
    const other = await town.settle(admin.accessToken, "second@acme.example");
    await act("setAdministrator", { userId: other.me.id, isAdministrator: true }, "user { isAdministrator }");
    const demote = (by: Session, whom: Session) =>
      act("setAdministrator", { userId: whom.me.id, isAdministrator: false }, "user { id }", by.accessToken);
    const outcomes = await Promise.all([demote(admin, other), demote(other, admin)]);
    expect(outcomes.filter(({ refused }) => refused === "FORBIDDEN")).toHaveLength(1);
    const left = outcomes[0].refused === undefined ? admin : other;
    const query = "{ me { isAdministrator } }";
    expect((await town.ask(query, undefined, left.accessToken)).data).toEqual({ me: { isAdministrator: true } });
    if (left === other)
      await act("setAdministrator", { userId: admin.me.id, isAdministrator: true }, "user { id }", other.accessToken);
  });

  it("climb 40: do not put themselves out of the way", async () => {
    const userId = admin.me.id;
    expect(codes(await act("deactivateUser", { userId }, "user { id }"))).toEqual(["input.userId: SELF"]);
    expect(codes(await act("setAdministrator", { userId, isAdministrator: false }, "user { id }"))).toEqual([
      "input.userId: SELF",
    ]);
    expect(codes(await act("setCrmAccess", { userId, crmAccess: false }, "user { id }"))).toEqual([
      "input.userId: SELF",
    ]);
  });

  it("close the CRM to a user, who then sees `me` alone (rights.md 5.20)", async () => {
    const user = await town.settle(admin.accessToken, "closed@acme.example");
    await act("setCrmAccess", { userId: user.me.id, crmAccess: false }, "user { id }");
    const ask = (query: string) => town.ask<Record<string, unknown>>(query, undefined, user.accessToken);
    expect((await ask("{ me { crmAccess navigation } }")).data).toEqual({ me: { crmAccess: false, navigation: [] } });
    expect((await ask("{ users { nodes { id } } leads { nodes { id } } }")).data).toEqual({
      users: { nodes: [] },
      leads: { nodes: [] },
    });
    const { errors } = await ask("{ account { id } }");
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
  });
});

test("a list of ids that is too long is refused by its name", async () => {
  const ids = Array.from({ length: 1_001 }, () => "role_00000000000000000000000000000000");
  const userId = admin.me.id;
  for (const [mutation, input, field] of [
    ["setUserRoles", { userId, roleIds: ids }, "roleIds"],
    ["createGroup", { name: "Wide", userIds: ids }, "userIds"],
    ["updateUsersAccess", { userIds: [userId], removeGroupIds: ids }, "removeGroupIds"],
  ] as const)
    expect(codes(await act(mutation, input, "__typename"))).toEqual([`input.${field}: TOO_MANY`]);
});

test("a token that is short of a scope is told which, and a user who is short of a right is not", async () => {
  const unknown = "user_00000000000000000000000000000000";
  const tried = async (mutation: string, input: object, ...scopes: string[]): Promise<unknown> => {
    const { text } = await giveToken(town.gateway.databaseUrl, admin.me.id, { scopes });
    return (await act(mutation, input, "__typename", text))["says"];
  };
  const lead = { id: "lead_00000000000000000000000000000000" };
  for (const [mutation, input, listed, missing] of [
    ["createLead", { name: "X" }, ["lead:view"], "lead:create"],
    ["updateLead", { ...lead, name: "X" }, ["lead:edit"], "lead:view"],
    ["deleteLead", lead, ["company:view"], "lead:delete and lead:edit and lead:view"],
    ["addUser", { name: "X", email: "x@acme.example" }, ["settings:edit"], "user:create"],
    ["deactivateUser", { userId: unknown }, ["user:view"], "user:edit"],
    ["removeUser", { userId: unknown, reassignTo: unknown }, ["user:view"], "user:delete and user:edit"],
    ["setPolicies", { tasksFollowCards: true }, ["settings:view"], "settings:edit"],
    ["createRole", { name: "X" }, ["lead:view"], "settings:view and settings:edit"],
  ] as const)
    expect(await tried(mutation, input, ...listed)).toMatch(new RegExp(`: the token does not list ${missing}$`));
  const plain = await town.settle(admin.accessToken, "plain@acme.example");
  const refused = await act("createRole", { name: "X" }, "__typename", plain.accessToken);
  expect(refused["says"]).toBe("You may not edit roles: this is the administrators' alone");
});

test("a refresh token serves neither past the end of its session nor somebody who is not active", async () => {
  for (const [name, change] of [
    ["past", "update session set until = now() where user_id = $1"],
    ["closed", `update "user" set status = 'INACTIVE' where id = $1`],
  ] as const) {
    const { me, refreshToken } = await town.settle(admin.accessToken, `refreshing-${name}@acme.example`);
    await beside(town.gateway.databaseUrl, change, [uuidIn(me.id)]);
    expect(codes(await act("refreshSession", { refreshToken }, "__typename"))).toEqual(["input.refreshToken: EXPIRED"]);
  }
});
