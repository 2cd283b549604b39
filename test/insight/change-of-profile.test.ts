import { profiles } from "../../src/rights/profiles";
import type { ProfileName } from "../../src/rights/profiles";
import { logOf, inWords } from "../people/audit-log/audited";
import { Office, type Person, codesOf, expectDone, faultsOf, setCells } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { CountedRights, type Records } from "./counted-rights";
import * as scene from "./profile-scene";

let office: Office;
let anna: Person;
let boss: Person;
let report: Person;
let mate: Person;
let lone: Person;
let counted: CountedRights;

/** All but the administrator. */
const staff = (): readonly Person[] => [boss, report, mate, lone];

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("AMO");
  boss = await office.add(anna);
  report = await office.add(anna);
  mate = await office.add(anna);
  lone = await office.add(anna, ["LEAD VIEW OWN CREATOR"]);
  expectDone(await anna.act("createGroup", { name: "Team", userIds: [report.id, mate.id] }, ""));
  expectDone(await anna.act("setSupervisor", { userId: report.id, supervisorId: boss.id }, ""));
  const shares = [{ ownerId: boss.id, area: "CONTACTS", access: "VIEW" }];
  expectDone(await anna.act("setShares", { userId: lone.id, shares }, ""));
  for (const person of [anna, ...staff()]) await scene.fill(anna, person, [anna, ...staff()]);
  counted = await CountedRights.of(office.gateway, anna.id);
});

afterAll(async () => {
  await counted.close();
  await office.close();
});

/** From each profile to each other, in one walk. */
const walk: readonly ProfileName[] = [
  ...(["LESS_ANNOYING", "AMO", "ACRONX", "AMO", "SYNERGY", "LESS_ANNOYING"] as const),
  ...(["ACRONX", "LESS_ANNOYING", "SYNERGY", "ACRONX", "SYNERGY", "AMO"] as const),
];

/** Who holds a role of before holds one of the profile, or none where it has none. */
async function inputFor(profile: ProfileName): Promise<object> {
  const { roles } = profiles[profile];
  const moved = (await scene.rolesOf(anna)).filter(({ name }) => !roles.some((role) => role.name === name));
  const to = (index: number): string | null => roles[index % Math.max(1, roles.length)]?.name ?? null;
  const first = roles[1]?.name;
  return {
    ...{ profile, roles: moved.map(({ id }, index) => ({ fromRoleId: id, to: to(index) })) },
    ...(first === undefined ? {} : { holders: [{ role: first, userIds: [boss.id] }] }),
    ...(roles[2] === undefined ? {} : { roleForOthers: roles[2].name }),
  };
}

/** How each of the staff stands: what decides of their rights, and what their lists show. */
const standings = () =>
  Promise.all(
    staff().map(async (person) => ({ facts: await counted.factsOf(person.id), seen: await scene.seenBy(person) })),
  );

/** Previews the change and makes it; everything that is other afterwards was said before. Answers how many rights turned. */
async function turnTo(profile: ProfileName, records: Records): Promise<number> {
  const [before, input, written] = [await standings(), await inputFor(profile), await scene.rowsWritten(office)];
  const preview = await scene.previewOf(anna, input);
  expect([preview.userErrors, await scene.rowsWritten(office)]).toEqual([[], written]);
  const made = await scene.changed(anna, { ...input, expectedRightsVersion: preview.rightsVersion });
  expect([made.userErrors, made.account]).toEqual([[], { profile }]);
  expect(scene.withoutIds(made.profileChange)).toEqual(scene.withoutIds(preview.profileChange));
  const after = await standings();
  const turns = staff().map(({ id }) => preview.users?.nodes.find(({ userId }) => userId === id)?.effects ?? []);
  for (const [index, effects] of turns.entries()) {
    const [was, is] = [before[index], after[index]];
    if (was === undefined || is === undefined) throw new Error("nobody stands there");
    expect([index, scene.inOrder(effects)]).toEqual([
      index,
      scene.inOrder(counted.turnsOf(records, was.facts, is.facts)),
    ]);
    for (const kind of Object.keys(scene.lists) as scene.Listed[]) {
      const { gained, lost } = effects.find((each) => each.resource === kind && each.action === "VIEW") ?? none;
      expect(is.seen[kind]).toBe(was.seen[kind] + gained - lost);
      expect(is.seen[kind]).toBe(counted.countOf(records, is.facts, kind, "VIEW"));
    }
    const { policies, newUserCells } = profiles[profile];
    const isDeparting = staff()[index] === lone;
    const own = isDeparting ? { ...newUserCells, LEAD: { ...newUserCells.LEAD, VIEW: departure } } : newUserCells;
    expect([is.facts.policies, is.facts.ownCells]).toEqual([policies, own]);
  }
  return turns.flat().length;
}

const none = { gained: 0, lost: 0 };
/** The lone's own cell, which no profile gives: it stays wherever the account goes. */
const departure = { reach: "OWN", ownership: "CREATOR" };

