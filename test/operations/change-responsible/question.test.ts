import { Office, type Person, make } from "../../records/office";
import { type Deal, cards, dealOf, everywhere, give, nothing, ownersOf, told } from "./giving";

let office: Office;
let anna: Person;
/** Sees and gives away everything. */
let eva: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.open();
  anna = await office.found();
  eva = await office.add(anna, everywhere("VIEW", "EDIT", "ASSIGN"));
  boris = await office.add(anna);
});

afterAll(() => office.close());

const members = (deal: Deal): readonly string[] => [deal.lead, deal.ann, deal.ben, deal.acme];

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
      kept: [`${deal.ben} THEIRS_ALREADY`],
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

describe("The answer", () => {
  const answers: readonly (readonly [
    says: string,
    related: (deal: Deal) => object,
    following: readonly (keyof Deal)[],
  ])[] = [
    ["yes: all follow", () => ({ contacts: "ALL", companies: "ALL" }), ["ann", "ben", "acme"]],
    ["no: none does", () => ({ contacts: "NONE", companies: "NONE" }), []],
    ["partly: the contacts follow", () => ({ contacts: "ALL", companies: "NONE" }), ["ann", "ben"]],
    [
      "partly: those that are named follow",
      ({ ben, acme }) => ({ contacts: [ben], companies: [acme] }),
      ["ben", "acme"],
    ],
    ["no: an empty list is none", () => ({ contacts: [], companies: [] }), []],
  ];

  test.each(answers)("is %s, in one transaction, and the rest is told", async (_says, related, following) => {
    const deal = await dealOf(anna);
    const payload = await give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related: related(deal) });
    const staying = (["ann", "ben", "acme"] as const).filter((name) => !following.includes(name));
    const { changed, ...rest } = told(payload);
    expect(changed[0]).toBe(deal.lead);
    expect(changed.slice(1).toSorted()).toEqual(following.map((name) => deal[name]).toSorted());
    expect(rest).toEqual({
      ...{ question: null, faults: [] },
      outcomes: ["UPDATED", ...following.map(() => "UPDATED")],
      kept: staying.map((name) => `${deal[name]} NOT_CHOSEN`).toSorted(),
    });
    const isBoriss = (name: keyof Deal): boolean => name === "lead" || following.includes(name);
    expect(await ownersOf(anna, members(deal))).toEqual(
      (["lead", "ann", "ben", "acme"] as const).map((name) => (isBoriss(name) ? boris.id : anna.id)),
    );
  });

  test("may stand in the document as the words that they are", async () => {
    const deal = await dealOf(anna);
    const mutation = `mutation ($lead: ID!, $to: ID!) { changeResponsible(input: { recordIds: [$lead], responsibleId: $to,
      related: { contacts: ["${deal.ben}"], companies: NONE } }) { changed { id } userErrors { code } } }`;
    expect(await eva.get(mutation, { lead: deal.lead, to: boris.id })).toEqual({
      changeResponsible: { changed: [{ id: deal.lead }, { id: deal.ben }], userErrors: [] },
    });
  });

  test("leaves one entry in the change log of each record", async () => {
    const deal = await dealOf(anna);
    await give(eva, {
      ...{ recordIds: [deal.lead, deal.acme], responsibleId: boris.id },
      related: { contacts: "ALL", companies: "ALL" },
    });
    for (const id of members(deal)) {
      const { history } = await anna.get<{ history: { nodes: { action: string; fields: { field: string }[] }[] } }>(
        "query ($id: ID!) { history(id: $id) { nodes { action fields { field } } } }",
        { id },
      );
      expect(history.nodes.map(({ action, fields }) => [action, fields.length > 1 ? "" : fields[0]?.field])).toEqual([
        ["UPDATE", "responsibleId"],
        ["CREATE", ""],
      ]);
    }
  });

  test("is judged by name: what it names has to be among the related, seen and in reach", async () => {
    const deal = await dealOf(anna);
    const [stranger = ""] = await make(anna, "contact", [{ lastName: "Stranger" }]);
    const unknown = `contact_${"0".repeat(32)}`;
    const related = { contacts: [deal.ann, stranger, unknown, deal.acme, "nothing"], companies: "NONE" };
    expect(told(await give(eva, { recordIds: [deal.lead], responsibleId: boris.id, related }))).toEqual({
      ...nothing,
      faults: [
        "input.related.contacts.1: INVALID",
        "input.related.contacts.2: NOT_FOUND",
        "input.related.contacts.3: NOT_FOUND",
        "input.related.contacts.4: NOT_FOUND",
      ],
    });
    expect(await ownersOf(anna, members(deal))).toEqual([anna.id, anna.id, anna.id, anna.id]);
  });

  test.each([
    ["some", { contacts: "SOME" }, ["input.related.contacts: INVALID"]],
    ["too many", { companies: Array.from({ length: 1_001 }, () => "x") }, ["input.related.companies: TOO_MANY"]],
  ])("is not %s", async (_says, related, faults) => {
    const { lead } = await dealOf(anna);
    const payload = await give(eva, { recordIds: [lead], responsibleId: boris.id, related });
    expect(told(payload)).toEqual({ ...nothing, faults });
  });

  test("may be there where nothing would be asked", async () => {
    const [lead = ""] = await make(anna, "lead", [{ name: "Lonely" }]);
    const related = { contacts: "ALL", companies: "NONE" };
    expect(told(await give(eva, { recordIds: [lead], responsibleId: boris.id, related }))).toEqual({
      ...nothing,
      changed: [lead],
      outcomes: ["UPDATED"],
    });
  });
});

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

  test("door 18: where none may be given, nothing is asked; those that are seen are told to stay", async () => {
    const hans = await office.add(anna, [
      ...everywhere("VIEW"),
      "LEAD ASSIGN ALL",
      "CONTACT ASSIGN NONE",
      "COMPANY ASSIGN OWN",
    ]);
    const deal = await dealOf(anna);
    expect(told(await give(hans, { recordIds: [deal.lead], responsibleId: boris.id }))).toEqual({
      ...{ ...nothing, changed: [deal.lead], outcomes: ["UPDATED"] },
      kept: [deal.ann, deal.ben, deal.acme].map((id) => `${id} NOT_ASSIGNABLE`).toSorted(),
    });
    const named = await give(hans, {
      ...{ recordIds: [deal.lead], responsibleId: eva.id },
      related: { contacts: [deal.ann], companies: "ALL" },
    });
    expect(told(named)).toMatchObject({ changed: [], kept: [], faults: ["input.related.contacts.0: FORBIDDEN"] });
    expect(await ownersOf(anna, members(deal))).toEqual([boris.id, anna.id, anna.id, anna.id]);
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
