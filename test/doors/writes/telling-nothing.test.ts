import { type Person, expectDone, make } from "../../records/office";
import { everyRow } from "./every-row";
import { absent, asked, refusalOf } from "./refusal";
import { type Records, type Writers, oneOfEach, writers } from "./writers";

let all: Writers;
let boris: Person;
let hidden: Records;
let own: Records;
let trashed: string;

beforeAll(async () => {
  all = await writers();
  ({ boris } = all);
  hidden = await oneOfEach(all.anna);
  own = await oneOfEach(boris);
  [trashed = ""] = await make(all.anna, "lead", [{ name: "Secret, deleted", companyId: hidden.company }]);
  expectDone(await all.anna.act("deleteLead", { id: trashed }, ""));
  await make(all.anna, "task", [{ text: "Secret, on it", cardId: hidden.lead }]);
  const links = { id: hidden.lead, contactIds: [hidden.contact] };
  expectDone(await all.anna.act("linkLeadContacts", links, ""));
  expectDone(await all.anna.act("updateLead", { id: hidden.lead, companyId: hidden.company }, ""));
  // Whoever comes first after a change of rights has them read anew.
  await boris.get("{ leads { nodes { id } } }");
});

afterAll(() => all.close());

type Writing = readonly [mutation: string, kind: keyof Records, input: (id: string) => object];

/** Writes with everything wrong that can be wrong beside the record itself. */
const writings: readonly Writing[] = [
  ["updateLead", "lead", (id) => ({ id, name: "x" })],
  ["updateTask", "task", (id) => ({ id, text: "x", expectedVersion: 1 })],
  ["completeTask", "task", (id) => ({ id })],
  ["updateLead", "lead", (id) => ({ id, name: "", tags: Array(51).fill("x"), companyId: absent("company") })],
  ["updateLead", "lead", (id) => ({ id, name: "x", companyId: null, mainContactId: null, contactIds: [] })],
  ["updateLead", "lead", (id) => ({ id, name: "x", contactIds: [own.contact], expectedVersion: 99 })],
  ["updateTask", "task", (id) => ({ id, text: null, dueAt: "2026-01-01T00:00:00Z", dueOn: "2026-01-01" })],
  [
    "updateLeads",
    "lead",
    (id) => ({
      items: [
        { id, name: "" },
        { id: own.lead, name: "" },
      ],
    }),
  ],
  [
    "updateLeads",
    "lead",
    (id) => ({
      items: [
        { id: own.lead, name: id },
        { id, name: "x" },
        { id, name: "x" },
      ],
      partial: true,
    }),
  ],
  ["deleteLead", "lead", (id) => ({ id, expectedVersion: 99 })],
  ["deleteCompanies", "company", (id) => ({ ids: [id, own.company, id] })],
  ["restoreLead", "lead", (id) => ({ id, expectedVersion: 99 })],
  ["restoreContacts", "contact", (id) => ({ ids: [id, own.contact] })],
  ["completeTask", "task", (id) => ({ id, result: "x".repeat(5_000), expectedVersion: 99 })],
  ["reopenTask", "task", (id) => ({ id, expectedVersion: 99 })],
  ["linkLeadContacts", "lead", (id) => ({ id, contactIds: [absent("contact"), own.contact] })],
  ["linkLeadContacts", "contact", (id) => ({ id: own.lead, contactIds: [id] })],
  ["unlinkLeadContacts", "lead", (id) => ({ id, contactIds: [own.contact] })],
  ["unlinkLeadContacts", "contact", (id) => ({ id: own.lead, contactIds: [id] })],
  ["changeResponsible", "lead", (id) => ({ recordIds: [id, own.lead, id], responsibleId: boris.id })],
  ["changeResponsible", "lead", (id) => ({ recordIds: [id], responsibleId: absent("user") })],
  ["createTask", "lead", (cardId) => ({ text: "", dueAt: "2026-01-01T00:00:00Z", dueOn: "2026-01-01", cardId })],
];

describe("door 43: whether a record is hidden or absent shows in no text, in no order of faults, in no statement", () => {
  test.each(writings)("%s of a %s, case %#", async (mutation, kind, input) => {
    const { gateway } = all.office;
    const written = async (id: string) => {
      const before = gateway.statements.length;
      const answer = await asked(boris, mutation, input(id), shownOf(mutation));
      return { answer, statements: gateway.statements.slice(before) };
    };
    const ids = [absent(kind), hidden[kind], ...(kind === "lead" ? [trashed] : [])];
    const answers: object[] = [];
    for (const id of ids) answers.push(await written(id));
    expect(answers).toEqual(ids.map(() => answers[0]));
    expect(JSON.stringify(answers)).toMatch(/NOT_FOUND/);
    expect(JSON.stringify(answers)).not.toMatch(/Secret/);
  });

  const shownOf = (mutation: string): string =>
    /^(update|delete|restore)\w+s$|^changeR/.test(mutation) ? "outcomes" : "";
});

