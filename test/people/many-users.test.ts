import { Office, type Person, codesOf, expectDone, faultsOf, setCells } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { Registry } from "./registry";

let office: Office;
let anna: Person;
let registry: Registry;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("ACRONX");
  registry = new Registry(office, anna);
});

afterAll(() => office.close());

describe("rights for a whole group", () => {
  const cell = (action: string, reach: string) => ({ resource: "LEAD", action, reach });
  interface Told {
    readonly members: readonly {
      readonly user: { id: string };
      adjusted: readonly object[];
      warnings: readonly object[];
    }[];
  }
  const shows = "members { user { id } adjusted { action from to } warnings { action inForce } }";
  const told = async (groupId: string, ...cells: readonly object[]) => {
    const payload = await anna.act<Told>("setGroupRights", { groupId, cells }, shows);
    expectDone(payload);
    return new Map(payload.members.map(({ user, ...rest }) => [user.id, rest]));
  };

  it("are own cells of everybody who is in it now, and what fell with them is told for each", async () => {
    const [wide = "", narrow = "", outside = ""] = await registry.invite(3);
    const vera = await office.add(anna);
    await setCells(anna, { userId: wide }, ["LEAD VIEW ALL", "LEAD EDIT ALL", "CONTACT VIEW ALL"]);
    const groupId = await registry.make("createGroup", { name: "Row", userIds: [wide, narrow, vera.id] }, "group");
    const sees = async () =>
      (await vera.get<{ leads: { totalCount: object } }>("{ leads { totalCount { count } } }")).leads;
    await anna.act("createLead", { name: "Deal" }, "");
    const opened = await told(groupId, cell("VIEW", "ALL"), cell("EDIT", "OWN"));
    expect([...opened.keys()].sort()).toEqual([wide, narrow, vera.id].sort());
    expect(await sees()).toEqual({ totalCount: { count: 1 } });
    const closed = await told(groupId, cell("VIEW", "NONE"));
    const fallen = (action: string, from: string | null) => ({ action, from, to: "NONE" });
    expect(closed.get(wide)?.adjusted).toContainEqual(fallen("EDIT", "OWN"));
    expect(closed.get(narrow)?.adjusted).toContainEqual(fallen("DELETE", null));
    expect(await sees()).toEqual({ totalCount: { count: 0 } });
    await anna.act("setUserGroups", { userId: outside, groupIds: [groupId] }, "");
    expect((await registry.holdings(outside)).CELLS).toEqual([]);
    expect((await registry.holdings(wide)).CELLS).toContainEqual({ resource: "CONTACT", action: "VIEW", reach: "ALL" });
    // Once more the same: nothing has changed, and nothing is logged.
    const before = await registry.changesOf(wide);
    await told(groupId, cell("VIEW", "NONE"));
    expect(await registry.changesOf(wide)).toEqual(before);
    expect(before.at(-1)?.after).toMatchObject({ LEAD: { VIEW: { reach: "NONE" }, EDIT: { reach: "NONE" } } });
  });

  it("warn for each of whom they reach less, and are refused whole", async () => {
    const [one = ""] = await registry.invite(1);
    await setCells(anna, { userId: one }, ["LEAD VIEW OWN"]);
    const groupId = await registry.make("createGroup", { name: "Warned", userIds: [one] }, "group");
    expect((await told(groupId, cell("EDIT", "ALL"))).get(one)?.warnings).toEqual([
      { action: "EDIT", inForce: "EDIT ALL ∩ VIEW OWN" },
    ]);
    const wrong = { groupId, cells: [cell("COMPLETE", "ALL"), cell("EDIT", "OWN")] };
    expect(faultsOf(await anna.act("setGroupRights", wrong, ""))).toEqual(["input.cells.0: INVALID"]);
    expect((await told(groupId)).size).toBe(1);
  });
});

