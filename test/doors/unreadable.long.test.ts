import type { Client } from "pg";
import { readConfig } from "../../src/config";
import { buildGateway } from "../../src/app";
import { Office, type Person, codesOf, make, namesOf, setCells } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { everyRow } from "./writes/every-row";
import { absent, asked, refusalOf } from "./writes/refusal";
import { uuidIn } from "./writes/writers";
import { optimisationsOff } from "../support/optimisations-off";

let office: Office;
let anna: Person;
let client: Client;
let annas: string;

const kind = ["LEAD VIEW", "LEAD EDIT", "LEAD DELETE", "LEAD ASSIGN"];
const cells = (reach: string): readonly string[] => ["LEAD CREATE ALL", ...kind.map((cell) => `${cell} ${reach}`)];

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  client = await lookInto(office);
  [annas = ""] = await make(anna, "lead", [{ name: "Secret" }]);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

/** Puts something into a right of the user that no way of the API puts there. */
async function spoil(user: Person, statement: string, values: readonly unknown[]): Promise<void> {
  await client.query(statement, [uuidIn(user.id), ...values]);
  await client.query(
    'update account_state set rights_version = rights_version + 1 where account_id = (select account_id from "user" where id = $1)',
    [uuidIn(user.id)],
  );
}

const setCell = "update user_right set cell = $3 where user_id = $1 and resource = 'LEAD' and action = $2";

/** Every way to read or write a lead, and what it answers to whom nothing is in reach. */
async function expectNothing(person: Person, own: string): Promise<void> {
  const before = await everyRow(client);
  expect(await namesOf(person, "leads")).toEqual([]);
  expect(await person.get("{ leads { totalCount { count } } leadTotals(by: STAGE) { totals { count } } }")).toEqual({
    ...{ leads: { totalCount: { count: 0 } }, leadTotals: { totals: [] } },
  });
  for (const id of [own, annas]) {
    const both = await person.get(`{ lead(id: "${id}") { id } node(id: "${id}") { id } }`);
    expect(both).toEqual({ lead: null, node: null });
    for (const [mutation, input] of [
      ["updateLead", { id, name: "x" }],
      ["deleteLead", { id }],
      ["restoreLead", { id }],
      ["updateLeads", { items: [{ id, name: "x" }], partial: true }],
      ["changeResponsible", { recordIds: [id], responsibleId: person.id, partial: true }],
    ] as const)
      expect([mutation, String(await refusalOf(person, mutation, input))]).toEqual([
        mutation,
        expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
      ]);
  }
  expect(await everyRow(client)).toEqual(before);
}

describe("door 29: a predicate that can't be built reaches nothing", () => {
  test("where GROUP looks at no group, it is oneself alone, to read and to write", async () => {
    const [gina, hans] = [await office.add(anna, cells("GROUP")), await office.add(anna, cells("GROUP"))];
    const [ginas = ""] = await make(gina, "lead", [{ name: "Gina's" }]);
    const [hanss = ""] = await make(hans, "lead", [{ name: "Hans's" }]);
    expect(await namesOf(gina, "leads")).toEqual(["Gina's"]);
    expect(await refusalOf(gina, "updateLead", { id: hanss, name: "x" })).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(gina, "deleteLeads", { ids: [hanss, annas] })).toEqual([
      ...["input.ids.0: NOT_FOUND", "input.ids.1: NOT_FOUND"],
    ]);
    expect(await refusalOf(gina, "updateLead", { id: ginas, source: "x" })).toEqual([]);
  });

  test("where a group or a tree has nobody else in it, it is nobody else's", async () => {
    const [ines, jon] = [await office.add(anna, cells("GROUP")), await office.add(anna, cells("SUBORDINATES"))];
    await make(ines, "lead", [{ name: "Ines's" }]);
    await make(jon, "lead", [{ name: "Jon's" }]);
    await anna.act("createGroup", { name: "Alone", userIds: [ines.id] }, "group { id }");
    expect(await namesOf(ines, "leads")).toEqual(["Ines's"]);
    expect(await namesOf(jon, "leads")).toEqual(["Jon's"]);
    expect(await refusalOf(ines, "updateLead", { id: annas, name: "x" })).toEqual(["NOT_FOUND"]);
    expect(await refusalOf(jon, "updateLead", { id: annas, name: "x" })).toEqual(["NOT_FOUND"]);
  });

  test.each([
    ["a text", '"ALL"'],
    ["nothing", "{}"],
    ["null", "null"],
    ["a list", '[{ "reach": "ALL" }]'],
    ["a reach that is none", '{ "reach": null }'],
    ["an exception that is none", '{ "reach": "ALL", "exceptions": "none" }'],
    ["an exception that names nothing", '{ "reach": "ALL", "exceptions": [{ "reach": "ALL" }] }'],
  ])("where the cell is %s", async (_says, cell) => {
    const fred = await office.add(anna, cells("ALL"));
    const [own = ""] = await make(fred, "lead", [{ name: "Secret too" }]);
    await spoil(fred, setCell, ["VIEW", cell]);
    await expectNothing(fred, own);
  });
});

