import { type Person, codesOf, expectDone, setCells } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { type Scene, openScene, unknown, withoutRequest } from "./scene";

let office: Scene["office"];
let anna: Person;
let boss: Person;
let report: Person;
let seller: Person;
let sales: string;
let lead: string;

beforeAll(async () => {
  ({ office, anna, boss, report, seller, sales, lead } = await openScene());
});

afterAll(() => office.close());

interface Cell {
  readonly resource: string;
  readonly action: string;
  readonly extent: string;
  readonly inForce: string;
  readonly ownSetting: { readonly reach: string } | null;
  readonly sources: readonly {
    readonly kind: string;
    readonly place: string | null;
    readonly role: { readonly name: string } | null;
    readonly setting: { readonly reach: string } | null;
    readonly extent: string;
  }[];
  readonly takings: readonly { readonly step: number; readonly because: string }[];
}

interface Effective {
  readonly nobodyBecause: string | null;
  readonly rights: readonly Cell[];
  readonly [more: string]: unknown;
}

const effective = (
  userId?: string,
): string => `{ effectiveRights${userId === undefined ? "" : `(userId: "${userId}")`} {
  user { id } isAdministrator nobodyBecause closedModules navigation channels { channel isAllowed }
  roles { name isGiven groups { name } } licences { name modules hasSeat until }
  fields { resource field reads writes isUsable sources { setting role { name } } }
  rights { resource action extent inForce ownSetting { reach } takings { step name because }
    sources { kind place role { name } setting { reach ownership } extent inForce ownerIds } } } }`;

async function rightsOf(asker: Person, userId?: string): Promise<Effective> {
  return (await asker.get<{ effectiveRights: Effective }>(effective(userId))).effectiveRights;
}

const cellOf = ({ rights }: Effective, name: string): Cell | undefined =>
  rights.find(({ resource, action }) => `${resource} ${action}` === name);