describe("one change for many users", () => {
  const update = (input: object) =>
    anna.act<{ users: unknown; outcomes: unknown }>("updateUsersAccess", input, "users { id } outcomes");

  it("adds and takes roles, groups and seats, sets channels, CRM access and menu, and leaves the rest", async () => {
    const userIds = await registry.invite(2);
    const [kept, gone, come] = [
      await registry.make("createRole", { name: "Kept", userIds }, "role"),
      await registry.make("createRole", { name: "Gone", userIds }, "role"),
      await registry.make("createRole", { name: "Come" }, "role"),
    ];
    const [left, joined] = [
      await registry.make("createGroup", { name: "Left", userIds }, "group"),
      await registry.make("createGroup", { name: "Joined" }, "group"),
    ];
    const [given, taken] = [await registry.licence(3), await registry.licence(4)];
    for (const userId of userIds) await anna.act("grantLicence", { licenceId: taken, userId }, "");
    const until = "2100-01-01T00:00:00.000Z";
    const input = {
      ...{ userIds, addRoleIds: [come, kept], removeRoleIds: [gone], addGroupIds: [joined], removeGroupIds: [left] },
      ...{ grantLicences: [{ licenceId: given, until }], revokeLicenceIds: [taken], crmAccess: false },
      ...{ exportChannels: { blockAll: true, allowed: ["FILE"] }, navigation: ["LEADS"] },
    };
    expect(await update(input)).toEqual({
      users: userIds.map((id) => ({ id })),
      outcomes: ["UPDATED", "UPDATED"],
      userErrors: [],
    });
    for (const id of userIds) {
      const held = await registry.holdings(id);
      expect(held).toMatchObject({
        crmAccess: false,
        NAVIGATION: ["LEADS"],
        LICENCES: [{ licenceId: given, until }],
        CELLS: [],
      });
      expect(held.GROUPS).toEqual({ nodes: [{ id: joined }] });
      expect(held.ROLES).toEqual({ nodes: expect.arrayContaining([{ id: kept }, { id: come }]) as unknown });
      expect((held.CHANNELS as { allowed: boolean }[]).map(({ allowed }) => allowed)).toEqual([
        true,
        false,
        false,
        false,
      ]);
    }
    expect(await update(input)).toMatchObject({ outcomes: ["UNCHANGED", "UNCHANGED"] });
  });

  it.each<[string, boolean, readonly string[], number]>([
    ["is done for all or for none", false, [], 0],
    [
      "leaves, if it is partial, those be with whom nothing is wrong",
      true,
      ["REFUSED", "UPDATED", "REFUSED", "UPDATED", "REFUSED"],
      2,
    ],
  ])("%s", async (says, partial, outcomes, changed) => {
    const [one = "", two = "", three = ""] = await registry.invite(3);
    const licenceId = await registry.make(
      "createLicence",
      { name: says.slice(0, 9), modules: ["ACTIVITIES"], seats: 2 },
      "licence",
    );
    const userIds = [anna.id, one, `user_${"0".repeat(32)}`, two, three];
    const done = await update({ userIds, crmAccess: false, grantLicences: [{ licenceId }], partial });
    expect(faultsOf(done)).toEqual(
      ["input.userIds.0: SELF", "input.userIds.2: NOT_FOUND", "input.userIds.4: NO_SEAT"].sort(),
    );
    expect(done.outcomes).toEqual(outcomes);
    const held = await Promise.all([one, two, three, anna.id].map((id) => registry.holdings(id)));
    expect(
      held.filter(({ LICENCES, crmAccess }) => (LICENCES as object[]).length === 1 && crmAccess === false),
    ).toHaveLength(changed);
    expect(held.at(-1)?.crmAccess).toBe(true);
  });

  it("has all that is wrong with it whoever it is for said at once", async () => {
    const [id = ""] = await registry.invite(1);
    const [role, licenceId] = [await registry.make("createRole", { name: "Both" }, "role"), await registry.licence(1)];
    const none = `group_${"0".repeat(32)}`;
    const input = {
      ...{
        userIds: [id],
        addRoleIds: [role],
        removeRoleIds: [role],
        addGroupIds: [none],
        revokeLicenceIds: ["licence_1"],
      },
      grantLicences: [{ licenceId, until: "2001-01-01T00:00:00Z" }, { licenceId }],
      exportChannels: { blocked: ["API"], allowed: ["API"] },
    };
    expect(faultsOf(await update(input))).toEqual([
      ...["input.removeRoleIds.0: INVALID", "input.addGroupIds.0: NOT_FOUND", "input.revokeLicenceIds.0: NOT_FOUND"],
      ...[
        "input.grantLicences.0.until: EXPIRED",
        "input.grantLicences.1: TAKEN",
        "input.exportChannels.allowed.0: INVALID",
      ],
    ]);
    expect(faultsOf(await update({ userIds: [] }))).toEqual(["input.userIds: REQUIRED"]);
  });

  it.each([
    ["users alone", ["user:create"]],
    ["settings alone", ["settings:view", "settings:edit"]],
  ])("is not open to a token that lists %s", async (_, scopes) => {
    const [id = ""] = await registry.invite(1);
    const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes });
    const mutations = [
      `updateUsersAccess(input: { userIds: ["${id}"], crmAccess: false }) { outcomes }`,
      `copyRights(input: { fromUserId: "${anna.id}", toUserIds: ["${id}"], what: [CELLS] }) { users { id } }`,
    ];
    for (const mutation of mutations)
      expect(codesOf(await office.gateway.ask(`mutation { ${mutation} }`, {}, text))).toEqual(["FORBIDDEN"]);
  });
});