const insertRight = `insert into user_right (account_id, user_id, resource, action, cell)
  select u.account_id, u.id, $2, $3, $4 from "user" u where u.id = $1`;

const insertShare = `insert into share (account_id, owner_id, grantee_id, area, access)
  select u.account_id, a.id, u.id, $2, $3 from "user" u join "user" a on a.account_id = u.account_id and a.is_administrator
  where u.id = $1`;

/** What an older or a newer version, or a hand, may have left in the database. */
const unknowns: readonly (readonly [says: string, statement: string, values: readonly unknown[]])[] = [
  ["reach", setCell, ["VIEW", '{ "reach": "EVERYWHERE" }']],
  ["ownership", setCell, ["VIEW", '{ "reach": "ALL", "ownership": "ANYBODY" }']],
  ["origin", setCell, ["VIEW", '{ "reach": "ALL", "origin": "MANUAL" }']],
  ["stage's reach", setCell, ["VIEW", `{ "reach": "ALL", "exceptions": [{ "stage": "x", "reach": "MOST" }] }`]],
];

describe("door 30: what the product does not know in the database means nothing, and the log says so", () => {
  test.each(unknowns)("an unknown %s", async (_says, statement, values) => {
    const fred = await office.add(anna, cells("ALL"));
    const [own = ""] = await make(fred, "lead", [{ name: "Secret too" }]);
    await spoil(fred, statement, values);
    await expectNothing(fred, own);
    expect(await faultsLoggedFor(fred)).toEqual([expect.objectContaining({ resource: "LEAD", action: "VIEW" })]);
  });

  test.each([
    ["action", "LEAD", "OWN_EVERYTHING"],
    ["resource", "EVERYTHING", "VIEW"],
  ])("an unknown %s beside cells of NONE", async (_says, resource, action) => {
    const fred = await office.add(anna, cells("NONE"));
    await spoil(fred, insertRight, [resource, action, '{ "reach": "ALL" }']);
    await expectNothing(fred, absent("lead"));
    expect(await faultsLoggedFor(fred)).toEqual([expect.objectContaining({ resource, action })]);
  });

  test("an unknown reach in one role leaves the other role what it gives, and no more", async () => {
    const rolesOf = async (name: string, said: readonly string[]): Promise<string> => {
      const { role } = await anna.act<{ role: { id: string } }>("createRole", { name }, "role { id }");
      await setCells(anna, { roleId: role.id }, said);
      return role.id;
    };
    const gina = await office.add(anna);
    const unset = ["VIEW", "EDIT"].map((action) => ({ resource: "LEAD", action }));
    await anna.act("setUserRights", { userId: gina.id, cells: unset }, "");
    const roleIds = [
      await rolesOf("Own", ["LEAD VIEW OWN"]),
      await rolesOf("Spoilt", ["LEAD VIEW ALL", "LEAD EDIT ALL"]),
    ];
    await anna.act("setUserRoles", { userId: gina.id, roleIds }, "");
    expect(await namesOf(gina, "leads")).toContain("Secret");
    await spoil(
      gina,
      `update role_right set cell = '{ "reach": "WHATEVER" }' where role_id = $2 and action = 'VIEW' and $1::uuid is not null`,
      [uuidIn(roleIds[1] ?? "")],
    );
    expect(await namesOf(gina, "leads")).toEqual([]);
    expect(codesOf(await asked(gina, "updateLead", { id: annas, name: "x" }))).toEqual(["FORBIDDEN"]);
  });

  test.each([
    ["access of a share", "CONTACTS", "EVERYTHING"],
    ["area of a share", "EVERYTHING", "EDIT"],
  ])("an unknown %s gives nothing", async (_says, area, access) => {
    const fred = await office.add(anna, cells("OWN"));
    await spoil(fred, insertShare, [area, access]);
    await expectNothing(fred, annas);
  });

  test("an unknown setting of a field hides it and closes it", async () => {
    const fred = await office.add(anna, cells("ALL"), { "LEAD.source": "READ_ONLY" });
    await spoil(fred, "update user_restriction set setting = $2 where user_id = $1", ["SOMETIMES"]);
    expect(await fred.get(`{ lead(id: "${annas}") { source hiddenFields } }`)).toEqual({
      lead: { source: null, hiddenFields: ["source"] },
    });
    expect(await refusalOf(fred, "updateLead", { id: annas, source: "x" })).toEqual(["input.source: FIELD_CLOSED"]);
  });

  /** What a gateway on the same database logs when the person asks it for the first time. */
  async function faultsLoggedFor(person: Person): Promise<readonly unknown[]> {
    const url = office.gateway.databaseUrl;
    const config = readConfig({
      ...{ NODE_ENV: "development", DATABASE_URL: url, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "warn" },
      SIGNING_KEY: "a key of the tests, which signs nothing else at all",
      ...optimisationsOff,
    });
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const { server, close } = await buildGateway(config, { url, directUrl: url }, { logTo });
    const headers = { authorization: `Bearer ${person.token}` };
    await server.inject({ method: "POST", url: "/graphql", headers, payload: { query: "{ leads { nodes { id } } }" } });
    await close();
    return lines.map((line) => JSON.parse(line) as object);
  }
});