describe("effective rights", () => {
  it("tell every cell with where it comes from, what is in force, and what took of it", async () => {
    const rights = await rightsOf(anna, seller.id);
    expect(rights.rights).toHaveLength(59);
    expect(cellOf(rights, "LEAD VIEW")).toMatchObject({
      ...{ extent: "SOME", inForce: "OWN", ownSetting: null, takings: [] },
      sources: [{ kind: "ROLE", place: "ROLE", role: { name: "Closers" }, setting: { reach: "OWN" } }],
    });
    expect(cellOf(rights, "LEAD EDIT")).toMatchObject({
      inForce: "EDIT GROUP ∩ VIEW OWN",
      takings: [{ step: 5, because: "EDIT stands on VIEW" }],
    });
    expect(cellOf(rights, "LEAD ASSIGN")).toMatchObject({ sources: [{ place: "EDIT", setting: { reach: "GROUP" } }] });
    expect(cellOf(rights, "LEAD DELETE")).toMatchObject({ extent: "NONE", sources: [{ place: "UNSET" }] });
    expect(cellOf(rights, "CUSTOMER VIEW")).toMatchObject({
      ...{ extent: "NONE", inForce: "NONE" },
      sources: [{ setting: { reach: "ALL" }, extent: "NONE" }],
      takings: [{ step: 10, because: "no seat opens the licensed module CUSTOMERS" }],
    });
    expect(rights).toMatchObject({
      ...{ user: { id: seller.id }, isAdministrator: false, nobodyBecause: null },
      roles: [{ name: "Closers", isGiven: true, groups: [{ name: "Team" }] }],
      closedModules: ["CUSTOMERS", "DOCUMENTS"],
    });
    expect(rights["channels"]).toContainEqual({ channel: "FILE", isAllowed: true });
    expect(rights["navigation"]).toEqual(["LEADS", "IMPORT"]);
  });

  it("tell an own cell that replaces the roles', an administrator's, and shares", async () => {
    const own = await rightsOf(anna, report.id);
    expect(cellOf(own, "LEAD EDIT")).toMatchObject({
      ...{ extent: "NONE", ownSetting: { reach: "NONE" } },
      sources: [{ kind: "ROLE", place: "OWN", setting: { reach: "NONE" } }],
    });
    expect(own["roles"]).toEqual([{ name: "Closers", isGiven: false, groups: [{ name: "Team" }] }]);
    const all = await rightsOf(boss, boss.id);
    expect(cellOf(all, "LEAD VIEW")).toMatchObject({ extent: "SOME", sources: [{ kind: "OWN" }] });
    expect(cellOf(await rightsOf(anna), "LEAD DELETE")).toMatchObject({
      extent: "ALL",
      sources: [{ kind: "ADMINISTRATOR" }],
    });
    const shares = [{ ownerId: seller.id, area: "CONTACTS", access: "VIEW" }];
    expectDone(await anna.act("setShares", { userId: boss.id, shares }, ""));
    expect(cellOf(await rightsOf(anna, boss.id), "CONTACT VIEW")?.sources).toContainEqual(
      expect.objectContaining({ kind: "SHARE", ownerIds: [seller.id], inForce: "CONTACTS shared, VIEW" }),
    );
    expect(cellOf(await rightsOf(anna, boss.id), "TASK VIEW")?.sources.map(({ kind }) => kind)).toEqual([
      "OWN",
      "FOLLOWING",
    ]);
    expectDone(await anna.act("setShares", { userId: boss.id, shares: [] }, ""));
  });

  it("tell the fields that roles and own settings hide, and a user who may nothing at all", async () => {
    const restrictions = [{ resource: "LEAD", field: "price", setting: "HIDDEN" }];
    expectDone(await anna.act("setFieldRestrictions", { roleId: sales, restrictions }, ""));
    expect((await rightsOf(anna, seller.id))["fields"]).toEqual([
      {
        ...{ resource: "LEAD", field: "price", reads: "NONE", writes: "NONE", isUsable: false },
        sources: [{ setting: "HIDDEN", role: { name: "Closers" } }],
      },
    ]);
    const { role } = await anna.act<{ role: { id: string } }>("createRole", { name: "Watchers" }, "role { id }");
    await setCells(anna, { roleId: role.id }, ["LEAD VIEW ALL"]);
    const open = restrictions.map((each) => ({ ...each, setting: null }));
    expectDone(await anna.act("setFieldRestrictions", { roleId: sales, restrictions: open }, ""));
    expectDone(await anna.act("setFieldRestrictions", { roleId: role.id, restrictions }, ""));
    expectDone(await anna.act("setUserRoles", { userId: seller.id, roleIds: [sales, role.id] }, ""));
    expect((await rightsOf(anna, seller.id))["fields"]).toMatchObject([
      { field: "price", reads: "SOME", writes: "ALL", isUsable: false, sources: [{ role: { name: "Watchers" } }] },
    ]);
    expectDone(await anna.act("deleteRole", { id: role.id }, ""));
    expectDone(await anna.act("setCrmAccess", { userId: seller.id, crmAccess: false }, ""));
    const closed = await rightsOf(anna, seller.id);
    expect(closed.nobodyBecause).toBe("the user has no CRM access");
    expect(cellOf(closed, "LEAD VIEW")).toMatchObject({
      ...{ extent: "NONE", sources: [{ setting: { reach: "OWN" } }] },
      takings: [{ step: 1, because: "the user has no CRM access" }],
    });
    expectDone(await anna.act("setCrmAccess", { userId: seller.id, crmAccess: true }, ""));
  });

  it("are one's own to see; of others the administrators', of those below that of whom USER VIEW reaches", async () => {
    const seen = await rightsOf(anna, report.id);
    // Which licences there are is the administrators' to know: others hear of those that the user holds.
    const seenByOthers = { ...seen, licences: [] };
    expect(Object(seen)).toMatchObject({ licences: [{ hasSeat: false }, { hasSeat: false }] });
    expect(await rightsOf(boss, report.id)).toEqual(seenByOthers);
    expect(await rightsOf(report)).toEqual(seenByOthers);
    const elsewhere = await office.found();
    for (const [asker, ids] of [
      [boss, [seller.id, anna.id, elsewhere.id, unknown, lead, "", "x"]],
      [report, [boss.id, unknown, elsewhere.id]],
    ] as const) {
      const answers = await Promise.all(ids.map((id) => asker.ask(effective(id))));
      expect(answers.map(codesOf)).toEqual(ids.map(() => ["FORBIDDEN"]));
      expect(new Set(answers.map(withoutRequest)).size).toBe(1);
    }
    const { text } = await giveToken(office.gateway.databaseUrl, report.id, { scopes: ["task:view"] });
    const byToken = await office.gateway.ask<{ effectiveRights: Effective }>(effective(), {}, text);
    expect(cellOf(byToken.data.effectiveRights, "LEAD VIEW")).toMatchObject({
      extent: "NONE",
      takings: [{ step: 11 }],
    });
  });
});
