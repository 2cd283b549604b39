import { giveToken } from "../support/api-tokens";
import { Office, type Person, codesOf, expectDone, make, setCells } from "../records/office";

let office: Office;
let anna: Person;
let boss: Person;
let report: Person;
let stranger: Person;
let lead: string;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boss = await office.add(anna, ["LEAD VIEW SUBORDINATES", "USER VIEW SUBORDINATES", "TASK VIEW ALL"]);
  report = await office.add(anna, ["LEAD VIEW OWN", "LEAD EDIT NONE"]);
  stranger = await office.add(anna, ["LEAD VIEW ALL", "USER VIEW ALL"]);
  expectDone(await anna.act("setSupervisor", { userId: report.id, supervisorId: boss.id }, ""));
  [lead = ""] = await make(anna, "lead", [{ name: "Deal", responsibleId: report.id }]);
});

afterAll(() => office.close());

interface Told {
  readonly allowed: boolean;
  readonly decidedBy: { readonly step: number; readonly name: string; readonly because: string };
  readonly steps: readonly { readonly step: number; readonly allowed: boolean }[];
}

const question = (recordId: string, action: string, userId?: string): string =>
  `{ explainAccess(recordId: "${recordId}", action: ${action}${userId === undefined ? "" : `, userId: "${userId}"`}) {
    allowed decidedBy { step name because } steps { step name allowed } } }`;

async function told(person: Person, ...asked: Parameters<typeof question>): Promise<Told | null> {
  return (await person.get<{ explainAccess: Told | null }>(question(...asked))).explainAccess;
}

const code = async (person: Person, ...asked: Parameters<typeof question>): Promise<readonly unknown[]> =>
  codesOf(await person.ask(question(...asked)));