describe("a change of profile", () => {
  it("comes out as its preview says, from each profile to each other: for every right and every list", async () => {
    const records = await counted.records();
    let turned = 0;
    for (const profile of walk) turned += await turnTo(profile, records);
    expect(turned).toBeGreaterThan(200);
  });

  it("is refused with all that is wrong, before as when it is made, and writes nothing then", async () => {
    const known = new Map((await scene.rolesOf(anna)).map(({ id, name }) => [name, id]));
    const wrong = scene.wrongChanges(known, boss.id);
    const written = await scene.rowsWritten(office);
    for (const [input, faults] of wrong) {
      const [preview, made] = [await scene.previewOf(anna, input), await scene.changed(anna, input)];
      expect(preview.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`)).toEqual(
        faults.map((fault) => `input.changeProfile.${fault}`),
      );
      expect(faultsOf(made)).toEqual(faults.map((fault) => `input.${fault}`));
      expect([made.profileChange, preview.profileChange]).toEqual([null, null]);
    }
    const mutation = `mutation ($input: ChangeProfileInput!) { changeProfile(input: $input) { userErrors { code } } }`;
    const token = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: ["settings:view", "user:create"] });
    for (const bearer of [boss.token, token.text])
      expect(codesOf(await office.gateway.ask(mutation, { input: { profile: "SYNERGY" } }, bearer))).toEqual([
        "FORBIDDEN",
      ]);
    expect(await scene.rowsWritten(office)).toBe(written);
  });

  it("moves roles of users and groups, tells what stays and what is closed, and is written down by whom", async () => {
    const bert = await office.found("SYNERGY");
    const [carl, dora] = [await office.add(bert), await office.add(bert)];
    const role = new Map((await scene.rolesOf(bert)).map(({ id, name }) => [name, id]));
    const idOf = (name: string): string => role.get(name) ?? "";
    await setCells(bert, { roleId: idOf("Manager") }, ["LEAD VIEW ALL"]);
    expectDone(await bert.act("setUserRoles", { userId: carl.id, roleIds: [idOf("Manager")] }, ""));
    const team = { name: "Team", userIds: [dora.id], roleIds: [idOf("Supervisor")] };
    expectDone(await bert.act("createGroup", team, ""));
    const moves = [
      { fromRoleId: idOf("Manager"), to: "Sales" },
      { fromRoleId: idOf("Supervisor"), to: "Support" },
    ];
    const input = { profile: "ACRONX", roles: moves, seatEverybody: true };
    const { profileChange } = await scene.changed(bert, input);
    expect(profileChange.roles.map(({ name, outcome, usersAfter }) => `${name} ${outcome} ${usersAfter}`)).toEqual([
      ...["Sales MADE 1", "Support MADE 1", "Read only MADE 0"],
      ...["Director STAYS 0", "Manager STAYS 0", "Supervisor STAYS 0"],
    ]);
    expect(profileChange.licences).toEqual(
      ["CUSTOMERS", "DOCUMENTS"].map((module): unknown =>
        expect.objectContaining({ modules: [module], seats: 10, given: 3 }),
      ),
    );
    expect(scene.warningsIn(profileChange)).toEqual(["FIELD_CLOSED 1 LEAD.price"]);
    const { nodes } = await logOf(office, bert.token, { operation: { eq: "changeProfile" } });
    expect(nodes.map((entry) => `${entry.kind} ${inWords(entry).replace(/ (rights|field).*/, "")}`).sort()).toEqual([
      ...["ACCOUNT UPDATE profile tasksFollowCards", "GROUP UPDATE roleIds"],
      ...["LICENCE CREATE name modules seats", "LICENCE CREATE name modules seats"],
      ...["ROLE CREATE name", "ROLE CREATE name", "ROLE CREATE name"],
      ...["USER UPDATE seats", "USER UPDATE seats", "USER UPDATE seats roleIds"],
    ]);
    const moved = nodes.find(({ subjectId }) => subjectId === carl.id)?.fields.find(({ field }) => field === "roleIds");
    const sales = profileChange.roles[0]?.roleId;
    expect(moved).toEqual({ field: "roleIds", before: [idOf("Manager")], after: [sales] });
    expect(new Set(nodes.map(({ actorId }) => actorId))).toEqual(new Set([bert.id]));

    const back = { profile: "SYNERGY", roleForOthers: "Manager" };
    expect(scene.warningsIn((await scene.previewOf(bert, back)).profileChange)).toEqual([
      ...["ROLE_DIFFERS 1 Manager", "ROLE_STAYS 1 Sales", "ROLE_STAYS 1 Support", "NO_SUPERVISORS 3"],
    ]);
    const reset = await scene.previewOf(bert, { ...back, resetRoles: true });
    expect(scene.warningsIn(reset.profileChange)).not.toContainEqual(expect.stringContaining("ROLE_DIFFERS"));
    const { rightsVersion: expectedRightsVersion } = reset;
    const both = await Promise.all([1, 2].map(() => scene.changed(bert, { ...back, expectedRightsVersion })));
    expect(both.map(faultsOf).sort()).toEqual([
      [],
      ["input.expectedRightsVersion: STALE_VERSION", "input.profile: TAKEN"],
    ]);
  });

  it("leaves users' own cells or makes them all the profile's, if so asked, and new users get its own", async () => {
    const emma = await office.found("AMO");
    const fred = await office.add(emma, ["LEAD VIEW OWN CREATOR"]);
    const kept = await scene.changed(emma, { profile: "SYNERGY", ownCells: "KEEP" });
    expect(scene.warningsIn(kept.profileChange)).toEqual(["OWN_CELLS_STAY 2", "NO_SUPERVISORS 2"]);
    const made = await scene.changed(emma, { profile: "LESS_ANNOYING", ownCells: "RESET" });
    expect([kept.profileChange.usersWithNewCells, made.profileChange.usersWithNewCells]).toEqual([0, 2]);
    const gina = await office.add(emma);
    const there = await CountedRights.of(office.gateway, emma.id);
    const own = await Promise.all([fred, gina].map(async ({ id }) => (await there.factsOf(id)).ownCells));
    await there.close();
    expect(own).toEqual([profiles.LESS_ANNOYING.newUserCells, profiles.LESS_ANNOYING.newUserCells]);
  });
});
