import { everyLead } from "../../jobs/asking";
import { Office, type Person, codesOf, faultsOf, make, setCells } from "../../records/office";
import { dealOf, everywhere, give, nothing, ownersOf, shows, told } from "./giving";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
});

beforeEach(async () => {
  anna = await office.found();
  boris = await office.add(anna);
});

afterAll(() => office.close());

const none = { contacts: "NONE", companies: "NONE" };
const leads = { filter: { leads: everyLead } };

describe("What a filter finds", () => {
  test("is given at once where it is few, with what follows it", async () => {
    const [one, other] = [await dealOf(anna), await dealOf(anna)];
    const filter = { leads: { name: { eq: "Deal" } } };
    const related = { contacts: "ALL", companies: "NONE" };
    const payload = told(await give(anna, { filter, responsibleId: boris.id, related }));
    expect(payload).toMatchObject({ question: null, faults: [] });
    expect(payload.changed.toSorted()).toEqual(
      [one, other].flatMap(({ lead, ann, ben }) => [lead, ann, ben]).toSorted(),
    );
    expect(payload.outcomes).toEqual(Array.from({ length: 6 }, () => "UPDATED"));
    expect(payload.kept).toEqual([one, other].map(({ acme }) => `${acme} NOT_CHOSEN`).toSorted());
    expect(await ownersOf(anna, [one.acme, one.ann, one.lead])).toEqual([anna.id, boris.id, boris.id]);
  });

  test("door 22: is given each by its own rights: what is out of reach stays and is told, what is hidden is nothing", async () => {
    const eva = await office.add(anna, ["LEAD VIEW ALL", "LEAD ASSIGN OWN", "CONTACT VIEW NONE", "COMPANY VIEW NONE"]);
    const [annas = "", evas = "", theirs = ""] = await make(anna, "lead", [
      { name: "Anna's" },
      { name: "Eva's", responsibleId: eva.id },
      { name: "Boris's", responsibleId: boris.id },
    ]);
    expect(told(await give(eva, { ...leads, responsibleId: boris.id, related: none }))).toEqual({
      ...{ ...nothing, changed: [evas], outcomes: ["UPDATED"] },
      kept: [`${annas} NOT_ASSIGNABLE`, `${theirs} NOT_ASSIGNABLE`].toSorted(),
    });
    await setCells(anna, { userId: eva.id }, ["LEAD VIEW OWN"]);
    expect(told(await give(eva, { ...leads, responsibleId: boris.id, related: none }))).toEqual(nothing);
  });

  test("is asked of each kind that has a responsible user", async () => {
    const { acme } = await dealOf(anna);
    const [task = ""] = await make(anna, "task", [{ text: "Call" }]);
    const name = { eq: "Acme" };
    expect(
      told(
        await give(anna, { filter: { companies: { name } }, responsibleId: boris.id, related: { contacts: "NONE" } }),
      ).changed,
    ).toEqual([acme]);
    const tasks = { text: { eq: "Call" } };
    expect(told(await give(anna, { filter: { tasks }, responsibleId: boris.id })).changed).toEqual([task]);
  });

  const missing: readonly (readonly [filter: string, related: object | undefined, faults: readonly string[]])[] = [
    ["leads", undefined, ["input.related.contacts: REQUIRED", "input.related.companies: REQUIRED"]],
    ["leads", { contacts: "ALL" }, ["input.related.companies: REQUIRED"]],
    ["contacts", { contacts: "ALL" }, ["input.related.companies: REQUIRED"]],
    ["companies", undefined, ["input.related.contacts: REQUIRED"]],
    ["leads", { contacts: ["contact_x"], companies: "NONE" }, ["input.related.contacts: INVALID"]],
  ];

  test.each(missing)("of %s needs the answer in the call, by name: %j", async (plural, related, faults) => {
    const filter = { [plural]: everyLead };
    expect(told(await give(anna, { filter, responsibleId: boris.id, related }))).toEqual({ ...nothing, faults });
  });

  const wrong: readonly (readonly [says: string, input: object, faults: readonly string[]])[] = [
    ["neither records nor a filter", {}, ["input.recordIds: REQUIRED"]],
    ["both", { recordIds: ["lead_x"], ...leads }, ["input.filter: INVALID"]],
    ["a filter of no kind", { filter: {} }, ["input.filter: INVALID"]],
    ["a filter of two kinds", { filter: { leads: everyLead, tasks: everyLead } }, ["input.filter: INVALID"]],
    ["all or nothing", { ...leads, partial: false }, ["input.partial: INVALID"]],
  ];

  test.each(wrong)("is not %s", async (_says, input, faults) => {
    const payload = await give(anna, { ...input, responsibleId: boris.id, related: none });
    expect(faultsOf(payload)).toEqual(faults);
  });

  test("door 27: a filter that asks nothing, or asks by what is hidden, is refused", async () => {
    const eva = await office.add(anna, everywhere("VIEW", "ASSIGN"), { "LEAD.price": "HIDDEN" });
    const ask = (person: Person, filter: object) =>
      person.ask(`mutation ($input: ChangeResponsibleInput!) { changeResponsible(input: $input) { ${shows} } }`, {
        input: { filter, responsibleId: boris.id, related: none },
      });
    expect(codesOf(await ask(eva, { leads: {} }))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await ask(eva, { leads: { price: { gt: "1", currencyCode: "EUR" } } }))).toEqual(["FORBIDDEN"]);
    const ida = await office.add(anna, ["LEAD VIEW ALL", "LEAD ASSIGN NONE"]);
    expect(codesOf(await ask(ida, { leads: everyLead }))).toEqual(["FORBIDDEN"]);
  });
});
