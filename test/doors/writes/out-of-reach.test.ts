import { type Person, expectDone, make, namesOf } from "../../records/office";
import { everyRow } from "./every-row";
import { absent, refusalOf } from "./refusal";
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

const owners = async (kind: string, ...ids: readonly string[]): Promise<readonly unknown[]> => {
  const { rows } = await all.client.query<{ owner: string }>(
    `select responsible_id as owner from ${kind} where id = any($1::uuid[]) order by id`,
    [ids.map(uuidIn)],
  );
  return rows.map(({ owner }) => owner);
};

describe("door 12: a write that puts a record out of one's own reach is done, and shows null without an error", () => {
  test("giving it away", async () => {
    const { lead, task } = await oneOfEach(boris);
    const input = { recordIds: [lead, task], responsibleId: anna.id };
    const payload = await boris.act("changeResponsible", input, "changed { id } outcomes");
    expect(payload).toEqual({ changed: [null, null], outcomes: ["UPDATED", "UPDATED"], userErrors: [] });
    expect(await owners("lead", lead)).toEqual([uuidIn(anna.id)]);
  });

  test("moving it to a stage that one does not see, alone and with others", async () => {
    const { stages } = await anna.get<{ stages: { nodes: { id: string }[] } }>("{ stages { nodes { id kind } } }");
    const [first, dark] = stages.nodes.map(({ id }) => id);
    const ines = await all.office.add(anna, ["LEAD CREATE ALL"]);
    const exceptions = [{ stageId: dark, reach: "NONE" }];
    const cells = [
      { resource: "LEAD", action: "VIEW", reach: "ALL", exceptions },
      { resource: "LEAD", action: "EDIT", reach: "ALL" },
    ];
    expectDone(await anna.act("setUserRights", { userId: ines.id, cells }, ""));
    const [one = "", two = "", three = ""] = await make(
      anna,
      "lead",
      ["One", "Two", "Three"].map((name) => ({ name, stageId: first })),
    );
    expect(await ines.act("updateLead", { id: one, stageId: dark }, "lead { name }")).toEqual({
      ...{ lead: null, userErrors: [] },
    });
    const items = [
      { id: two, stageId: dark },
      { id: three, name: "Third" },
    ];
    expect(await ines.act("updateLeads", { items }, "leads { name } outcomes")).toEqual({
      ...{ leads: [null, { name: "Third" }], outcomes: ["UPDATED", "UPDATED"], userErrors: [] },
    });
    expect(await namesOf(anna, `leads(filter: { stageId: { eq: "${dark ?? ""}" } })`)).toEqual(["Two", "One"]);
  });
});

describe("door 15: only ASSIGN moves a record out of one's own scope, or into another's", () => {
  test("a record is not given away by whom EDIT alone reaches, one among others neither", async () => {
    const jon = await all.office.add(anna, ["LEAD CREATE ALL", "LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD ASSIGN NONE"]);
    const { lead } = await oneOfEach(eva);
    const before = await everyRow(all.client);
    for (const partial of [false, true]) {
      const input = { recordIds: [lead], responsibleId: boris.id, partial };
      expect(await refusalOf(jon, "changeResponsible", input)).toEqual(["input.recordIds.0: FORBIDDEN"]);
    }
    for (const responsibleId of [jon.id, null])
      expect(await refusalOf(jon, "updateLead", { id: lead, responsibleId })).toEqual(["BAD_USER_INPUT"]);
    expect(await everyRow(all.client)).toEqual(before);
  });
});

describe("door 16: nobody becomes responsible for a record that one only sees", () => {
  test.each([false, true])("not with others either, partly: %s", async (partial) => {
    const { lead, company } = await oneOfEach(anna);
    const own = await oneOfEach(eva);
    const input = { recordIds: [lead, own.lead, company], responsibleId: eva.id, partial };
    expect(await refusalOf(eva, "changeResponsible", input)).toEqual([
      ...["input.recordIds.0: FORBIDDEN", "input.recordIds.2: FORBIDDEN"],
    ]);
    expect(await owners("lead", lead)).toEqual([uuidIn(anna.id)]);
  });
});

describe("door 17: a record goes only to whom account and policies allow", () => {
  test("not to somebody who is inactive, gone or of another account", async () => {
    const { lead } = await oneOfEach(eva);
    const idle = await all.office.add(anna);
    expectDone(await anna.act("deactivateUser", { userId: idle.id }, ""));
    const stranger = await all.office.found();
    const to = (responsibleId: string): Promise<readonly unknown[]> =>
      refusalOf(eva, "changeResponsible", { recordIds: [lead], responsibleId });
    expect(await to(idle.id)).toEqual(["input.recordIds.0: FORBIDDEN"]);
    expect(await to(stranger.id)).toEqual(["input.responsibleId: NOT_FOUND"]);
    expect(await to(absent("user"))).toEqual(["input.responsibleId: NOT_FOUND"]);
    expect(await owners("lead", lead)).toEqual([uuidIn(eva.id)]);
  });

  test.each([
    ["reassignWithinEdit", "lead"],
    ["taskNeedsCalendarEdit", "task"],
  ] as const)("not where %s keeps it within what one may edit", async (policy, kind) => {
    const { [kind]: id } = await oneOfEach(eva);
    const input = { recordIds: [id], responsibleId: boris.id };
    expectDone(await anna.act("setPolicies", { [policy]: true }, ""));
    expect(await refusalOf(eva, "changeResponsible", input)).toEqual(["input.recordIds.0: FORBIDDEN"]);
    expect(await owners(kind, id)).toEqual([uuidIn(eva.id)]);
    expectDone(await anna.act("setPolicies", { [policy]: false }, ""));
    expect(await refusalOf(eva, "changeResponsible", input)).toEqual([]);
  });
});

describe("door 18: giving a record away moves no related one that is not to follow", () => {
  test("contacts, company and tasks stay with whom they were", async () => {
    const { company, contact } = await oneOfEach(anna);
    const [lead = ""] = await make(anna, "lead", [{ name: "Related", companyId: company, contactIds: [contact] }]);
    const [task = ""] = await make(anna, "task", [{ text: "On it", cardId: lead }]);
    const { rows: before } = await all.client.query("select count(*) from change");
    const input = {
      ...{ recordIds: [lead], responsibleId: boris.id },
      related: { contacts: "NONE", companies: "NONE" },
    };
    const payload = await anna.act("changeResponsible", input, "__typename changed { id } outcomes");
    expect(payload).toEqual({
      ...{ __typename: "ChangeResponsiblePayload", changed: [{ id: lead }], outcomes: ["UPDATED"], userErrors: [] },
    });
    for (const [kind, id] of Object.entries({ company, contact, task }))
      expect([kind, await owners(kind, id)]).toEqual([kind, [uuidIn(anna.id)]]);
    const { rows: after } = await all.client.query<{ count: string }>("select count(*) from change");
    expect(Number(after[0]?.count)).toBe(Number((before as { count: string }[])[0]?.count) + 1);
  });

  test("a task that is given away with its card knows whose its card is now", async () => {
    const [lead = ""] = await make(anna, "lead", [{ name: "Card" }]);
    const [task = ""] = await make(anna, "task", [{ text: "On it", cardId: lead }]);
    const input = { recordIds: [lead, task], responsibleId: boris.id };
    expectDone(await anna.act("changeResponsible", input, ""));
    const { rows } = await all.client.query(
      "select card_responsible_id = $1 as follows, responsible_id = $1 as given from task where id = $2",
      [uuidIn(boris.id), uuidIn(task)],
    );
    expect(rows).toEqual([{ follows: true, given: true }]);
  });
});
