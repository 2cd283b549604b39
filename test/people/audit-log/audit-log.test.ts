import { Client } from "pg";
import type { Answer } from "../../support/gateway";
import { type Person, codesOf, expectDone } from "../../records/office";
import { type Scene, openScene } from "../../insight/scene";
import { type Entry, type Log, inWords, logOf, logQuery } from "./audited";

let scene: Scene;
let anna: Person;
let boss: Person;
let report: Person;
let seller: Person;
let client: Client;
let licence: string;

beforeAll(async () => {
  scene = await openScene();
  ({ anna, boss, report, seller } = scene);
  const input = { name: "Papers", modules: ["LEADS"], seats: 5 };
  const made = await anna.act<{ licence: { id: string } }>("createLicence", input, "licence { id }");
  licence = made.licence.id;
  client = new Client({ connectionString: scene.office.gateway.databaseUrl, application_name: "test" });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await scene.office.close();
});

const log = (person: Person, filter?: object, page?: object): Promise<Log> =>
  logOf(scene.office, person.token, filter, page);
const told = async (person: Person, filter?: object): Promise<readonly string[]> =>
  (await log(person, filter)).nodes.map((entry) => `${entry.operation}: ${inWords(entry)}`);
const refusalOf = async (person: Person, filter?: object, page: object = {}): Promise<readonly unknown[]> =>
  codesOf(await scene.office.gateway.ask(logQuery(), { ...(filter ? { input: filter } : {}), ...page }, person.token));
const does = async (mutation: string, input: object, by = anna): Promise<void> =>
  expectDone(await by.act(mutation, input, ""));
const without =
  (...names: readonly (keyof Entry)[]) =>
  (entry: Entry) =>
    names.every((name) => entry[name] === null);

/** A restriction of a field of users: the API knows none that may be, and one that is there counts. */
async function hideByItself({ id }: Person, field: string): Promise<void> {
  await client.query(
    `insert into user_restriction (account_id, user_id, resource, field, setting)
     select u.account_id, u.id, 'USER', $2, 'HIDDEN' from "user" u where u.id = $1::uuid`,
    [id.replace("user_", ""), field],
  );
  await client.query("update account_state set rights_version = rights_version + 1");
}

