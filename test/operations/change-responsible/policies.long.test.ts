import { type Kind, Office, type Person, expectDone, make, setCells } from "../../records/office";
import { dealOf, give, nothing, ownersOf, told } from "./giving";

let office: Office;
/** Administrator of an account of the profile LESS_ANNOYING. */
let anna: Person;
let boris: Person;
let clara: Person;

beforeAll(async () => {
  office = await Office.share();
});

beforeEach(async () => {
  anna = await office.found("LESS_ANNOYING");
  boris = await office.add(anna);
  clara = await office.add(anna);
});

afterAll(() => office.close());

type Area = "CONTACTS" | "CALENDAR";

const share = async (owner: Person, grantee: Person, area: Area, access: "VIEW" | "EDIT"): Promise<void> =>
  expectDone(await anna.act("addShare", { ownerId: owner.id, granteeId: grantee.id, area, access }, ""));

const one = async (person: Person, kind: Kind, item: object): Promise<string> =>
  (await make(person, kind, [item]))[0] ?? "";

describe("LESS_ANNOYING: giving a card away needs edit on both sides", () => {
  const sides: readonly (readonly [
    says: string,
    shares: readonly (readonly [Area, "VIEW" | "EDIT"])[],
    isGiven: boolean,
  ])[] = [
    ["without a share", [], false],
    ["with a share to see the other's", [["CONTACTS", "VIEW"]], false],
    ["with a share of the other's calendar", [["CALENDAR", "EDIT"]], false],
    ["with a share to edit the other's", [["CONTACTS", "EDIT"]], true],
  ];

  test.each(sides)("door 17: %s", async (_says, shares, isGiven) => {
    const contact = await one(boris, "contact", { lastName: "Boris's" });
    for (const [area, access] of shares) await share(clara, boris, area, access);
    const { faults } = told(await give(boris, { recordIds: [contact], responsibleId: clara.id }));
    expect(faults).toEqual(isGiven ? [] : ["input.recordIds.0: FORBIDDEN"]);
    expect(await ownersOf(anna, [contact])).toEqual([isGiven ? clara.id : boris.id]);
  });

  test("takes what one may edit: to oneself by a share", async () => {
    const contact = await one(clara, "contact", { lastName: "Clara's" });
    await share(clara, boris, "CONTACTS", "EDIT");
    expect(told(await give(boris, { recordIds: [contact], responsibleId: boris.id })).faults).toEqual([]);
  });

  test("door 16: and not what one only sees", async () => {
    const contact = await one(clara, "contact", { lastName: "Clara's" });
    await share(clara, boris, "CONTACTS", "VIEW");
    expect(told(await give(boris, { recordIds: [contact], responsibleId: boris.id })).faults).toEqual([
      "input.recordIds.0: FORBIDDEN",
    ]);
  });

  test("door 18: a related record that would be outside one's EDIT is not asked about", async () => {
    await setCells(anna, { userId: boris.id }, ["LEAD EDIT ALL", "LEAD VIEW ALL"]);
    const deal = await dealOf(boris);
    expect(told(await give(boris, { recordIds: [deal.lead], responsibleId: clara.id }))).toEqual({
      ...{ ...nothing, changed: [deal.lead], outcomes: ["UPDATED"] },
    });
    expect(await ownersOf(anna, [deal.ann, deal.acme])).toEqual([boris.id, boris.id]);
  });

  test("with a share to edit the other's, the question is asked and contacts follow", async () => {
    await share(clara, boris, "CONTACTS", "EDIT");
    const deal = await dealOf(boris);
    const asked = told(await give(boris, { recordIds: [deal.lead], responsibleId: clara.id }));
    expect(asked.question).toEqual([deal.ann, deal.ben, deal.acme].toSorted());
    const related = { contacts: "ALL", companies: "NONE" };
    await give(boris, { recordIds: [deal.lead], responsibleId: clara.id, related });
    expect(await ownersOf(anna, [deal.lead, deal.ann, deal.ben, deal.acme])).toEqual([
      ...[clara.id, clara.id, clara.id, boris.id],
    ]);
  });
});

describe("LESS_ANNOYING: giving a task needs the calendar", () => {
  const calendars: readonly (readonly [
    says: string,
    shares: readonly (readonly [Area, "VIEW" | "EDIT"])[],
    cells: readonly string[],
    isGiven: boolean,
  ])[] = [
    ["without a share", [], [], false],
    ["with a share to see the calendar", [["CALENDAR", "VIEW"]], [], false],
    ["with a share of the contacts", [["CONTACTS", "EDIT"]], [], false],
    ["with a share to edit the calendar", [["CALENDAR", "EDIT"]], [], true],
    ["with EDIT of everybody's tasks", [], ["TASK VIEW ALL", "TASK EDIT ALL"], true],
    ["with EDIT of everybody's events", [], ["EVENT VIEW ALL", "EVENT EDIT ALL"], false],
  ];

  test.each(calendars)("made for somebody else %s", async (_says, shares, cells, isGiven) => {
    for (const [area, access] of shares) await share(clara, boris, area, access);
    await setCells(anna, { userId: boris.id }, cells);
    const made = await boris.act<{ task: { id: string } | null }>(
      "createTask",
      { text: "Call", responsibleId: clara.id },
      "task { id }",
    );
    const faults = made.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`);
    expect(faults).toEqual(isGiven ? [] : ["input.responsibleId: FORBIDDEN"]);
  });

  test.each(calendars)("door 17: given to somebody else %s", async (_says, shares, cells, isGiven) => {
    // The row as it would be must lie in one's EDIT for `reassignWithinEdit`, which is another policy.
    expectDone(await anna.act("setPolicies", { reassignWithinEdit: false }, ""));
    for (const [area, access] of shares) await share(clara, boris, area, access);
    await setCells(anna, { userId: boris.id }, cells);
    const task = await one(boris, "task", { text: "Call" });
    const { faults } = told(await give(boris, { recordIds: [task], responsibleId: clara.id }));
    expect(faults).toEqual(isGiven ? [] : ["input.recordIds.0: FORBIDDEN"]);
    expect(await ownersOf(anna, [task])).toEqual([isGiven ? clara.id : boris.id]);
  });

  test("a task is taken to oneself without any share", async () => {
    await setCells(anna, { userId: boris.id }, ["TASK VIEW ALL", "TASK EDIT OWN", "TASK ASSIGN ALL"]);
    const task = await one(clara, "task", { text: "Clara's" });
    expect(told(await give(boris, { recordIds: [task], responsibleId: boris.id })).faults).toEqual([]);
  });

  test("with the policy off nobody is asked for a calendar", async () => {
    expectDone(await anna.act("setPolicies", { taskNeedsCalendarEdit: false, reassignWithinEdit: false }, ""));
    const task = await one(boris, "task", { text: "Call" });
    expect(told(await give(boris, { recordIds: [task], responsibleId: clara.id })).faults).toEqual([]);
  });
});
