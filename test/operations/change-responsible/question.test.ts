import { Office, type Person, make } from "../../records/office";
import { type Deal, dealOf, everywhere, give, members, nothing, ownersOf, told } from "./giving";

let office: Office;
let anna: Person;
/** Sees and gives away everything. */
let eva: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  eva = await office.add(anna, everywhere("VIEW", "EDIT", "ASSIGN"));
  boris = await office.add(anna);
});

afterAll(() => office.close());

describe("The question, where nobody has said what follows", () => {
  const asked: readonly (readonly [says: string, given: keyof Deal, about: readonly (keyof Deal)[]])[] = [
    ["a lead asks about its contacts and its company", "lead", ["ann", "ben", "acme"]],
    ["a contact asks about its company", "ann", ["acme"]],
    ["a company asks about its contacts", "acme", ["ann", "ben"]],
  ];

  test.each(asked)("%s, and nothing changes", async (_says, given, about) => {
    const deal = await dealOf(anna);
    const payload = await give(eva, { recordIds: [deal[given]], responsibleId: boris.id });
    expect(told(payload)).toEqual({ ...nothing, question: about.map((name) => deal[name]).toSorted() });
    expect(await ownersOf(anna, members(deal))).toEqual([anna.id, anna.id, anna.id, anna.id]);
  });

  test("tells how many there are", async () => {
    const deal = await dealOf(anna);
    const { question } = await give(eva, { recordIds: [deal.lead], responsibleId: boris.id });
    expect(question).toMatchObject({ contactCount: { count: 2, precision: "EXACT" }, companyCount: { count: 1 } });
  });

  test("is about those contacts and companies alone that nobody has spoken of", async () => {
    const deal = await dealOf(anna);
    const asking = (related: object) =>
      give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related }).then(told);
    expect(await asking({ contacts: "NONE" })).toEqual({ ...nothing, question: [deal.acme] });
    expect(await asking({ companies: "ALL" })).toEqual({ ...nothing, question: [deal.ann, deal.ben].toSorted() });
    expect(await ownersOf(anna, members(deal))).toEqual([anna.id, anna.id, anna.id, anna.id]);
  });

  test("is not asked about what is given by name beside it, nor about what is theirs already", async () => {
    const deal = await dealOf(anna, { ben: { responsibleId: boris.id } });
    const recordIds = [deal.lead, deal.ann, deal.acme];
    expect(told(await give(eva, { recordIds, responsibleId: boris.id }))).toEqual({
      ...nothing,
      changed: recordIds,
      outcomes: ["UPDATED", "UPDATED", "UPDATED"],
    });
  });

  test("is not asked of a record that stays with whom it is", async () => {
    const deal = await dealOf(anna);
    expect(told(await give(eva, { recordIds: [deal.lead], responsibleId: anna.id }))).toEqual({
      ...nothing,
      changed: [deal.lead],
      outcomes: ["UNCHANGED"],
    });
  });

  test("comes behind what is wrong", async () => {
    const deal = await dealOf(anna);
    const unknown = `lead_${"0".repeat(32)}`;
    const payload = await give(eva, { recordIds: [deal.lead, unknown], responsibleId: boris.id });
    expect(told(payload)).toEqual({ ...nothing, faults: ["input.recordIds.1: NOT_FOUND"] });
  });

  test("sees what is in the trash as nothing, and never a lead or a task", async () => {
    const deal = await dealOf(anna);
    const [task = ""] = await make(anna, "task", [{ text: "Call", cardId: deal.lead }]);
    await anna.act("deleteCompany", { id: deal.acme }, "");
    await anna.act("deleteContacts", { ids: [deal.ann, deal.ben] }, "");
    expect(told(await give(eva, { recordIds: [deal.lead], responsibleId: boris.id }))).toMatchObject({
      ...{ changed: [deal.lead], question: null, kept: [] },
    });
    expect(await ownersOf(anna, [deal.lead, task])).toEqual([boris.id, anna.id]);
  });

  test("is asked about the person to talk to first as about any contact, and about parent and daughter companies never", async () => {
    const [parent = ""] = await make(anna, "company", [{ name: "Parent" }]);
    const [main = ""] = await make(anna, "contact", [{ lastName: "Main" }]);
    const [daughter = ""] = await make(anna, "company", [{ name: "Daughter", parentId: parent }]);
    const [lead = ""] = await make(anna, "lead", [{ name: "Deal", mainContactId: main }]);
    expect(told(await give(eva, { recordIds: [lead], responsibleId: boris.id })).question).toEqual([main]);
    const given = await give(eva, { recordIds: [parent, daughter], responsibleId: boris.id });
    expect(told(given)).toEqual({ ...nothing, changed: [parent, daughter], outcomes: ["UPDATED", "UPDATED"] });
  });
});
