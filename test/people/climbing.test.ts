import { type Payload, type Session, Town } from "./people";

let town: Town;
let admin: Session;
let boss: Session;
let me: Session;
let mine: Readonly<Record<"role" | "group" | "licence", string>>;

beforeAll(async () => {
  town = await Town.open();
  admin = await town.signUp("admin@climb.example", "SYNERGY");
  const made = (mutation: string, input: object, shows: string) => town.act(mutation, input, shows, admin.accessToken);
  boss = await town.settle(admin.accessToken, "boss@climb.example");
  me = await town.settle(admin.accessToken, "me@climb.example", { supervisorId: boss.me.id });
  const idOf = (payload: Payload, name: string) => (payload[name] as { id: string }).id;
  const licence = { name: "Documents", modules: ["DOCUMENTS"], seats: 5 };
  const roleId = idOf(await made("createRole", { name: "Climber", userIds: [me.me.id] }, "role { id }"), "role");
  mine = {
    role: roleId,
    group: idOf(await made("createGroup", { name: "Climbers", userIds: [me.me.id] }, "group { id }"), "group"),
    licence: idOf(await made("createLicence", licence, "licence { id }"), "licence"),
  };
  // As much as anybody may have who is no administrator: every cell at ALL.
  const cells = ["LEAD", "CONTACT", "TASK"].flatMap((resource) =>
    ["CREATE", "VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"].map((action) => ({ resource, action, reach: "ALL" })),
  );
  const users = ["VIEW", "EDIT", "DELETE"].map((action) => ({ resource: "USER", action, reach: "ALL" }));
  await made("addShare", { ...share(boss, me), until: "2100-01-01T00:00:00Z" }, "shares { ownerId }");
  await made("setUserRights", { userId: me.me.id, cells: [...cells, ...users] }, "rights { reach }");
});
afterAll(() => town.close());

/** What the account is like, as its administrator sees it. */
async function stateOfAccount(): Promise<unknown> {
  const query = `{ users { nodes { id name status isAdministrator crmAccess supervisor { id } groups { nodes { id } } roles { nodes { id } }
      navigation closedModules exportChannels { allowed } rights { resource action reach } } }
    groups { nodes { id name roles { nodes { id } } } } roles { nodes { id name } } licences { id seats taken { userId } }
    shares(userId: "${me.me.id}") { given { granteeId access until } received { ownerId access until } }
    account { name policies { tasksFollowCards viewersMayAnnotate } } }`;
  return (await town.ask(query, undefined, admin.accessToken)).data;
}

const cells = [{ resource: "LEAD", action: "EDIT", reach: "ALL" }];

/** A share of one to another: as it is given, as one of all, or as it is ended. */
function share(owner: Session, grantee: Session, as: "given" | "shares" | "ending" = "given"): object {
  const sides = { ownerId: owner.me.id, ...(as === "shares" ? {} : { granteeId: grantee.me.id }) };
  return { ...sides, area: "CONTACTS", ...(as === "ending" ? {} : { access: "EDIT" }) };
}

