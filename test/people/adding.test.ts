import { setTimeout as after } from "node:timers/promises";
import { beside, giveToken } from "../support/api-tokens";
import { MailedTown, idOf } from "./mailed-town";
import { type Payload, codes, password } from "./people";

let mailed: MailedTown;
let boss: string;
let made: Readonly<Record<"group" | "role", string>>;
beforeAll(async () => {
  mailed = await MailedTown.open();
  boss = (await mailed.town.settle(mailed.admin.accessToken, "boss@acme.example")).me.id;
  const make = async (kind: "group" | "role", name: string): Promise<string> => {
    const payload = await mailed.act(`create${kind === "group" ? "Group" : "Role"}`, { name }, `${kind} { id }`);
    return (payload[kind] as { id: string }).id;
  };
  made = { group: await make("group", "North"), role: await make("role", "Seller") };
});
afterAll(() => mailed.close());

const nobody = "user_00000000000000000000000000000000";
const shows = `user { id name email status isAdministrator phone timeZone supervisor { id } groups { nodes { id } }
  roles { nodes { id } } rights { resource action reach } fieldRestrictions { resource field setting }
  exportChannels { channel allowed } } adjusted { resource action to } warnings { resource action }`;

/** All that is asked when a user is registered. */
const whole = () => ({
  ...{ name: "Йорданка Стоянова", email: "jordanka@acme.example", phone: "+359 2 123", timeZone: "Europe/Sofia" },
  ...{ isAdministrator: false, supervisorId: boss, groupIds: [made.group], roleIds: [made.role] },
  rights: [
    { resource: "LEAD", action: "VIEW", reach: "NONE" },
    { resource: "CONTACT", action: "EDIT", reach: "ALL" },
    { resource: "CONTACT", action: "VIEW", reach: "OWN" },
  ],
  fieldRestrictions: [{ resource: "CONTACT", field: "phones", setting: "HIDDEN" }],
  shares: [{ ownerId: boss, area: "CONTACTS", access: "VIEW" }],
  exportChannels: { blockAll: true, allowed: ["FILE"] },
});

const countOf = async (table: string): Promise<unknown> => {
  const [row] = await beside<{ count: number }>(
    mailed.town.gateway.databaseUrl,
    `select count(*)::integer from ${table}`,
  );
  return row?.count;
};
const tables = ['"user"', "user_right", "user_role", "user_group", "share", "change", "mail", "one_time_link", "login"];
const counts = async (): Promise<unknown> => Promise.all(tables.map(countOf));

