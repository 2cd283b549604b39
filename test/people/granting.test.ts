import { type Payload, type Session, Town, codes } from "./people";

let town: Town;
let admin: Session;
beforeAll(async () => {
  town = await Town.open();
  admin = await town.signUp("admin@acme.example", "SYNERGY");
});
afterAll(() => town.close());

const act = (mutation: string, input: object, shows: string, token = admin.accessToken) =>
  town.act(mutation, input, shows, token);
const idOf = (payload: Payload, name: string): string => (payload[name] as { id: string }).id;

interface Right {
  readonly resource: string;
  readonly action: string;
  readonly extent: string;
}

describe("groups and roles", () => {
  it("have names of their own, members and an end", async () => {
    const user = await town.settle(admin.accessToken, "member@acme.example");
    const made = await act(
      "createGroup",
      { name: "North", userIds: [user.me.id] },
      "group { id users { nodes { id } } }",
    );
    expect(made["group"]).toMatchObject({ users: { nodes: [{ id: user.me.id }] } });
    expect(codes(await act("createGroup", { name: "North" }, "group { id }"))).toEqual(["input.name: TAKEN"]);
    const id = idOf(made, "group");
    const changed = await act(
      "updateGroup",
      { id, name: "South", userIds: [] },
      "group { name users { nodes { id } } }",
    );
    expect(changed["group"]).toEqual({ name: "South", users: { nodes: [] } });
    await act("setUserGroups", { userId: user.me.id, groupIds: [id] }, "user { id }");
    expect((await act("deleteGroup", { id }, "deletedId"))["deletedId"]).toBe(id);
    expect((await act("deleteGroup", { id }, "deletedId")).refused).toBe("NOT_FOUND");
  });

  it("give their rights at once: to whom the role is given, and to the members of a group that names it", async () => {
    const seller = await town.settle(admin.accessToken, "seller@acme.example");
    const roleId = idOf(await act("createRole", { name: "Seller", purpose: "sells" }, "role { id }"), "role");
    const cells = [{ resource: "LEAD", action: "VIEW", reach: "ALL" }];
    await act("setRoleRights", { roleId, cells }, "role { id }");
    const extent = async () => {
      const query = "{ me { rights { resource action extent } } }";
      const { data: shown } = await town.ask<{ me: { rights: Right[] } }>(query, undefined, seller.accessToken);
      return shown.me.rights.find(({ resource, action }) => resource === "LEAD" && action === "VIEW")?.extent;
    };
    expect(await extent()).toBe("NONE");
    await act("setUserRoles", { userId: seller.me.id, roleIds: [roleId] }, "user { id }");
    expect(await extent()).toBe("ALL");
    await act("setUserRoles", { userId: seller.me.id, roleIds: [] }, "user { id }");
    expect(await extent()).toBe("NONE");
    const group = { name: "Sellers", userIds: [seller.me.id], roleIds: [roleId] };
    const groupId = idOf(await act("createGroup", group, "group { id }"), "group");
    expect(await extent()).toBe("ALL");
    await act("setGroupRoles", { groupId, roleIds: [] }, "group { id }");
    expect(await extent()).toBe("NONE");
    await act("deleteRole", { id: roleId }, "deletedId");
  });
});

