import { Client } from "pg";
import { type Person, codesOf, expectDone, make } from "../records/office";
import { type Scene, openScene, unknown, withoutRequest } from "./scene";

let office: Scene["office"];
let anna: Person;
let boss: Person;
let report: Person;
let seller: Person;
let sales: string;
let team: string;
let lead: string;

beforeAll(async () => {
  ({ office, anna, boss, report, seller, sales, team, lead } = await openScene());
});

afterAll(() => office.close());

interface Preview {
  readonly users: {
    readonly totalCount: { readonly count: number };
    readonly nodes: readonly {
      readonly userId: string;
      readonly effects: readonly {
        resource: string;
        action: string;
        gained: number;
        lost: number;
        precision: string;
      }[];
      readonly rights: readonly { resource: string; action: string; before: string; after: string }[];
    }[];
  } | null;
  readonly totals: readonly object[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

const previewQuery = `query ($input: PreviewRightsInput!) { previewRights(input: $input) {
  users { totalCount { count } nodes { userId user { id } effects { resource action gained lost precision } rights { resource action before after } } }
  totals { resource action gaining losing } userErrors { code field } } }`;

const previewOf = async (input: object, asker = anna): Promise<Preview> =>
  (await asker.get<{ previewRights: Preview }>(previewQuery, { input })).previewRights;

const seen = async (person: Person): Promise<number> =>
  (await person.get<{ leads: { totalCount: { count: number } } }>("{ leads(first: 1) { totalCount { count } } }")).leads
    .totalCount.count;

const cells = (...said: readonly string[]): readonly object[] =>
  said.map((cell) => {
    const [resource, action, reach] = cell.split(" ");
    return { resource, action, reach };
  });

describe("a preview of rights", () => {
  it("says what everybody then gains and loses, and writes nothing", async () => {
    const people = [anna, boss, report, seller];
    await make(anna, "lead", [{ name: "Mine" }, { name: "Theirs", responsibleId: seller.id }]);
    const sayings: readonly (readonly [string, object])[] = [
      ["setRoleRights", { roleId: sales, cells: cells("LEAD VIEW ALL") }],
      ["setUserRights", { userId: boss.id, cells: cells("LEAD VIEW GROUP") }],
      ["setUserRoles", { userId: report.id, roleIds: [] }],
      ["updateGroup", { id: team, userIds: [seller.id], roleIds: [] }],
      ["setUserGroups", { userId: boss.id, groupIds: [team] }],
      ["setUserRights", { userId: boss.id, cells: cells("LEAD VIEW SUBORDINATES") }],
      ["setSupervisor", { userId: seller.id, supervisorId: boss.id }],
      ["updateRole", { id: sales, userIds: [seller.id, report.id] }],
      ["setGroupRoles", { groupId: team, roleIds: [sales] }],
      ["setUserRoles", { userId: seller.id, roleIds: [] }],
    ];
    let turned = 0;
    for (const [mutation, input] of sayings) {
      const before = await Promise.all(people.map(seen));
      const [written, preview] = [await rowsOfChange(), await previewOf({ [mutation]: input })];
      expect(preview.userErrors).toEqual([]);
      expect([await rowsOfChange(), await Promise.all(people.map(seen))]).toEqual([written, before]);
      expectDone(await anna.act(mutation, input, ""));
      for (const [index, person] of people.entries()) {
        const told = preview.users?.nodes.find(({ userId }) => userId === person.id)?.effects ?? [];
        const { gained = 0, lost = 0 } = told.find((each) => each.resource === "LEAD" && each.action === "VIEW") ?? {};
        const turn = gained - lost;
        expect([mutation, index, (before[index] ?? 0) + turn]).toEqual([mutation, index, await seen(person)]);
        if (turn !== 0) turned += 1;
      }
    }
    expect(turned).toBeGreaterThan(2);
  });

  it("tells rights to what there is none of yet, and the totals", async () => {
    const preview = await previewOf({
      setUserRights: { userId: report.id, cells: cells("EVENT VIEW ALL", "LEAD VIEW ALL") },
    });
    expect(preview.users?.totalCount.count).toBe(1);
    expect(preview.users?.nodes[0]?.rights).toContainEqual({
      ...{ resource: "EVENT", action: "VIEW", before: "NONE", after: "ALL" },
    });
    expect(preview.users?.nodes[0]?.effects).toContainEqual(
      expect.objectContaining({ resource: "LEAD", action: "VIEW", lost: 0, precision: "EXACT" }),
    );
    expect(preview.totals).toContainEqual({ resource: "LEAD", action: "VIEW", gaining: 1, losing: 0 });
  });

  it("is refused as the mutation is, and is the administrators' alone", async () => {
    const { userErrors, users } = await previewOf({
      setUserRoles: { userId: report.id, roleIds: [sales, "role_00000000000000000000000000000000"] },
    });
    expect([users, userErrors]).toEqual([
      null,
      [{ code: "NOT_FOUND", field: ["input", "setUserRoles", "roleIds", "1"] }],
    ]);
    const wrong = await previewOf({ setRoleRights: { roleId: sales, cells: cells("LEAD CREATE OWN") } });
    expect(wrong.userErrors).toEqual([{ code: "INVALID", field: ["input", "setRoleRights", "cells", "0"] }]);
    const circle = await previewOf({ setSupervisor: { userId: boss.id, supervisorId: report.id } });
    expect(circle.userErrors).toEqual([{ code: "CYCLE", field: ["input", "setSupervisor", "supervisorId"] }]);
    const elsewhere = await office.found();
    const subjects = [unknown, elsewhere.id, lead, "x"];
    const answers = await Promise.all(
      subjects.map((userId) => anna.ask(previewQuery, { input: { setUserRoles: { userId, roleIds: [] } } })),
    );
    expect(answers.map(codesOf)).toEqual(subjects.map(() => ["NOT_FOUND"]));
    expect(new Set(answers.map(withoutRequest)).size).toBe(1);
    for (const person of [boss, report])
      expect(codesOf(await person.ask(previewQuery, { input: {} }))).toEqual(["FORBIDDEN"]);
  });
});

async function rowsOfChange(): Promise<string> {
  const client = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      `select (select count(*) from change) || ' ' || (select sum(rights_version) from account_state) as count`,
    );
    return rows[0]?.count ?? "";
  } finally {
    await client.end();
  }
}
