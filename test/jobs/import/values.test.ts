import { Office, type Person, expectDone } from "../../records/office";
import { faultsIn, importText } from "./importing";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  anna = await office.found("AMO", { timeZone: "Europe/Berlin" });
  const types = ["NUMBER", "DATE", "BOOLEAN", "CHOICE", "TEXT"];
  for (const [position, type] of types.entries()) {
    const options = type === "CHOICE" ? { options: ["Gold", "Silver plate"] } : {};
    const field = { resource: "LEAD", key: type.toLowerCase(), label: type, type, position, ...options };
    expectDone(await anna.act("createCustomField", field, "customField { id }"));
  }
});

afterAll(() => office.close());

interface Lead {
  readonly name: string;
  readonly price: { readonly amount: string; readonly currencyCode: string } | null;
  readonly openedOn: string | null;
  readonly tags: readonly string[];
  readonly custom: readonly { readonly key: string; readonly value: string }[];
}

async function leads(lines: readonly (string | null)[]): Promise<readonly (Lead | null)[]> {
  const query =
    "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { name price { amount currencyCode } openedOn tags custom { key value } } } }";
  const { nodes } = await anna.get<{ nodes: readonly (Lead | null)[] }>(query, { ids: lines.map((id) => id ?? "") });
  return nodes;
}

/** What a column's cells come to, each in a lead of its own. */
async function readAs(heading: string, cells: readonly string[], more: object = {}, sign = ";") {
  const quoted = cells.map((cell, index) => `Deal ${index}${sign}"${cell.replaceAll('"', '""')}"`);
  const ran = await importText(office, anna, [`Name${sign}${heading}`, ...quoted].join("\n"), {
    resource: "LEAD",
    duplicates: "CREATE",
    ...more,
  });
  return { ...ran, leads: await leads(ran.lines.map(({ recordId }) => recordId)) };
}

test.each([
  ["by the order that other days tell", {}, ["31/12/2026", "3/4/2026"], ["2026-12-31", "2026-04-03"]],
  ["by the other order, where that is told", {}, ["12/31/2026", "3/4/2026"], ["2026-12-31", "2026-03-04"]],
  ["by what is said", { dayFirst: false }, ["3/4/2026"], ["2026-03-04"]],
  [
    "as people write them",
    {},
    ["2026-05-31", "31.5.2026", "20260531", "31 мая 2026", "May 31, 2026", "31-05-26", "2026-05-31 14:00"],
    Array.from({ length: 7 }, () => "2026-05-31"),
  ],
])("Days are read %s", async (_how, more, cells, days) => {
  expect((await readAs("Opened on", cells, more)).leads.map((lead) => lead?.openedOn)).toEqual(days);
});

test.each([
  [
    ";",
    ["1100.04", "1 100,04", "1.100,04", "1,5", "1,234", "12 руб.", "€ 7", "USD 8"],
    ["1100.04 EUR", "1100.04 EUR", "1100.04 EUR", "1.5 EUR", "1.234 EUR", "12 RUB", "7 EUR", "8 USD"],
  ],
  ["|", ["1,234", "1,234.50", "$1,054", "-3"], ["1234 EUR", "1234.5 EUR", "1054 USD", "-3 EUR"]],
])("Amounts are read as they are written, between %s", async (sign, cells, amounts) => {
  const { leads: made } = await readAs("Price", cells, {}, sign);
  expect(made.map((lead) => lead?.price && `${lead.price.amount} ${lead.price.currencyCode}`)).toEqual(amounts);
});

test("Custom fields take what their types take, by label or key, and choices whatever their capitals", async () => {
  const text = 'Name,number,DATE,Boolean,CHOICE,text\nA,"1 100,04",31.12.2026,да,silver PLATE,"  as it is "\n';
  const { lines } = await importText(office, anna, text, { resource: "LEAD" });
  const [lead] = await leads(lines.map(({ recordId }) => recordId));
  const values = Object.fromEntries((lead?.custom ?? []).map(({ key, value }) => [key, value]));
  expect(values).toEqual({
    number: "1100.04",
    date: "2026-12-31",
    boolean: "true",
    choice: "Silver plate",
    text: "  as it is ",
  });
});

test.each([
  ["Opened on", ["31.02.2026", "soon", "32/13/2026"], "openedOn is a day, as 2026-05-31 or 31.05.2026."],
  ["Price", ["much", "1.2.3,4", "12 pieces"], "price is an amount, as 1100.04, 1 100,04 € or USD 12."],
  ["number", ["x"], "NUMBER is a decimal number, as 1100.04 or 1 100,04."],
  ["boolean", ["maybe"], "BOOLEAN is yes or no."],
  ["choice", ["Bronze"], "CHOICE is one of Gold, Silver plate."],
])("What is no %s is told with what would be right", async (heading, cells, message) => {
  const { lines } = await readAs(heading, cells);
  expect(lines.map(({ outcome }) => outcome)).toEqual(cells.map(() => "FAULTY"));
  expect(faultsIn(lines)).toEqual(cells.map((cell, index) => `${index + 2} ${heading} "${cell}": INVALID`));
  for (const { faults } of lines) expect(faults[0]?.message).toBe(message);
});

