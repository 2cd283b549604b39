import { Office, type Person, expectDone } from "./office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("AMO", { timeZone: "America/New_York" });
});

afterAll(() => office.close());

async function stored(kind: "lead" | "contact" | "company" | "task", item: object, fields: string): Promise<unknown> {
  const Kind = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const payload = await anna.act<Readonly<Record<string, { id: string }>>>(
    `create${Kind}`,
    item,
    `${kind} { id ${fields} }`,
  );
  expectDone(payload);
  const { id, ...made } = payload[kind] ?? { id: "" };
  const read = await anna.get<Readonly<Record<string, object>>>(`query ($id: ID!) { ${kind}(id: $id) { ${fields} } }`, {
    id,
  });
  expect(read[kind]).toEqual(made);
  return made;
}

const money = "price { amount currencyCode }";

test.each([
  [{ amount: "12.50" }, { amount: "12.5", currencyCode: "EUR" }],
  [
    { amount: "000012.0000", currencyCode: "USD" },
    { amount: "12", currencyCode: "USD" },
  ],
  [{ amount: "999999999999999.9999" }, { amount: "999999999999999.9999", currencyCode: "EUR" }],
  [{ amount: "-0.00" }, { amount: "0", currencyCode: "EUR" }],
  [{ amount: "-0.0001" }, { amount: "-0.0001", currencyCode: "EUR" }],
  [{ amount: 1100.04 }, { amount: "1100.04", currencyCode: "EUR" }],
  [null, null],
])("a price of %j reads %j", async (price, read) => {
  expect(await stored("lead", { name: "x", price }, money)).toEqual({ price: read });
});

test.each([
  ["+49 (30) 123-456", "+4930123456"],
  ["+1 212 555 0123", "+12125550123"],
  ["030 / 12 34 56", "030 / 12 34 56"],
  ["ask at the desk", "ask at the desk"],
])("the number %s reads %s, and keeps what was typed", async (number, read) => {
  const phones = await stored(
    "contact",
    { lastName: "x", phones: [{ number, label: "work" }] },
    "phones { number typed label }",
  );
  expect(phones).toEqual({ phones: [{ number: read, typed: number, label: "work" }] });
});

test("an address of a contact is free, Cyrillic and all", async () => {
  const emails = [
    { address: "анна@почта.рф", label: null },
    { address: "O'Hara+x@EXAMPLE.com", label: "home" },
  ];
  expect(await stored("contact", { lastName: "x", emails }, "emails { address label }")).toEqual({ emails });
});

test.each([
  ["2026-05-31T23:30:00-05:00", "2026-06-01T04:30:00.000Z"],
  ["2026-05-31T10:00:00.123Z", "2026-05-31T10:00:00.123Z"],
])("a moment is kept to the millisecond, in UTC: %s", async (dueAt, read) => {
  expect(await stored("task", { text: "x", dueAt }, "dueAt dueOn dueBy")).toEqual({
    dueAt: read,
    dueOn: null,
    dueBy: read,
  });
});

test("a day is a day in every time zone", async () => {
  for (const day of ["2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31"]) {
    expect(await stored("contact", { lastName: "x", birthday: day }, "birthday")).toEqual({ birthday: day });
  }
});

test("tags are kept once each, in their order, and texts as they were typed", async () => {
  const tags = ["b", "a", "b", "Ё", "a "];
  expect(await stored("lead", { name: "  Ёлка \u{1F384} ", tags }, "name tags")).toEqual({
    name: "  Ёлка \u{1F384} ",
    tags: ["b", "a", "Ё", "a "],
  });
});

test("a contact is called by both names, or by the one there is", async () => {
  expect(await stored("contact", { firstName: "Åsa", lastName: "Öberg" }, "name")).toEqual({ name: "Åsa Öberg" });
  expect(await stored("contact", { firstName: "Åsa", lastName: " " }, "name")).toEqual({ name: "Åsa" });
});

test("a lead begins in the first open stage, and says when it was closed", async () => {
  expect(await stored("lead", { name: "x" }, "stage { kind } closedAt responsible { name } creator { name }")).toEqual({
    ...{ stage: { kind: "OPEN" }, closedAt: null },
    ...{ responsible: { name: "Founder" }, creator: { name: "Founder" } },
  });
});

test("totals by month go by the account's time zone, and amounts of another currency are counted, not summed", async () => {
  const other = await office.found("AMO", { currency: "USD" });
  const items = [
    { name: "a", price: { amount: "0.1" } },
    { name: "b", price: { amount: "0.2" } },
    { name: "c", price: { amount: "5", currencyCode: "EUR" } },
  ];
  await other.act("createLeads", { items }, "outcomes");
  const totals = (code: string) =>
    `leadTotals(by: STAGE, currencyCode: ${code}) { currencyCode totals { count sum minimum maximum } }`;
  expect(await other.get(`{ usd: ${totals("null")} eur: ${totals('"EUR"')} }`)).toEqual({
    usd: { currencyCode: "USD", totals: [{ count: 3, sum: "0.3", minimum: "0.1", maximum: "0.2" }] },
    eur: { currencyCode: "EUR", totals: [{ count: 3, sum: "5", minimum: "5", maximum: "5" }] },
  });
});
