import { giveToken } from "../../support/api-tokens";
import { type Person, codesOf, expectDone, make, namesOf, setCells } from "../../records/office";
import { everyRow } from "./every-row";
import { asked, mutationOf, refusalOf } from "./refusal";
import { type Writers, oneOfEach, uuidIn, writers } from "./writers";

let all: Writers;
let anna: Person;
let eva: Person;
let boris: Person;

beforeAll(async () => {
  all = await writers();
  ({ anna, eva, boris } = all);
});

afterAll(() => all.close());

describe("door 31: two people who write in one tick", () => {
  test("are shown and told each their own", async () => {
    const [company = ""] = await make(anna, "company", [{ name: "Secret" }]);
    const shared = { companyId: company };
    const [annas = "", borises = ""] = await make(anna, "lead", [
      { name: "Anna's", ...shared },
      { name: "Boris's", responsibleId: boris.id, ...shared },
    ]);
    const writing = Array.from({ length: 12 }, async (_, number) => {
      const [person, id] = number % 2 === 0 ? [anna, annas] : [boris, borises];
      return person.act("updateLead", { id, source: `change ${number}` }, "lead { name company { name } source }");
    });
    const answers = await Promise.all(writing);
    const expected = answers.map((_, number) => ({
      lead: {
        ...(number % 2 === 0 ? { name: "Anna's", company: { name: "Secret" } } : { name: "Boris's", company: null }),
        source: `change ${number}`,
      },
      userErrors: [],
    }));
    expect(answers).toEqual(expected);
  });

  test("on one record: whom it is hidden from is refused, whom it is not is not", async () => {
    const { lead } = await oneOfEach(anna);
    const writing = Array.from({ length: 8 }, (_, number) =>
      refusalOf(number % 2 === 0 ? anna : boris, "updateLead", { id: lead, source: `change ${number}` }),
    );
    const refusals = await Promise.all(writing);
    expect(refusals).toEqual(refusals.map((_, number) => (number % 2 === 0 ? [] : ["NOT_FOUND"])));
  });
});

describe("door 32: what one mutation of a request has read", () => {
  test("is not kept for the next one, from whose sight it is gone", async () => {
    const { lead } = await oneOfEach(boris);
    const answer = await boris.ask<Record<string, unknown>>(
      `mutation ($id: ID!, $to: ID!) {
        one: updateLead(input: { id: $id, source: "x" }) { lead { id name } }
        two: changeResponsible(input: { recordIds: [$id], responsibleId: $to }) { changed { id } }
        three: changeResponsible(input: { recordIds: [$id], responsibleId: $to }) { changed { id } userErrors { code } }
        four: updateLeads(input: { items: [{ id: $id, source: "y" }] }) { leads { id } userErrors { code } } }`,
      { id: lead, to: anna.id },
    );
    expect(answer.data).toMatchObject({
      ...{ one: { lead: { id: lead } }, two: { changed: [null] } },
      three: { changed: [], userErrors: [{ code: "NOT_FOUND" }] },
      four: { leads: [], userErrors: [{ code: "NOT_FOUND" }] },
    });
  });

  test("is read anew by the next one, which has changed it", async () => {
    const { lead } = await oneOfEach(eva);
    const query = `mutation ($id: ID!) { a: updateLead(input: { id: $id, source: "1" }) { lead { source version } }
      b: updateLead(input: { id: $id, source: "2" }) { lead { source version } } }`;
    expect(await eva.get(query, { id: lead })).toEqual({
      ...{ a: { lead: { source: "1", version: 2 } }, b: { lead: { source: "2", version: 3 } } },
    });
  });
});