describe("rights", () => {
  const told =
    "rights { resource action reach } adjusted { resource action from to because } warnings { resource action inForce }";

  it("set VIEW to NONE and all that stands on it falls, and is told", async () => {
    const roleId = idOf(await act("createRole", { name: "Falls" }, "role { id }"), "role");
    const cell = (action: string, reach: string | null) => ({ resource: "LEAD", action, reach });
    await act(
      "setRoleRights",
      { roleId, cells: [cell("VIEW", "ALL"), cell("EDIT", "OWN"), cell("DELETE", "OWN")] },
      told,
    );
    const set = await act("setRoleRights", { roleId, cells: [cell("VIEW", "NONE")] }, told);
    expect(set["adjusted"]).toEqual(
      expect.arrayContaining([
        { resource: "LEAD", action: "EDIT", from: "OWN", to: "NONE", because: "VIEW is NONE" },
        { resource: "LEAD", action: "ASSIGN", from: null, to: "NONE", because: "VIEW is NONE" },
      ]),
    );
    expect(set["rights"]).toEqual(
      ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"].map((action) => ({ ...cell(action, "NONE") })),
    );
  });

  it("that will reach less than they say are stored as asked, with a warning", async () => {
    const user = await town.settle(admin.accessToken, "warned@acme.example");
    const cells = [
      { resource: "LEAD", action: "VIEW", reach: "OWN" },
      { resource: "LEAD", action: "EDIT", reach: "ALL" },
    ];
    const set = await act("setUserRights", { userId: user.me.id, cells }, told);
    expect(set["rights"]).toEqual(expect.arrayContaining(cells));
    expect(set["warnings"]).toEqual([expect.objectContaining({ resource: "LEAD", action: "EDIT" })]);
  });

  it("that the matrix does not know are refused, each at its place", async () => {
    const cells = [
      { resource: "LEAD", action: "COMPLETE", reach: "ALL" },
      { resource: "LEAD", action: "CREATE", reach: "OWN" },
      { resource: "LEAD", action: "VIEW", reach: "ALL", origin: "MANUAL" },
      { resource: "CONTACT", action: "VIEW", reach: "ALL", exceptions: [{ stageId: "stage_1", reach: "OWN" }] },
      { resource: "LEAD", action: "EDIT", reach: "ALL", exceptions: [{ pipelineId: "pipeline_1", reach: "OWN" }] },
    ];
    const refused = await act("setUserRights", { userId: admin.me.id, cells }, told);
    expect(codes(refused)).toEqual([
      ...["input.cells.0: INVALID", "input.cells.1: INVALID", "input.cells.2: INVALID", "input.cells.3: INVALID"],
      ...["input.cells.3.exceptions.0: NOT_FOUND", "input.cells.4.exceptions.0: NOT_FOUND"],
    ]);
  });

  it("for a kind of document that there is not are refused by name, with the kinds that there are", async () => {
    const cell = (documentKind: string): object => ({
      ...{ resource: "DOCUMENT", action: "VIEW", reach: "ALL" },
      exceptions: [
        { documentKind: "OFFER", reach: "OWN" },
        { documentKind, reach: "NONE" },
      ],
    });
    for (const kind of ["offer", "BILL", "x".repeat(1_000), "\u0000", "toString"]) {
      const refused = await act("setUserRights", { userId: admin.me.id, cells: [cell(kind)] }, told);
      expect(refused.userErrors).toMatchObject([
        {
          ...{ field: ["input", "cells", "0", "exceptions", "1", "documentKind"], code: "INVALID" },
          message: "There is no such kind of document; there are OFFER, CONTRACT, INVOICE, ACT, OTHER.",
        },
      ]);
    }
    expect(codes(await act("setUserRights", { userId: admin.me.id, cells: [cell("ACT")] }, told))).toEqual([]);
  });

  it("are shown to administrators, and to each user one's own", async () => {
    const user = await town.settle(admin.accessToken, "shows@acme.example");
    const cells = [{ resource: "COMPANY", action: "VIEW", reach: "GROUP", ownership: "EITHER" }];
    await act("setUserRights", { userId: user.me.id, cells }, told);
    const query = "{ users { nodes { id rights { resource action reach ownership } fieldRestrictions { field } } } }";
    const seenBy = async (session: Session, whom: Session) => {
      interface Seen {
        readonly users: { readonly nodes: readonly { readonly id: string; readonly rights: object[] | null }[] };
      }
      const { data: shown } = await town.ask<Seen>(query, undefined, session.accessToken);
      return shown.users.nodes.find(({ id }) => id === whom.me.id)?.rights;
    };
    expect(await seenBy(admin, user)).toEqual(cells);
    expect(await seenBy(user, user)).toEqual(cells);
    expect(await seenBy(user, admin)).toBeNull();
    const roles = "{ roles { nodes { name rights { resource } fieldRestrictions { field setting } } } }";
    expect((await town.ask(roles, undefined, user.accessToken)).data).toEqual({ roles: { nodes: [] } });
    const { data: all } = await town.ask(roles, undefined, admin.accessToken);
    expect(JSON.stringify(all)).toContain("Supervisor");
  });

  it("to fields are set for what may be restricted alone", async () => {
    const shows = "restrictions { resource field setting }";
    const hide = (field: string) => [{ resource: "LEAD", field, setting: "HIDDEN" }];
    const set = (restrictions: object[]) => act("setFieldRestrictions", { userId: admin.me.id, restrictions }, shows);
    expect((await set(hide("price")))["restrictions"]).toEqual(hide("price"));
    for (const field of ["responsible", "name", "createdAt", "id", "nothing", "custom.nothing"])
      expect([field, codes(await set(hide(field)))]).toEqual([field, ["input.restrictions.0.field: INVALID"]]);
    const cleared = [{ resource: "LEAD", field: "price", setting: null }];
    expect((await set(cleared))["restrictions"]).toEqual([]);
  });
});
