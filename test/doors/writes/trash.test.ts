import { type Person, codesOf, expectDone, faultsOf, make, namesOf } from "../../records/office";
import { everyRow } from "./every-row";
import { absent, asked, refusalOf } from "./refusal";
import { type Writers, writers } from "./writers";

let all: Writers;
let anna: Person;
let boris: Person;
/** Leads in the trash: two of Boris's, and one that Anna kept for herself. */
let borises: readonly string[];
let annas: string;

beforeAll(async () => {
  all = await writers();
  ({ anna, boris } = all);
  borises = await make(boris, "lead", [{ name: "Boris's 1" }, { name: "Boris's 2", price: { amount: "5" } }]);
  [annas = ""] = await make(anna, "lead", [{ name: "Secret" }]);
  expectDone(await anna.act("deleteLeads", { ids: [...borises, annas] }, ""));
});

afterAll(() => all.close());

const trash = "trash(resource: LEAD) { totalCount { count } nodes { ... on Lead { name } } edges { node { id } } }";

const namesInTrash = async (person: Person): Promise<readonly string[]> => {
  const { trash: page } = await person.get<{
    trash: { totalCount: { count: number }; nodes: { name: string }[]; edges: unknown[] };
  }>(`{ ${trash} }`);
  expect([page.totalCount.count, page.edges.length]).toEqual([page.nodes.length, page.nodes.length]);
  return page.nodes.map(({ name }) => name).sort();
};

/** Who finds what in the trash: what VIEW and DELETE both reach. */
const finders: readonly (readonly [cells: readonly string[], finds: readonly string[]])[] = [
  [
    ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE ALL"],
    ["Boris's 1", "Boris's 2", "Secret"],
  ],
  [["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE OWN"], []],
  [["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE NONE"], []],
  [["LEAD VIEW ALL", "LEAD EDIT NONE", "LEAD DELETE ALL"], []],
  [["LEAD VIEW OWN", "LEAD EDIT ALL", "LEAD DELETE ALL"], []],
  [["LEAD VIEW NONE"], []],
];

describe("door 26: the trash", () => {
  test.each(finders)("shows to %j just what these let one restore: %j", async (cells, finds) => {
    const finder = await all.office.add(anna, cells);
    expect(await namesInTrash(finder)).toEqual(finds);
    const before = await everyRow(all.client);
    const [mine, unknown] = [
      await asked(finder, "restoreLead", { id: annas }),
      await asked(finder, "restoreLead", { id: absent("lead") }),
    ];
    if (finds.includes("Secret")) expectDone(await anna.act("deleteLead", { id: annas }, ""));
    else expect(mine).toEqual(unknown);
    const batch = { ids: [annas, absent("lead")], partial: true };
    const many = await asked(finder, "restoreLeads", batch, "leads { id } outcomes");
    if (finds.includes("Secret")) expectDone(await anna.act("deleteLead", { id: annas }, ""));
    else expect(await everyRow(all.client)).toEqual(before);
    expect(JSON.stringify(many)).toMatch(/NOT_FOUND|FORBIDDEN/);
  });

  test("is each one's own, and gives back his own alone", async () => {
    expect(await namesInTrash(boris)).toEqual(["Boris's 1", "Boris's 2"]);
    const batch = { ids: [...borises, annas], partial: true };
    const payload = await boris.act("restoreLeads", batch, "leads { name } outcomes");
    expect(faultsOf(payload)).toEqual(["input.ids.2: NOT_FOUND"]);
    expect(payload).toMatchObject({
      leads: [{ name: "Boris's 1" }, { name: "Boris's 2" }, null],
      outcomes: ["RESTORED", "RESTORED", "REFUSED"],
    });
    expectDone(await boris.act("deleteLeads", { ids: borises }, ""));
  });

  test("is no other account's, whoever asks there", async () => {
    const stranger = await all.office.found();
    expect(await namesInTrash(stranger)).toEqual([]);
    expect(await refusalOf(stranger, "restoreLead", { id: annas })).toEqual(["NOT_FOUND"]);
  });

  test("is read on by its own cursors alone", async () => {
    const page = async (person: Person, field: string) => {
      const { found } = await person.get<{ found: { pageInfo: { endCursor: string } } }>(
        `{ found: ${field} { pageInfo { endCursor } } }`,
      );
      return found.pageInfo.endCursor;
    };
    const ofTrash = await page(boris, "trash(resource: LEAD, first: 1)");
    await make(boris, "company", [{ name: "Kept" }]);
    const ofList = await page(boris, "companies(first: 1)");
    const rest = await boris.get(`{ trash(resource: LEAD, first: 5, after: "${ofTrash}") { nodes { id } } }`);
    expect(rest).toEqual({ trash: { nodes: [{ id: borises[0] }] } });
    for (const [field, cursor] of [
      ["trash(resource: LEAD", ofList],
      ["trash(resource: COMPANY", ofTrash],
      ["leads(first: 5", ofTrash],
    ]) {
      const answer = await boris.ask(`{ ${field ?? ""}, after: "${cursor ?? ""}") { nodes { __typename } } }`);
      expect(codesOf(answer)).toEqual(["INVALID_CURSOR"]);
    }
  });

  test("hides the fields that are hidden on what is kept", async () => {
    const cells = ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE ALL"];
    const clara = await all.office.add(anna, cells, { "LEAD.price": "HIDDEN" });
    const shown = await clara.get(
      "{ trash(resource: LEAD) { nodes { ... on Lead { name price { amount } hiddenFields } } } }",
    );
    expect(JSON.stringify(shown)).toContain("Boris's 2");
    expect(JSON.stringify(shown)).not.toContain("amount");
  });
});