/** What a person without the flag tries, by its number in the list of cases. */
const attempts: readonly (readonly [string, string, () => object])[] = [
  ["1: the flag", "setAdministrator", () => ({ userId: me.me.id, isAdministrator: true })],
  ["2: by adding a user", "addUser", () => ({ name: "X", email: "x@climb.example", password: "a first password" })],
  ["4: a role for oneself", "setUserRoles", () => ({ userId: me.me.id, roleIds: [mine.role] })],
  ["5: through a group that names it", "setGroupRoles", () => ({ groupId: mine.group, roleIds: [mine.role] })],
  ["5: by joining a group", "setUserGroups", () => ({ userId: me.me.id, groupIds: [] })],
  ["5: by making a group", "createGroup", () => ({ name: "Mine", userIds: [me.me.id], roleIds: [mine.role] })],
  ["5: by changing a group", "updateGroup", () => ({ id: mine.group, roleIds: [mine.role] })],
  ["6: by editing a role that one holds", "setRoleRights", () => ({ roleId: mine.role, cells })],
  ["6: by making a role", "createRole", () => ({ name: "Mine", userIds: [me.me.id] })],
  ["6: by giving a role", "updateRole", () => ({ id: mine.role, userIds: [boss.me.id] })],
  ["6: by deleting a role", "deleteRole", () => ({ id: mine.role })],
  ["7: own cells", "setUserRights", () => ({ userId: me.me.id, cells })],
  ["8: own restrictions opened", "setFieldRestrictions", () => ({ userId: me.me.id, restrictions: [] })],
  ["9: own licence", "grantLicence", () => ({ licenceId: mine.licence, userId: me.me.id })],
  ["9: a licence of one's own", "createLicence", () => ({ name: "Mine", modules: ["LEADS"], seats: 1 })],
  ["10: own export channels", "setExportChannels", () => ({ userId: me.me.id, blockAll: false })],
  ["4: a role for many", "updateUsersAccess", () => ({ userIds: [me.me.id, boss.me.id], addRoleIds: [mine.role] })],
  [
    "4: the roles of another",
    "copyRights",
    () => ({ fromUserId: admin.me.id, toUserIds: [me.me.id], what: ["ROLES"] }),
  ],
  ["7: the cells of another", "copyRights", () => ({ fromUserId: boss.me.id, toUserIds: [me.me.id], what: ["CELLS"] })],
  ["7: cells of one's group", "setGroupRights", () => ({ groupId: mine.group, cells })],
  ["7: a module opened again", "setModuleAccess", () => ({ userId: me.me.id, opened: ["LEADS"] })],
  ["39: own menu", "setNavigation", () => ({ userId: me.me.id, modules: null })],
  [
    "9: a seat for many",
    "updateUsersAccess",
    () => ({ userIds: [me.me.id], grantLicences: [{ licenceId: mine.licence }] }),
  ],
  ["10: channels of many", "updateUsersAccess", () => ({ userIds: [me.me.id], exportChannels: { blockAll: false } })],
  ["11: CRM access of many", "updateUsersAccess", () => ({ userIds: [me.me.id], crmAccess: true, partial: true })],
  ["11: own CRM access", "setCrmAccess", () => ({ userId: me.me.id, crmAccess: true })],
  ["12: to be under nobody", "setSupervisor", () => ({ userId: me.me.id, supervisorId: null })],
  ["13: a boss as one's subordinate", "setSupervisor", () => ({ userId: boss.me.id, supervisorId: me.me.id })],
  ["12: all reports of one's boss to nobody", "moveReports", () => ({ fromUserId: boss.me.id, toUserId: null })],
  ["14: the reports of one's boss to oneself", "moveReports", () => ({ fromUserId: boss.me.id, toUserId: me.me.id })],
  ["9: more seats", "updateLicence", () => ({ id: mine.licence, seats: 9 })],
  ["9: no licence at all", "deleteLicence", () => ({ id: mine.licence })],
  ["14: a stranger as one's subordinate", "setSupervisor", () => ({ userId: admin.me.id, supervisorId: me.me.id })],
  ["15: a share of what one can't see", "addShare", () => ({ ...share(admin, me), area: "CALENDAR" })],
  ["15: one's own share to somebody", "addShare", () => share(me, boss)],
  ["16: a share to oneself", "addShare", () => share(boss, me)],
  ["16: all shares to oneself", "setShares", () => ({ userId: me.me.id, shares: [share(boss, me, "shares")] })],
  ["17: a longer end date", "addShare", () => ({ ...share(boss, me), until: null })],
  ["17: another's share ended", "endShare", () => share(boss, me, "ending")],
  ["24: the password of another", "setUserPassword", () => ({ userId: boss.me.id, password: "taken over now" })],
  ["25: an administrator, kept out", "deactivateUser", () => ({ userId: admin.me.id })],
  ["25: an administrator, renamed", "updateUser", () => ({ id: admin.me.id, name: "Nobody" })],
  ["39: a policy", "setPolicies", () => ({ viewersMayAnnotate: true })],
  ["39: a profile", "changeProfile", () => ({ profile: "LESS_ANNOYING" })],
  ["39: an account setting", "updateAccount", () => ({ name: "Mine" })],
];

