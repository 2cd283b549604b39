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