describe("what is in the trash", () => {
  let id: string;
  let company: string;

  beforeAll(async () => {
    [company = ""] = await make(anna, "company", [{ name: "Company" }]);
    [id = ""] = await make(anna, "lead", [{ name: "Thrown", companyId: company, price: { amount: "700" } }]);
    await make(anna, "task", [{ text: "On what is thrown", cardId: id }]);
    expectDone(await anna.act("deleteLead", { id }, ""));
  });

  test("door 3: is in no count and no total", async () => {
    const asks = `{ company(id: "${company}") { leads { totalCount { count } } } leads(filter: { name: { eq: "Thrown" } }) { totalCount { count } }
      leadTotals(by: STAGE, filter: { name: { eq: "Thrown" } }) { totals { count } } }`;
    const none = { totalCount: { count: 0 } };
    expect(await anna.get(asks)).toEqual({ company: { leads: none }, leads: none, leadTotals: { totals: [] } });
  });

  test("door 2: is no link's other end", async () => {
    expect(await anna.get('{ tasks(filter: { text: { contains: "thrown" } }) { nodes { card { id } } } }')).toEqual({
      tasks: { nodes: [{ card: null }] },
    });
  });

  test("door 5: fits no filter through a link", async () => {
    expect(await namesOf(anna, 'companies(filter: { leads: { name: { eq: "Thrown" } } })')).toEqual([]);
    expect(await namesOf(anna, `tasks(filter: { card: { id: { eq: "${id}" } } })`)).toEqual([]);
  });

  test("door 8: is found by no search", async () => {
    expect(await anna.get('{ search(text: "Thrown", types: [LEAD]) { nodes { __typename } } }')).toEqual({
      search: { nodes: [] },
    });
  });

  test("door 9: is not there by its id, and is not written", async () => {
    expect(
      await anna.get(`{ lead(id: "${id}") { id } node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } }`),
    ).toEqual({
      ...{ lead: null, node: null, nodes: [null] },
    });
    const before = await everyRow(all.client);
    for (const [mutation, input] of [
      ["updateLead", { id, name: "x" }],
      ["deleteLead", { id }],
      ["linkLeadContacts", { id, contactIds: [] }],
    ] as const)
      expect([mutation, await refusalOf(anna, mutation, input)]).toEqual([mutation, ["NOT_FOUND"]]);
    const gift = { recordIds: [id], responsibleId: boris.id };
    expect(await refusalOf(anna, "changeResponsible", gift)).toEqual(["input.recordIds.0: NOT_FOUND"]);
    expect(await everyRow(all.client)).toEqual(before);
  });
});