describe("a person without the flag who may do all else tries", () => {
  let before: unknown;
  beforeAll(async () => {
    before = await stateOfAccount();
  });

  it.each(attempts)("climb %s: refused, and nothing is changed", async (_, mutation, input) => {
    expect((await town.act(mutation, input(), "", me.accessToken)).refused).toBe("FORBIDDEN");
    expect(await stateOfAccount()).toEqual(before);
  });

  it.each(attempts)(
    "climb %s: as nobody, and as somebody of another account, it is refused as well",
    async (_, mutation, input) => {
      expect((await town.act(mutation, input(), "")).refused).toBe("UNAUTHENTICATED");
      const stranger = await strangers;
      const answer = await town.act(mutation, input(), "", stranger.accessToken);
      expect(await stateOfAccount()).toEqual(before);
      expect(JSON.stringify(answer)).not.toContain("climb.example");
    },
  );
});

let strangers: Promise<Session>;
beforeAll(() => {
  strangers = town.signUp("stranger@other.example");
});

describe("climb 1: a flag in the input of updateUser", () => {
  it("is no field of it", async () => {
    const query = "mutation U($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }";
    const input = { id: me.me.id, isAdministrator: true };
    const { errors } = await town.ask(query, input, me.accessToken);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("climb 36: an id of another account inside an input", () => {
  it("is as unknown as any", async () => {
    const { accessToken } = await strangers;
    const act = (mutation: string, input: object) => town.act(mutation, input, "", accessToken);
    const unknown = "user_00000000000000000000000000000000";
    for (const [foreign, none] of [[boss.me.id, unknown]] as const) {
      expect(await act("deactivateUser", { userId: foreign })).toEqual(await act("deactivateUser", { userId: none }));
      expect((await act("deactivateUser", { userId: foreign })).refused).toBe("NOT_FOUND");
      const group = (id: string) => act("createGroup", { name: "G", userIds: [id] });
      expect(await group(foreign)).toEqual(await group(none));
      const added = (id: string) => act("addUser", { name: "A", email: "a@b.example", supervisorId: id });
      expect(await added(foreign)).toEqual(await added(none));
    }
  });
});

describe("who may edit users", () => {
  it("changes what the account says of them, and nobody's own activation", async () => {
    const named = await town.act(
      "updateUser",
      { id: boss.me.id, name: "The boss", phone: "+49 30 1" },
      "user { name phone }",
      me.accessToken,
    );
    expect(named["user"]).toEqual({ name: "The boss", phone: "+49 30 1" });
    const own = await town.act("deactivateUser", { userId: me.me.id }, "user { id }", me.accessToken);
    expect(own.userErrors).toEqual([expect.objectContaining({ code: "SELF" })]);
  });

  it("reaches subordinates alone with SUBORDINATES, and nobody with NONE", async () => {
    const set = (reach: string) =>
      town.act(
        "setUserRights",
        { userId: boss.me.id, cells: ["VIEW", "EDIT"].map((action) => ({ resource: "USER", action, reach })) },
        "rights { reach }",
        admin.accessToken,
      );
    const rename = (id: string) => town.act("updateUser", { id, name: "Renamed" }, "user { name }", boss.accessToken);
    await set("SUBORDINATES");
    expect((await rename(me.me.id))["user"]).toEqual({ name: "Renamed" });
    expect((await rename(admin.me.id)).refused).toBe("FORBIDDEN");
    expect((await rename(boss.me.id)).refused).toBe("FORBIDDEN");
    await set("NONE");
    expect((await rename(me.me.id)).refused).toBe("FORBIDDEN");
  });
});