describe("whose the audit log is", () => {
  test("of somebody below, whoever sees that user reads what such a user shows, and nothing of others", async () => {
    const { nodes, totalCount } = await log(boss);
    expect(new Set(nodes.map(({ kind, subjectId }) => `${kind} ${subjectId}`))).toEqual(new Set([`USER ${report.id}`]));
    expect(totalCount).toEqual({ count: nodes.length, precision: "EXACT" });
    expect(nodes.map(inWords)).toContain("UPDATE supervisorId");
    expect(nodes.filter((entry) => !without("address", "agent", "apiTokenName")(entry))).toEqual([]);
    const before = nodes.length;
    await does("setUserRoles", { userId: report.id, roleIds: [scene.sales] });
    await does("addShare", { ownerId: seller.id, granteeId: report.id, area: "CALENDAR", access: "VIEW" });
    await does("setUserGroups", { userId: report.id, groupIds: [] });
    const after = await log(boss);
    expect(after.nodes.slice(0, after.nodes.length - before).map(inWords)).toEqual(["UPDATE groupIds"]);
    expect(after.totalCount.count).toBe(before + 1);
    expect((await log(anna, { subjectId: { eq: report.id } })).nodes.slice(0, 3).map(inWords)).toEqual([
      ...["UPDATE groupIds", "UPDATE shares", "UPDATE roleIds"],
    ]);
    for (const hidden of [scene.sales, seller.id, anna.id])
      expect((await log(boss, { subjectId: { eq: hidden } })).totalCount.count).toBe(0);
  });

  test("it is nobody else's: neither a colleague's, nor one's own", async () => {
    for (const person of [report, seller]) expect(await refusalOf(person)).toEqual(["FORBIDDEN"]);
    expect(await refusalOf(seller, {}, { first: 0 })).toEqual(["FORBIDDEN"]);
    const stranger = await scene.office.found();
    const { nodes } = await log(stranger);
    expect(new Set(nodes.map(({ operation }) => operation))).toEqual(new Set(["signUp"]));
    expect((await log(stranger, { subjectId: { eq: report.id } })).nodes).toEqual([]);
  });

  test("a field that any of one's own settings hides is in no entry, and counts for none", async () => {
    await does("setCrmAccess", { userId: report.id, crmAccess: false });
    await does("setCrmAccess", { userId: report.id, crmAccess: true });
    const open = await told(boss);
    expect(open.slice(0, 2)).toEqual(["setCrmAccess: UPDATE crmAccess", "setCrmAccess: UPDATE crmAccess"]);
    await hideByItself(boss, "crmAccess");
    const { nodes, totalCount } = await log(boss);
    expect(nodes.filter(({ operation }) => operation === "setCrmAccess")).toEqual([]);
    expect(totalCount.count).toBe(open.length - 2);
  });

  test("a token sees what it lists: without settings only users, and nobody else by name", async () => {
    const tokenOf = async (...scopes: string[]): Promise<string> =>
      (await anna.act<{ secret: string }>("createApiToken", { name: "Sync", scopes }, "secret")).secret;
    const bare = await logOf(scene.office, await tokenOf("user:view"));
    expect(new Set(bare.nodes.map(({ kind }) => kind))).toEqual(new Set(["USER"]));
    expect(bare.nodes.filter((entry) => !without("actorId", "actorName", "address")(entry))).toEqual([]);
    expect(bare.nodes.flatMap(({ fields }) => fields.map(({ field }) => field))).not.toContain("roleIds");
    const whole = await tokenOf("user:view", "user:edit", "settings:view", "settings:edit");
    const query = "mutation ($input: SetUserGroupsInput!) { setUserGroups(input: $input) { userErrors { code } } }";
    await scene.office.gateway.ask(query, { input: { userId: seller.id, groupIds: [] } }, whole);
    const [entry] = (await logOf(scene.office, whole)).nodes;
    expect(entry).toMatchObject({ operation: "setUserGroups", via: "TOKEN", apiTokenName: "Sync", actorId: anna.id });
    await does("updateBilling", { companyName: "Acme" });
    expect((await log(anna)).nodes[0]).toMatchObject({ kind: "BILLING", subjectName: "Office" });
    expect((await logOf(scene.office, whole)).nodes[0]?.kind).not.toBe("BILLING");
    const nothing = await tokenOf("task:view");
    expect(codesOf(await scene.office.gateway.ask(logQuery(), {}, nothing))).toEqual(["FORBIDDEN"]);
  });
});