describe("door 35: an old token writes nothing", () => {
  const endings: readonly (readonly [string, (user: Person) => Promise<unknown>])[] = [
    ["its user is kept out", (user) => anna.act("deactivateUser", { userId: user.id }, "")],
    ["it signed out", (user) => user.get("mutation { signOut { userErrors { code } } }")],
    [
      "the password was set anew",
      (user) => anna.act("setUserPassword", { userId: user.id, password: "another-password" }, ""),
    ],
    [
      "the user was removed",
      (user) => all.client.query(`update "user" set status = 'REMOVED' where id = $1`, [uuidIn(user.id)]),
    ],
  ];

  test.each(endings)("once %s", async (_says, end) => {
    const fred = await all.office.add(anna, ["LEAD CREATE ALL", "LEAD VIEW OWN", "LEAD EDIT OWN", "LEAD DELETE OWN"]);
    const [id = ""] = await make(fred, "lead", [{ name: "Fred's" }]);
    expect(await refusalOf(fred, "updateLead", { id, source: "before" })).toEqual([]);
    await end(fred);
    if (_says.includes("removed"))
      await all.client.query("update account_state set rights_version = rights_version + 1");
    const before = await everyRow(all.client);
    for (const [mutation, input] of [
      ["updateLead", { id, name: "x" }],
      ["deleteLead", { id }],
      ["restoreLead", { id }],
      ["changeResponsible", { recordIds: [id], responsibleId: anna.id }],
    ] as const)
      expect([mutation, await refusalOf(fred, mutation, input)]).toEqual([mutation, ["UNAUTHENTICATED"]]);
    expect(await everyRow(all.client)).toEqual(before);
  });

  test("an API token writes what its scopes say and no more, and nothing once it is revoked", async () => {
    const { gateway } = all.office;
    const { lead } = await oneOfEach(eva);
    const write = async (token: string, mutation: string, input: object) =>
      codesOf(await gateway.ask(mutationOf(mutation), { input }, token));
    const narrow = await giveToken(gateway.databaseUrl, eva.id, { scopes: ["lead:view", "lead:edit"] });
    expect(await write(narrow.text, "updateLead", { id: lead, source: "x" })).toEqual([]);
    expect(await write(narrow.text, "deleteLead", { id: lead })).toEqual(["FORBIDDEN"]);
    const blind = await giveToken(gateway.databaseUrl, eva.id, { scopes: ["lead:edit"] });
    expect(await write(blind.text, "updateLead", { id: lead, source: "y" })).toEqual(["FORBIDDEN"]);
    await all.client.query("update api_token set revoked_at = now() where id = $1", [narrow.id]);
    expect(await write(narrow.text, "updateLead", { id: lead, source: "z" })).toEqual(["UNAUTHENTICATED"]);
    const { rows } = await all.client.query("select source from lead where id = $1", [uuidIn(lead)]);
    expect(rows).toEqual([{ source: "x" }]);
  });
});

test("door 37: joining and leaving a group counts for the next write, both ways", async () => {
  const cells = ["LEAD CREATE ALL", "LEAD VIEW GROUP", "LEAD EDIT GROUP", "LEAD DELETE GROUP", "LEAD ASSIGN GROUP"];
  const [hans, ines] = [await all.office.add(anna, cells), await all.office.add(anna, cells)];
  const [id = ""] = await make(ines, "lead", [{ name: "Ines's" }]);
  const { group } = await anna.act<{ group: { id: string } }>("createGroup", { name: "North" }, "group { id }");
  const place = async (groupIds: readonly string[], ...people: Person[]): Promise<void> => {
    for (const { id: userId } of people) expectDone(await anna.act("setUserGroups", { userId, groupIds }, ""));
  };
  const mayWrite = async (): Promise<readonly unknown[]> => {
    const source = String(Math.random());
    return [
      ...(await refusalOf(hans, "updateLead", { id, source })),
      ...(await refusalOf(hans, "deleteLead", { id })),
      ...(await refusalOf(hans, "restoreLead", { id })),
    ];
  };
  const nothing = ["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"];
  expect(await mayWrite()).toEqual(nothing);
  await place([group.id], hans, ines);
  expect(await mayWrite()).toEqual([]);
  await place([], ines);
  expect(await mayWrite()).toEqual(nothing);
});

test("door 38: what two roles together give and neither alone does is written by nobody", async () => {
  const jon = await all.office.add(anna);
  const roleOf = async (name: string, cells: readonly string[]): Promise<string> => {
    const { role } = await anna.act<{ role: { id: string } }>("createRole", { name }, "role { id }");
    await setCells(anna, { roleId: role.id }, cells);
    return role.id;
  };
  const everything = ["EDIT", "DELETE", "ASSIGN"].map((action) => `LEAD ${action} ALL`);
  const roleIds = [await roleOf("Sees", ["LEAD VIEW ALL"]), await roleOf("Writes", ["LEAD VIEW OWN", ...everything])];
  expectDone(await anna.act("setUserRoles", { userId: jon.id, roleIds }, ""));
  const { lead } = await oneOfEach(anna);
  expect(await namesOf(jon, `leads(filter: { id: { eq: "${lead}" } })`)).toHaveLength(1);
  expect(await refusalOf(jon, "updateLead", { id: lead, name: "x" })).toEqual(["FORBIDDEN"]);
  expect(await refusalOf(jon, "deleteLead", { id: lead })).toEqual(["FORBIDDEN"]);
  const gift = { recordIds: [lead], responsibleId: jon.id };
  expect(await refusalOf(jon, "changeResponsible", gift)).toEqual(["input.recordIds.0: FORBIDDEN"]);
  expectDone(await anna.act("deleteLead", { id: lead }, ""));
  expect(codesOf(await asked(jon, "restoreLead", { id: lead }))).toEqual(["NOT_FOUND"]);
});