describe("explaining a right", () => {
  it("of one's own names the step that decided, and how the answer stood after each of twelve", async () => {
    const mayNot = await told(report, lead, "EDIT");
    expect(mayNot).toMatchObject({
      allowed: false,
      decidedBy: { step: 3, name: "rows", because: "it is outside one's own rights: EDIT NONE" },
    });
    expect(mayNot?.steps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const may = await told(report, lead, "VIEW");
    expect(may).toMatchObject({ allowed: true, decidedBy: { because: "it is within one's own rights: VIEW OWN" } });
    expect(may?.steps.map(({ allowed }) => allowed)).toEqual([false, false, ...Array<boolean>(10).fill(true)]);
    expect(await told(report, lead, "EDIT", report.id)).toEqual(mayNot);
  });

  it("names the roles that one holds", async () => {
    const { role } = await anna.act<{ role: { id: string } }>("createRole", { name: "Sales" }, "role { id }");
    await setCells(anna, { roleId: role.id }, ["LEAD VIEW ALL"]);
    const seller = await office.add(anna);
    const cells = ["VIEW", "EDIT", "DELETE", "EXPORT", "ASSIGN"].map((action) => ({ resource: "LEAD", action }));
    expectDone(await anna.act("setUserRights", { userId: seller.id, cells }, ""));
    expectDone(await anna.act("setUserRoles", { userId: seller.id, roleIds: [role.id] }, ""));
    expect((await told(seller, lead, "VIEW"))?.decidedBy.because).toBe("it is within the role Sales: VIEW ALL");
  });

  it("of others is the administrators', of those below that of whom USER VIEW reaches", async () => {
    const expected = await told(report, lead, "EDIT");
    expect(await told(anna, lead, "EDIT", report.id)).toEqual(expected);
    expect(await told(boss, lead, "EDIT", report.id)).toEqual(expected);
    expect((await told(anna, lead, "EDIT", boss.id))?.decidedBy.because).toMatch(/^no row holds EDIT|^it is outside/);
    for (const [asker, subject] of [
      [report, boss],
      [stranger, report],
      [boss, stranger],
      [report, anna],
      [stranger, anna],
    ] as const)
      expect(await code(asker, lead, "EDIT", subject.id)).toEqual(["FORBIDDEN"]);
  });

  it("tells no unknown user from a hidden one, whatever the record", async () => {
    const elsewhere = await office.found();
    const ids = [stranger.id, elsewhere.id, "user_00000000000000000000000000000000", lead, "", "x"];
    for (const record of [lead, "lead_00000000000000000000000000000000"]) {
      const answers = await Promise.all(ids.map((id) => boss.ask(question(record, "VIEW", id))));
      expect(answers.map(codesOf)).toEqual(ids.map(() => ["FORBIDDEN"]));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    }
    expect(await code(anna, lead, "VIEW", elsewhere.id)).toEqual(["FORBIDDEN"]);
  });

  it("door 10: of a record out of the asker's VIEW is as of an unknown one, whoever is asked about", async () => {
    const [hidden = ""] = await make(anna, "lead", [{ name: "Hidden" }]);
    const ids = [hidden, "lead_00000000000000000000000000000000", report.id, "x", hidden.replace("lead", "task")];
    for (const id of ids) {
      expect([id, await told(boss, id, "VIEW")]).toEqual([id, null]);
      expect([id, await told(boss, id, "VIEW", report.id)]).toEqual([id, null]);
    }
    expectDone(await anna.act("deleteLead", { id: hidden }, ""));
    expect(await told(anna, hidden, "DELETE")).toBeNull();
    expect(codesOf(await office.gateway.ask(question(lead, "VIEW")))).toEqual(["UNAUTHENTICATED"]);
  });

  it("of a task tells nothing of a card that the asker does not see", async () => {
    const [hidden = "", deal = ""] = await make(anna, "lead", [
      { name: "Hidden" },
      { name: "Seen", responsibleId: report.id },
    ]);
    const [free = "", onHidden = "", onSeen = ""] = await make(anna, "task", [
      { text: "Free" },
      { text: "On a hidden one", cardId: hidden },
      { text: "On one of the report's", cardId: deal },
    ]);
    await setCells(anna, { userId: report.id }, ["LEAD VIEW ALL"]);
    expect(await told(boss, onHidden, "VIEW", report.id)).toEqual(await told(boss, free, "VIEW", report.id));
    expect(await told(boss, onSeen, "VIEW", report.id)).toMatchObject({ allowed: true, decidedBy: { step: 4 } });
    expect(await told(anna, onHidden, "VIEW", report.id)).toMatchObject({ allowed: true, decidedBy: { step: 4 } });
    await setCells(anna, { userId: report.id }, ["LEAD VIEW OWN"]);
  });

  it("by a token speaks of the token as well, and of others not without user:view", async () => {
    const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: ["lead:view", "settings:view"] });
    const ask = (...asked: Parameters<typeof question>) =>
      office.gateway.ask<{ explainAccess: Told }>(question(...asked), {}, text);
    expect((await ask(lead, "EDIT")).data.explainAccess.decidedBy).toMatchObject({
      step: 11,
      because: "the token does not list lead:edit",
    });
    expect(codesOf(await ask(lead, "EDIT", report.id))).toEqual(["FORBIDDEN"]);
  });

  it("stands with the rights of the next request", async () => {
    const before = await told(boss, lead, "VIEW", report.id);
    expect(before?.allowed).toBe(true);
    await setCells(anna, { userId: boss.id }, ["USER VIEW NONE"]);
    expect(await code(boss, lead, "VIEW", report.id)).toEqual(["FORBIDDEN"]);
    await setCells(anna, { userId: boss.id }, ["USER VIEW SUBORDINATES"]);
    expectDone(await anna.act("deactivateUser", { userId: report.id }, ""));
    expect(await told(boss, lead, "VIEW", report.id)).toMatchObject({
      allowed: false,
      decidedBy: { step: 1, because: "the user is not active" },
    });
  });
});
