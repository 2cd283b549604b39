import { Office, type Person, expectDone, make, namesOf } from "./office";

let office: Office;
let anna: Person;
let boris: Person;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna);
  for (const [key, type] of Object.entries({ size: "NUMBER", day: "DATE", urgent: "BOOLEAN", note: "TEXT" })) {
    const input = { resource: "LEAD", key, label: key, type, position: 0 };
    expectDone(await anna.act("createCustomField", input, ""));
  }
  const colour = { key: "colour", label: "Colour", type: "CHOICE", options: ["red", "blue"], position: 1 };
  expectDone(await anna.act("createCustomField", { resource: "LEAD", ...colour }, ""));
  const { pipelines } = await anna.get<{
    pipelines: { nodes: { id: string; stages: { nodes: { id: string; kind: string }[] } }[] };
  }>("{ pipelines(first: 1) { nodes { id stages { nodes { id kind } } } } }");
  const stages = pipelines.nodes[0]?.stages.nodes ?? [];
  const won = stages.find(({ kind }) => kind === "WON")?.id ?? "";
  const [acme = "", elka = ""] = await make(anna, "company", [
    {
      name: "Acme",
      industry: "Mining",
      tags: ["old", "big"],
      emails: [{ address: "Info@Acme.example", label: "work" }],
    },
    { name: "Ёлка", parentId: null, website: "https://elka.example/" },
  ]);
  const [first = ""] = await make(anna, "contact", [
    {
      firstName: "Åsa",
      lastName: "Öberg",
      companyId: acme,
      birthday: "1990-02-28",
      phones: [{ number: "+46 8 123 456" }],
    },
    { lastName: "Иванов", companyId: elka },
  ]);
  const custom = (values: object): object[] =>
    Object.entries(values).map(([key, value]) => ({ key, value: String(value) }));
  const leads = await make(anna, "lead", [
    {
      name: "One",
      companyId: acme,
      contactIds: [first],
      tags: ["a", "b"],
      price: { amount: "10.5" },
      source: "Web",
      openedOn: "2026-01-31",
      custom: custom({ size: "9", day: "2026-01-01", urgent: true, note: "A%b", colour: "red" }),
    },
    {
      name: "Two",
      companyId: elka,
      tags: ["b"],
      price: { amount: "10.50", currencyCode: "USD" },
      source: "web",
      openedOn: "2026-02-01",
      custom: custom({ size: "10", day: "2026-12-31", urgent: false, note: "a", colour: "blue" }),
    },
    {
      name: "Three",
      responsibleId: boris.id,
      price: { amount: "-3" },
      custom: custom({ size: "-1.50" }),
      stageId: won,
      externalId: "three",
    },
    { name: "Four" },
  ]);
  const [one = "", two = ""] = leads;
  await make(anna, "task", [
    { text: "Call Ёлка", kind: "CALL", cardId: one, dueAt: "2026-05-01T10:00:00+02:00" },
    {
      text: "Write",
      kind: "LETTER",
      cardId: two,
      dueOn: "2026-05-01",
      completedAt: "2026-05-02T00:00:00Z",
      result: "Done",
    },
    { text: "Think" },
  ]);
  ids = { one, two, acme, won, first };
});

afterAll(() => office.close());