test("Stages and pipelines are found by their names, a stage within its pipeline", async () => {
  const text = "Name,Stage\nA,won\nB,Nowhere\n";
  const { lines } = await importText(office, anna, text, { resource: "LEAD" });
  expect(faultsIn(lines)).toEqual(['3 Stage "Nowhere": NOT_FOUND']);
  const { node } = await anna.get<{ node: { stage: { kind: string } } }>(
    "query ($id: ID!) { node(id: $id) { ... on Lead { stage { kind } } } }",
    { id: lines[0]?.recordId },
  );
  expect(node).toEqual({ stage: { kind: "WON" } });
});

test("Moments are by the clocks of the account, unless they say of which zone", async () => {
  const text =
    "Text,Due at\nA,31.07.2026 14:30\nB,2026-12-31 14:30\nC,2026-07-31T14:30:00Z\nD,7/31/2026 2:30 PM\nE,31.07.2026\n";
  const { lines } = await importText(office, anna, text, { resource: "TASK" });
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Task { dueAt } } }";
  const { nodes } = await anna.get<{ nodes: readonly { dueAt: string }[] }>(query, {
    ids: lines.map(({ recordId }) => recordId ?? ""),
  });
  expect(nodes.map(({ dueAt }) => dueAt)).toEqual([
    ...["2026-07-31T12:30:00.000Z", "2026-12-31T13:30:00.000Z", "2026-07-31T14:30:00.000Z"],
    ...["2026-07-31T12:30:00.000Z", "2026-07-30T22:00:00.000Z"],
  ]);
});

test("Numbers are kept as they were typed and as E.164, several in a cell and several columns, each with what it is for", async () => {
  const text = [
    "Last name,Phone 1 - Type,Phone 1 - Value,Mobile phone,E-mail,Phone 2 - Type,Phone 2 - Value",
    'Berg,Work,+49 (30) 123-45-67,"+7 999 1234567; 8 (800) 555","a@b.example, c@d.example",Home ::: Fax,1 ::: 2',
  ].join("\n");
  const { lines } = await importText(office, anna, text);
  const { node } = await anna.get<{ node: unknown }>(
    "query ($id: ID!) { node(id: $id) { ... on Contact { phones { number typed label } emails { address } } } }",
    { id: lines[0]?.recordId },
  );
  expect(node).toEqual({
    phones: [
      { number: "+49301234567", typed: "+49 (30) 123-45-67", label: "Work" },
      { number: "+79991234567", typed: "+7 999 1234567", label: "mobile" },
      { number: "8 (800) 555", typed: "8 (800) 555", label: "mobile" },
      { number: "1", typed: "1", label: "Home" },
      { number: "2", typed: "2", label: "Fax" },
    ],
    emails: [{ address: "a@b.example" }, { address: "c@d.example" }],
  });
});

test("A label of several in a cell is that of its place, though the one before has none; a lone one is that of all", async () => {
  const text = [
    "Last name,E-mail 1 - Value,E-mail 1 - Label,Phone 1 - Value,Phone 1 - Label",
    'Thal,third@b.example ::: fourth@d.example," ::: home",1 ::: 2,* Work',
  ].join("\n");
  const { lines } = await importText(office, anna, text);
  const { node } = await anna.get<{ node: unknown }>(
    "query ($id: ID!) { node(id: $id) { ... on Contact { phones { typed label } emails { address label } } } }",
    { id: lines[0]?.recordId },
  );
  expect(node).toEqual({
    emails: [
      { address: "third@b.example", label: null },
      { address: "fourth@d.example", label: "home" },
    ],
    phones: [
      { typed: "1", label: "Work" },
      { typed: "2", label: "Work" },
    ],
  });
});

test("A name in one is parted where the family begins: behind, or in front where its heading, a comma or what follows says so", async () => {
  const parted = async (heading: string, names: readonly string[]): Promise<unknown> => {
    const ran = await importText(office, anna, [heading, ...names].join("\n"), {
      resource: "CONTACT",
      duplicates: "CREATE",
    });
    const { nodes } = await anna.get<{ nodes: readonly { firstName: string | null; lastName: string | null }[] }>(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contact { firstName lastName } } }",
      { ids: ran.lines.map(({ recordId }) => recordId) },
    );
    return nodes.map(({ firstName, lastName }) => `${firstName ?? "-"} | ${lastName ?? "-"}`);
  };
  const names = [
    "Иван Петров",
    "Петров Иван Сергеевич",
    "Иван Сергеевич Петров",
    "Роман Аркадьевич Абрамович",
    "Щукина",
    ...['"Kurz, Anna"', '"Иванов , Пётр Сергеевич"', '"van der Berg, Jan"', '"John Smith, Jr."', '"Kurz,"'],
  ];
  expect(await parted("Name", names)).toEqual([
    ...["Иван | Петров", "Иван Сергеевич | Петров", "Иван Сергеевич | Петров"],
    ...["Роман Аркадьевич | Абрамович", "- | Щукина"],
    ...["Anna | Kurz", "Пётр Сергеевич | Иванов", "Jan | van der Berg", "John | Smith, Jr.", "- | Kurz,"],
  ]);
  expect(await parted("ФИО", ["Петров Иван", "Петров Иван Сергеевич", "Щукина"])).toEqual([
    ...["Иван | Петров", "Иван Сергеевич | Петров", "- | Щукина"],
  ]);
});