/** Batches of which one item is refused: the items, and how its refusal is told. */
const batches: readonly (readonly [
  mutation: string,
  input: (ids: readonly string[], partial: boolean) => object,
  shows: string,
  path: string,
  outcome: string,
])[] = [
  [
    "updateLeads",
    (ids, partial) => ({ items: ids.map((id) => ({ id, source: "new" })), partial }),
    ...(["leads { id }", "input.items.1.id", "UPDATED"] as const),
  ],
  ["deleteLeads", (ids, partial) => ({ ids, partial }), "deletedLeadIds", "input.ids.1", "DELETED"],
  ["restoreLeads", (ids, partial) => ({ ids, partial }), "leads { id }", "input.ids.1", "RESTORED"],
  [
    "changeResponsible",
    (recordIds, partial) => ({ recordIds, responsibleId: all.eva.id, partial }),
    ...(["changed { id }", "input.recordIds.1", "UPDATED"] as const),
  ],
];

describe("door 44: a batch with a refused item", () => {
  /** Three leads of Boris's, one of Anna's between them, all in the trash where they are to be restored. */
  async function leadsFor(mutation: string): Promise<readonly string[]> {
    const [one = "", two = "", three = ""] = await make(
      boris,
      "lead",
      ["1", "2", "3"].map((name) => ({ name })),
    );
    const [foreign = ""] = await make(all.anna, "lead", [{ name: "Secret, among others" }]);
    if (mutation === "restoreLeads") {
      expectDone(await boris.act("deleteLeads", { ids: [one, two, three] }, ""));
      expectDone(await all.anna.act("deleteLead", { id: foreign }, ""));
    }
    return [one, foreign, two, three];
  }

  test.each(batches)("is whole or nothing: %s", async (mutation, input, shows, path) => {
    const ids = await leadsFor(mutation);
    const before = await everyRow(all.client);
    const payload = await boris.act(mutation, input(ids, false), `${shows} outcomes`);
    expect(payload).toEqual({ ...payload, [shows.split(" ")[0] ?? ""]: [], outcomes: [] });
    expect(payload.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`)).toEqual([`${path}: NOT_FOUND`]);
    expect(await everyRow(all.client)).toEqual(before);
  });

  test.each(batches)("leaves the others be where it is partial: %s", async (mutation, input, shows, path, outcome) => {
    const ids = await leadsFor(mutation);
    const payload = await boris.act<{ outcomes: string[] }>(mutation, input(ids, true), `${shows} outcomes`);
    expect(payload.outcomes).toEqual([outcome, "REFUSED", outcome, outcome]);
    expect(payload.userErrors.map(({ field, code }) => `${field.join(".")}: ${code}`)).toEqual([`${path}: NOT_FOUND`]);
    expect(JSON.stringify(payload)).not.toMatch(/Secret/);
    expect(JSON.stringify(payload)).not.toContain(ids[1]);
  });

  test("tells of a record that is hidden among others what it tells of none", async () => {
    for (const [mutation, input, shows] of batches) {
      const ids = await leadsFor(mutation);
      const answers: object[] = [];
      for (const id of [ids[1] ?? "", absent("lead"), hidden.company])
        answers.push(await asked(boris, mutation, input([ids[0] ?? "", id], false), shows));
      expect(answers).toEqual(answers.map(() => answers[0]));
    }
  });

  test("is not written where one record is stale, and shows that one as it is", async () => {
    const [one = "", two = ""] = await make(boris, "lead", [{ name: "1" }, { name: "2" }]);
    const items = [
      { id: one, name: "x" },
      { id: two, name: "y", expectedVersion: 7 },
    ];
    const before = await everyRow(all.client);
    expect(await boris.act("updateLeads", { items }, "leads { name } outcomes")).toMatchObject({
      ...{ leads: [null, { name: "2" }], outcomes: ["REFUSED", "REFUSED"], userErrors: [{ code: "STALE_VERSION" }] },
    });
    expect(await everyRow(all.client)).toEqual(before);
  });
});

test("door 11: a hidden id inside of what is changed or linked is as an unknown one", async () => {
  const places: readonly (readonly [string, keyof Records, (id: string) => object])[] = [
    ["updateLead", "company", (companyId) => ({ id: own.lead, companyId })],
    ["updateLead", "contact", (mainContactId) => ({ id: own.lead, mainContactId })],
    ["updateLead", "contact", (id) => ({ id: own.lead, contactIds: [own.contact, id] })],
    ["updateContact", "company", (companyId) => ({ id: own.contact, companyId })],
    ["updateCompany", "company", (parentId) => ({ id: own.company, parentId })],
    ["linkLeadContacts", "contact", (id) => ({ id: own.lead, contactIds: [own.contact, id] })],
  ];
  const before = await everyRow(all.client);
  for (const [mutation, kind, input] of places) {
    const [one, other] = [
      await refusalOf(boris, mutation, input(hidden[kind])),
      await refusalOf(boris, mutation, input(absent(kind))),
    ];
    expect([mutation, one]).toEqual([mutation, other]);
    expect(String(one)).toMatch(/NOT_FOUND$/);
  }
  expect(await everyRow(all.client)).toEqual(before);
});