describe("what the audit log is asked", () => {
  test("the log of a licence and that of its user tell of a seat, given alone or with many", async () => {
    await does("grantLicence", { licenceId: licence, userId: seller.id });
    await does("updateUsersAccess", { userIds: [boss.id, seller.id], grantLicences: [{ licenceId: licence }] });
    await does("revokeLicence", { licenceId: licence, userId: seller.id });
    const seats = ["revokeLicence", "updateUsersAccess", "grantLicence"].map((name) => `${name}: UPDATE seats`);
    expect(await told(anna, { subjectId: { eq: licence } })).toEqual([
      ...seats,
      expect.stringMatching(/^createLicence/),
    ]);
    expect((await told(anna, { subjectId: { eq: seller.id } })).slice(0, 2)).toEqual([seats[0], seats[2]]);
    const [last] = (await log(anna, { subjectId: { eq: licence } })).nodes;
    expect(last?.fields).toEqual([{ field: "seats", before: [{ licenceId: licence, until: null }], after: [] }]);
  });

  test("the log of a user tells of groups and roles that took it in, and of a role that is gone its name", async () => {
    const made = await anna.act<{ role: { id: string } }>(
      "createRole",
      { name: "Passing", userIds: [seller.id] },
      "role { id }",
    );
    const { id } = made.role;
    await does("setRoleRights", { roleId: id, cells: [{ resource: "LEAD", action: "VIEW", reach: "OWN" }] });
    await does("deleteRole", { id });
    const { nodes } = await log(anna, { subjectId: { eq: id } });
    expect(nodes.map(({ subjectName }) => subjectName)).toEqual(["Passing", "Passing", "Passing"]);
    expect(nodes.map(inWords)).toEqual([
      ...["DELETE name rights.LEAD.VIEW userIds", "UPDATE rights.LEAD.VIEW", "CREATE name userIds"],
    ]);
    expect(nodes[1]?.fields[0]).toEqual({
      ...{ field: "rights.LEAD.VIEW", before: null, after: { reach: "OWN", ownership: "RESPONSIBLE" } },
    });
    expect((await told(anna, { subjectId: { eq: seller.id } })).slice(0, 2)).toEqual([
      ...["deleteRole: DELETE name rights.LEAD.VIEW userIds", "createRole: CREATE name userIds"],
    ]);
  });

  test("by kind, mutation, who did it and when", async () => {
    const all = (await log(anna)).nodes;
    const moment = (all[3] as unknown as { at: string }).at;
    const cases: readonly (readonly [object, (entry: Entry) => boolean])[] = [
      [{ kind: { in: ["ROLE", "GROUP"] } }, ({ kind }) => kind === "ROLE" || kind === "GROUP"],
      [{ operation: { eq: "setUserRoles" } }, ({ operation }) => operation === "setUserRoles"],
      [{ operation: { isNull: true } }, ({ operation }) => operation === null],
      [{ actorId: { eq: anna.id } }, ({ actorId }) => actorId === anna.id],
      [{ actorId: { isNull: true } }, ({ actorId }) => actorId === null],
      [{ at: { gte: moment } }, (entry) => (entry as unknown as { at: string }).at >= moment],
      [
        { at: { lt: moment }, kind: { eq: "USER" } },
        (entry) => (entry as unknown as { at: string }).at < moment && entry.kind === "USER",
      ],
      [{ subjectId: { in: ["lead_1", "x"] } }, () => false],
    ];
    for (const [filter, fits] of cases) expect((await log(anna, filter)).nodes).toEqual(all.filter(fits));
    for (const filter of [{}, { kind: null }, { subjectId: {} }, null])
      expect(await refusalOf(anna, filter as object, filter === null ? { input: null } : {})).toEqual([
        "BAD_USER_INPUT",
      ]);
  });

  test("page by page, forwards and backwards, a statement each, by cursors that are of this filter alone", async () => {
    const whole = (await log(anna)).nodes;
    const pages: Entry[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const before = scene.office.gateway.statements.length;
      const variables: object = { first: 7, after: cursor };
      const { data }: Answer<{ auditLog: Log }> = await scene.office.gateway.ask(logQuery(), variables, anna.token);
      expect(scene.office.gateway.statements.slice(before)).toHaveLength(1);
      pages.push(...data.auditLog.nodes);
      ({ hasNextPage: more, endCursor: cursor } = data.auditLog.pageInfo);
    }
    expect(pages).toEqual(whole);
    const last = await log(anna, undefined, { last: 3, before: cursor });
    expect(last.nodes).toEqual(whole.slice(-4, -1));
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(await refusalOf(anna, { kind: { eq: "USER" } }, { after: cursor })).toEqual(["INVALID_CURSOR"]);
    expect(await refusalOf(anna, undefined, { first: 251 })).toEqual(["BAD_USER_INPUT"]);
    const actors = `{ auditLog(first: 1) { nodes { actor { id name } } } }`;
    expect(await anna.get(actors)).toEqual({ auditLog: { nodes: [{ actor: { id: anna.id, name: "Founder" } }] } });
  });
});