describe("Adding a user", () => {
  test("takes all that is asked when one is registered, in one call, and shows the user invited at once", async () => {
    const added = await mailed.act("addUser", whole(), shows);
    expect(added.userErrors).toEqual([]);
    expect(added["user"]).toMatchObject({
      ...{ name: "Йорданка Стоянова", email: "jordanka@acme.example", status: "INVITED", isAdministrator: false },
      ...{ phone: "+359 2 123", timeZone: "Europe/Sofia", supervisor: { id: boss } },
      ...{ groups: { nodes: [{ id: made.group }] }, roles: { nodes: [{ id: made.role }] } },
      rights: expect.arrayContaining(whole().rights) as never,
      fieldRestrictions: whole().fieldRestrictions,
      exportChannels: ["FILE", "MAILCHIMP", "GOOGLE_CONTACTS", "API"].map((channel) => ({
        ...{ channel, allowed: channel === "FILE" },
      })),
    });
    expect(added["adjusted"]).toContainEqual({ resource: "LEAD", action: "EDIT", to: "NONE" });
    expect(added["warnings"]).toContainEqual({ resource: "CONTACT", action: "EDIT" });
    const query = `{ shares(userId: "${idOf(added)}") { received { ownerId area access until } } }`;
    const { data: shown } = await mailed.town.ask<object>(query, undefined, mailed.admin.accessToken);
    expect(shown).toEqual({
      shares: { received: [{ ownerId: boss, area: "CONTACTS", access: "VIEW", until: null }] },
    });
    const { token } = await mailed.post.awaited("jordanka@acme.example");
    expect((await mailed.accept({ token, password })).me.id).toBe(idOf(added));
  });

  test("makes an administrator, where that is said, and none where it is not", async () => {
    for (const isAdministrator of [true, false, null]) {
      const input = { name: "A", email: `admin-${String(isAdministrator)}@acme.example`, isAdministrator };
      const { user } = (await mailed.act("addUser", input, "user { isAdministrator }")) as unknown as {
        user: { isAdministrator: boolean };
      };
      expect(user.isAdministrator).toBe(isAdministrator === true);
    }
  });

  test("tells all that is wrong at once, each at its place, and leaves nothing half done", async () => {
    const before = await counts();
    const wrong = {
      ...{ name: "", email: "ив@acme.example", password: "x", phone: " ", timeZone: "Nowhere", supervisorId: nobody },
      ...{ groupIds: ["group_1"], roleIds: [made.role, "role_1"] },
      rights: [
        { resource: "LEAD", action: "VIEW", reach: "ALL" },
        { resource: "LEAD", action: "COMPLETE", reach: "ALL" },
        { resource: "LEAD", action: "EDIT", reach: "ALL", exceptions: [{ stageId: "stage_1", reach: "OWN" }] },
      ],
      fieldRestrictions: [{ resource: "LEAD", field: "name", setting: "HIDDEN" }],
      shares: [
        { ownerId: nobody, area: "CONTACTS", access: "VIEW" },
        { ownerId: boss, area: "CALENDAR", access: "VIEW", until: "2001-01-01T00:00:00Z" },
      ],
      exportChannels: { blocked: ["FILE"], allowed: ["FILE"] },
    };
    expect(codes(await mailed.act("addUser", wrong))).toEqual([
      ...[
        "input.name: REQUIRED",
        "input.email: INVALID",
        "input.password: TOO_WEAK",
        "input.phone: REQUIRED",
        "input.timeZone: INVALID",
      ],
      ...["input.supervisorId: NOT_FOUND", "input.groupIds.0: NOT_FOUND", "input.roleIds.1: NOT_FOUND"],
      ...[
        "input.rights.1: INVALID",
        "input.rights.2.exceptions.0: NOT_FOUND",
        "input.fieldRestrictions.0.field: INVALID",
      ],
      ...[
        "input.shares.0.ownerId: NOT_FOUND",
        "input.shares.1.until: EXPIRED",
        "input.exportChannels.allowed.0: INVALID",
      ],
    ]);
    const last = { ...whole(), email: "half@acme.example", exportChannels: { blocked: ["API"], allowed: ["API"] } };
    expect(codes(await mailed.act("addUser", last))).toEqual(["input.exportChannels.allowed.0: INVALID"]);
    expect(await counts()).toEqual(before);
  });

  test("is no way for a token to give what it does not list", async () => {
    const { databaseUrl } = mailed.town.gateway;
    const { text } = await giveToken(databaseUrl, mailed.admin.me.id, { scopes: ["user:create", "user:view"] });
    const add = (email: string, more: object): Promise<Payload> =>
      mailed.act("addUser", { name: "T", email, ...more }, "user { id }", text);
    const before = await counts();
    const { rights, shares } = whole();
    for (const more of [{ rights }, { shares }, { roleIds: [made.role] }, { groupIds: [made.group] }])
      expect((await add("by-token@acme.example", more)).refused).toBe("FORBIDDEN");
    expect(await counts()).toEqual(before);
    expect(codes(await add("by-token@acme.example", {}))).toEqual([]);
  });

  test("and taking the invitation back at the moment when it is accepted ends with one of the two", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, token } = await mailed.invite(`both-${round}@acme.example`);
      const [come, revoked] = await Promise.all([
        mailed.accept({ token, password }),
        // Hashing a password takes a while: the later rounds come in the middle of letting in.
        after(round * 50).then(() => mailed.act("revokeInvitation", { userId: id }, "revokedUserId")),
      ]);
      const outcome = [codes(come), codes(revoked)];
      const isIn = outcome[0]?.length === 0;
      expect(outcome).toEqual(isIn ? [[], ["input.userId: INVALID"]] : [["input.token: EXPIRED"], []]);
      expect(await mailed.seen(id)).toMatchObject({ status: isIn ? "ACTIVE" : "REMOVED" });
    }
  });

  test("climb 2: is refused to who is no administrator, whatever it would give", async () => {
    const climber = await mailed.town.settle(mailed.admin.accessToken, "climber@acme.example");
    const before = await counts();
    const input = { ...whole(), email: "mine@acme.example", isAdministrator: true };
    expect((await mailed.act("addUser", input, "user { id }", climber.accessToken)).refused).toBe("FORBIDDEN");
    expect(await counts()).toEqual(before);
  });
});

test("a user who is removed is let in by no link of before, and comes back by another as a new one", async () => {
  const email = "back@acme.example";
  const comes = async (token: string): Promise<string | null> => {
    const come = await mailed.accept({ token, password });
    return (come as { me: { id: string } | null }).me?.id ?? null;
  };
  for (const count of [1, 2, 3]) {
    const { id, token } = await mailed.invite(email, email, count);
    // The first one goes before it came.
    if (count > 1) expect(await comes(token)).toBe(id);
    const removal = { userId: id, reassignTo: mailed.admin.me.id };
    expect(codes(await mailed.act("removeUser", removal))).toEqual([]);
    expect([await comes(token), await mailed.seen(id)]).toMatchObject([null, { status: "REMOVED" }]);
  }
  expect(codes(await mailed.town.signIn(email))).toEqual(["input.accountId: NOT_FOUND"]);
});
