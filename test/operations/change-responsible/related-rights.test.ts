import { Office, type Person, make } from "../../records/office";
import { cards, dealOf, everywhere, give, members, nothing, ownersOf, told } from "./giving";

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

describe("Nothing tells of what is hidden, and nothing moves that may not be given", () => {
  test("door 18: related records that are hidden are not asked about, not moved and not told of", async () => {
    const fred = await office.add(anna, ["LEAD VIEW ALL", "LEAD ASSIGN ALL", "CONTACT VIEW OWN", "COMPANY VIEW NONE"]);
    const deal = await dealOf(anna);
    const [bare = ""] = await make(anna, "lead", [{ name: "Bare" }]);
    const giving = (recordIds: readonly string[], more: object = {}) =>
      give(fred, { recordIds, responsibleId: boris.id, ...more }).then(told);
    const answer = await giving([deal.lead]);
    expect(answer).toEqual({ ...(await giving([bare])), changed: [deal.lead] });
    expect(answer.question).toBeNull();
    expect(await ownersOf(anna, members(deal))).toEqual([boris.id, anna.id, anna.id, anna.id]);
  });

  test("door 18: an answer that names a hidden one gets what an unknown id gets", async () => {
    const fred = await office.add(anna, ["LEAD VIEW ALL", "LEAD ASSIGN ALL", "CONTACT VIEW OWN", "COMPANY VIEW NONE"]);
    const deal = await dealOf(anna);
    const naming = (contact: string, company: string) =>
      fred.ask(
        "mutation ($input: ChangeResponsibleInput!) { changeResponsible(input: $input) { changed { id } kept { reason } question { contacts { id } } userErrors { message field code } } }",
        {
          input: {
            recordIds: [deal.lead],
            responsibleId: boris.id,
            related: { contacts: [contact], companies: [company] },
          },
        },
      );
    const hidden = await naming(deal.ann, deal.acme);
    expect(hidden.data).toEqual((await naming(`contact_${"0".repeat(32)}`, `company_${"0".repeat(32)}`)).data);
    expect(JSON.stringify(hidden.data)).toContain("NOT_FOUND");
    expect(await ownersOf(anna, members(deal))).toEqual([anna.id, anna.id, anna.id, anna.id]);
  });

  test("door 18: ALL moves what one sees and may give, tells what one sees alone, and leaves the rest", async () => {
    const greta = await office.add(anna, [
      ...["LEAD VIEW ALL", "LEAD ASSIGN ALL", "CONTACT VIEW ALL", "CONTACT ASSIGN OWN", "COMPANY VIEW NONE"],
    ]);
    const deal = await dealOf(anna, { ben: { responsibleId: greta.id } });
    const asked = told(await give(greta, { recordIds: [deal.lead], responsibleId: boris.id }));
    expect(asked).toEqual({ ...nothing, question: [deal.ben] });
    const related = { contacts: "ALL", companies: "ALL" };
    expect(told(await give(greta, { recordIds: [deal.lead], responsibleId: boris.id, related }))).toEqual({
      ...{ ...nothing, changed: [deal.lead, deal.ben], outcomes: ["UPDATED", "UPDATED"] },
      kept: [`${deal.ann} NOT_ASSIGNABLE`],
    });
    expect(await ownersOf(anna, members(deal))).toEqual([boris.id, anna.id, boris.id, anna.id]);
  });

  test("door 18: where none may be given, nothing is asked and nothing told; with an answer those that are seen are told to stay", async () => {
    const hans = await office.add(anna, [
      ...everywhere("VIEW"),
      "LEAD ASSIGN ALL",
      "CONTACT ASSIGN NONE",
      "COMPANY ASSIGN OWN",
    ]);
    const deal = await dealOf(anna);
    expect(told(await give(hans, { recordIds: [deal.lead], responsibleId: boris.id }))).toEqual({
      ...{ ...nothing, changed: [deal.lead], outcomes: ["UPDATED"] },
    });
    const related = { contacts: "ALL", companies: "NONE" };
    expect(told(await give(hans, { recordIds: [deal.lead], responsibleId: eva.id, related })).kept).toEqual(
      [deal.ann, deal.ben, deal.acme].map((id) => `${id} NOT_ASSIGNABLE`).toSorted(),
    );
    const named = await give(hans, {
      ...{ recordIds: [deal.lead], responsibleId: boris.id },
      related: { contacts: [deal.ann], companies: "ALL" },
    });
    expect(told(named)).toMatchObject({ changed: [], kept: [], faults: ["input.related.contacts.0: FORBIDDEN"] });
    expect(await ownersOf(anna, members(deal))).toEqual([eva.id, anna.id, anna.id, anna.id]);
  });

  test.each([
    ["of the lead", { "LEAD.company": "HIDDEN" }, "lead", ["ann", "ben"]],
    ["of the contact", { "CONTACT.company": "HIDDEN" }, "ann", []],
    ["at the other end", { "CONTACT.company": "HIDDEN" }, "acme", []],
  ] as const)("door 4: a link %s that is hidden leads nowhere", async (_says, restrictions, given, about) => {
    const ida = await office.add(anna, everywhere("VIEW", "EDIT", "ASSIGN"), restrictions);
    const deal = await dealOf(anna);
    const payload = await give(ida, { recordIds: [deal[given]], responsibleId: boris.id });
    expect(told(payload).question ?? []).toEqual(about.map((name) => deal[name]).toSorted());
    const related = { companies: [deal.acme] };
    const naming = await give(ida, { recordIds: [deal[given]], responsibleId: boris.id, related });
    if (given === "lead") expect(told(naming).faults).toEqual(["input.related.companies.0: INVALID"]);
  });

  test("climb 36: an answer that names records of another account names nobody's", async () => {
    const stranger = await office.found();
    const [theirs, deal] = [await dealOf(stranger), await dealOf(anna)];
    const related = { contacts: [theirs.ann], companies: [theirs.acme] };
    expect(told(await give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related }))).toEqual({
      ...nothing,
      faults: ["input.related.contacts.0: NOT_FOUND", "input.related.companies.0: NOT_FOUND"],
    });
    expect(await ownersOf(stranger, members(theirs))).toEqual(members(theirs).map(() => stranger.id));
  });
});

describe("door 44: with `partial`", () => {
  test("what is refused brings nothing along, and what is named wrongly leaves the others be", async () => {
    const kim = await office.add(anna, [...everywhere("VIEW"), ...cards.map((kind) => `${kind} ASSIGN OWN`)]);
    const [hers, annas] = [
      await dealOf(anna, { lead: { responsibleId: kim.id }, ann: { responsibleId: kim.id } }),
      await dealOf(anna, { ann: { responsibleId: kim.id } }),
    ];
    const payload = await give(kim, {
      ...{ recordIds: [hers.lead, annas.lead], responsibleId: boris.id, partial: true },
      related: { contacts: [hers.ann, hers.ben, annas.ann], companies: "ALL" },
    });
    const { kept, ...rest } = told(payload);
    expect(rest).toEqual({
      ...{ changed: [hers.lead, null, hers.ann], outcomes: ["UPDATED", "REFUSED", "UPDATED"], question: null },
      faults: ["input.recordIds.1: FORBIDDEN", "input.related.contacts.1: FORBIDDEN"],
    });
    expect(kept).toEqual([hers.ben, hers.acme, annas.lead].map((id) => `${id} NOT_ASSIGNABLE`).toSorted());
    expect(await ownersOf(anna, [annas.lead, annas.ann])).toEqual([anna.id, kim.id]);
  });
});