/** Which leads, contacts, companies and tasks a filter finds: their names in the order of their making. */
const found: Readonly<Record<string, readonly (readonly [filter: string, names: string])[]>> = {
  leads: [
    ['name: { eq: "One" }', "One"],
    ['name: { eq: "one" }', ""],
    ['name: { in: ["Four", "Two", "None"] }', "Two Four"],
    ['name: { startsWith: "T" }', "Two Three"],
    ['name: { startsWith: "t", contains: "RE" }', "Three"],
    ['source: { eq: "web" }', "Two"],
    ['source: { startsWith: "WE" }', "One Two"],
    ["source: { isNull: true }", "Three Four"],
    ["source: { isNull: false }", "One Two"],
    ['price: { eq: "10.5" }', "One"],
    ['price: { eq: "10.50", currencyCode: "USD" }', "Two"],
    ['price: { lt: "11" }', "One Three"],
    ['price: { gt: "-3", lte: "10.5" }', "One"],
    ['price: { gte: "-3.0000" }', "One Three"],
    ["price: { isNull: true }", "Four"],
    ['openedOn: { eq: "2026-01-31" }', "One"],
    ['openedOn: { gt: "2026-01-31" }', "Two"],
    ['openedOn: { gte: "2026-01-31", lt: "2026-02-01" }', "One"],
    ["openedOn: { isNull: true }", "Three Four"],
    ["closedAt: { isNull: false }", "Three"],
    ['createdAt: { gt: "2020-01-01T00:00:00Z" }', "One Two Three Four"],
    ['createdAt: { lt: "2020-01-01T00:00:00.000+05:30" }', ""],
    ['tags: { hasAny: ["a", "c"] }', "One"],
    ['tags: { hasAny: ["b"] }', "One Two"],
    ['tags: { hasAll: ["b", "a"] }', "One"],
    ["tags: { isNull: true }", "Three Four"],
    ['externalId: { eq: "three" }', "Three"],
    ["responsibleId: { eq: $boris }", "Three"],
    ["stageId: { eq: $won }", "Three"],
    ["stage: { kind: { in: [WON, LOST] } }", "Three"],
    ['responsible: { name: { startsWith: "found" } }', "One Two Four"],
    ['pipeline: { name: { eq: "None" } }', ""],
    ["lossReasonId: { isNull: true }", "One Two Three Four"],
    ["id: { in: [$two, $one] }", "One Two"],
    ['custom: [{ key: "size", eq: "9.0" }]', "One"],
    ['custom: [{ key: "size", gt: "9" }]', "Two"],
    ['custom: [{ key: "size", gte: "-1.5", lt: "10" }]', "One Three"],
    ['custom: [{ key: "size", in: ["10", "-1.5"] }]', "Two Three"],
    ['custom: [{ key: "size", isNull: true }]', "Four"],
    ['custom: [{ key: "day", lt: "2026-06-01" }]', "One"],
    ['custom: [{ key: "urgent", eq: "false" }]', "Two"],
    ['custom: [{ key: "note", eq: "A%b" }]', "One"],
    ['custom: [{ key: "colour", in: ["blue", "red"] }, { key: "size", lt: "10" }]', "One"],
    ['company: { name: { eq: "Acme" } }', "One"],
    ["company: { industry: { isNull: true } }", "Two"],
    ["company: { exists: false }", "Three Four"],
    ['company: { exists: false, name: { eq: "Acme" } }', "Two Three Four"],
    ["contacts: { id: { eq: $first } }", "One"],
    ['contacts: { birthday: { lt: "1990-03-01" } }', "One"],
    ["tasks: { kind: { eq: LETTER }, completedAt: { isNull: false } }", "Two"],
    ["tasks: { exists: false }", "Three Four"],
    ['anyOf: [{ name: { eq: "One" } }, { price: { isNull: true } }]', "One Four"],
    ['anyOf: [{ company: { name: { eq: "Acme" } } }, { tags: { hasAny: ["b"] } }], source: { eq: "web" }', "Two"],
    ['search: "t"', "Two Three"],
    ['search: "TH ree"', "Three"],
  ],
  contacts: [
    ['name: { startsWith: "åsa ö" }', "Åsa Öberg"],
    ['phones: { eq: "+468123456" }', "Åsa Öberg"],
    ['phones: { contains: "8 123" }', "Åsa Öberg"],
    ["phones: { isNull: true }", "Иванов"],
    ['birthday: { eq: "1990-02-28" }', "Åsa Öberg"],
    ['company: { name: { startsWith: "елк" } }', "Иванов"],
    ['leads: { price: { gt: "10" } }', "Åsa Öberg"],
    ['search: "ИВАН"', "Иванов"],
  ],
  companies: [
    ['emails: { eq: "Info@Acme.example" }', "Acme"],
    ['emails: { contains: "info@ACME" }', "Acme"],
    ['name: { contains: "ЛКА" }', "Ёлка"],
    ['name: { contains: "елка" }', "Ёлка"],
    ['website: { startsWith: "HTTPS://elka" }', "Ёлка"],
    ['leads: { custom: [{ key: "size", gt: "9" }] }', "Ёлка"],
    ['leads: { exists: false, tags: { hasAny: ["a"] } }', "Ёлка"],
  ],
  tasks: [
    ["kind: { in: [CALL, TODO] }", "Call Ёлка|Think"],
    ['dueAt: { eq: "2026-05-01T08:00:00Z" }', "Call Ёлка"],
    ['dueBy: { lte: "2026-05-01T23:59:59.999Z" }', "Call Ёлка|Write"],
    ['dueBy: { gt: "2026-05-01T08:00:00Z" }', "Write"],
    ['dueOn: { eq: "2026-05-01" }', "Write"],
    ["dueBy: { isNull: true }", "Think"],
    ["completedAt: { isNull: true }", "Call Ёлка|Think"],
    ["card: { exists: false }", "Think"],
    ["card: { id: { eq: $one } }", "Call Ёлка"],
    ['text: { contains: "елка" }', "Call Ёлка"],
    ['result: { eq: "Done" }', "Write"],
  ],
};

describe.each(Object.entries(found))("%s are found by", (plural, filters) => {
  test.each(filters)("%s", async (filter, names) => {
    const variables = { ...ids, boris: boris.id };
    const used = Object.keys(variables).filter((name) => filter.includes(`$${name}`));
    const declared = used.length === 0 ? "" : `(${used.map((name) => `$${name}: ID!`).join(", ")})`;
    const list = `${plural}(filter: { ${filter} }, orderBy: [{ field: CREATED_AT, direction: ASC }])`;
    const expected = names === "" ? [] : names.split(plural === "leads" ? " " : "|");
    expect((await namesOf(anna, list, variables, declared)).toSorted()).toEqual(expected.toSorted());
  });
});
