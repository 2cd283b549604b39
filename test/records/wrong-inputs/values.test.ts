import type { Client } from "pg";
import { type Kind, Office, type Person, expectDone, faultsOf } from "../office";
import { lookInto, rowsWritten } from "./rows-written";

const nul = "a\u0000b";
const half = "a\ud800b";
const unknown = (prefix: string): string => `${prefix}_${"0".repeat(32)}`;

let office: Office;
let anna: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  client = await lookInto(office);
  const types = { size: "NUMBER", day: "DATE", urgent: "BOOLEAN", note: "TEXT" };
  for (const [key, type] of Object.entries(types)) {
    const input = { resource: "LEAD", key, label: key, type, position: 0 };
    expectDone(await anna.act("createCustomField", input, "customField { id }"));
  }
  const colour = { resource: "LEAD", key: "colour", label: "Colour", type: "CHOICE", options: ["red"], position: 1 };
  expectDone(await anna.act("createCustomField", colour, "customField { id }"));
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const createOf = (kind: Kind): string => `create${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** Everything that is wrong with an item comes at once, by the path of each. */
const wrongItems: readonly (readonly [says: string, kind: Kind, item: object, faults: readonly string[]])[] = [
  ["a lead without a name", "lead", {}, ["input.name: REQUIRED"]],
  ["a lead with a blank name", "lead", { name: " \t " }, ["input.name: REQUIRED"]],
  ["a lead whose name is null", "lead", { name: null }, ["input.name: REQUIRED"]],
  [
    "a lead with all that can be wrong",
    "lead",
    {
      ...{
        name: nul,
        source: half,
        tags: ["fine", nul, "x".repeat(101), " "],
        price: { amount: "1e5", currencyCode: "EUR" },
      },
      ...{
        companyId: "x",
        mainContactId: unknown("contact"),
        contactIds: [unknown("lead")],
        externalId: "x".repeat(201),
      },
      custom: [
        { key: "size", value: "much" },
        { key: "day", value: "2026-02-30" },
        { key: "urgent", value: "yes" },
        { key: "note", value: nul },
        { key: "colour", value: "blue" },
        { key: "shape", value: "round" },
      ],
    },
    [
      "input.companyId: NOT_FOUND",
      "input.contactIds.0: NOT_FOUND",
      "input.custom.0.value: INVALID",
      "input.custom.1.value: INVALID",
      "input.custom.2.value: INVALID",
      "input.custom.3.value: INVALID",
      "input.custom.4.value: INVALID",
      "input.custom.5.key: NOT_FOUND",
      "input.externalId: TOO_LONG",
      "input.mainContactId: NOT_FOUND",
      "input.name: INVALID",
      "input.price.amount: INVALID",
      "input.source: INVALID",
      "input.tags.1: INVALID",
      "input.tags.2: TOO_LONG",
      "input.tags.3: REQUIRED",
    ],
  ],
  ["an amount of five decimals", "lead", { name: "x", price: { amount: "1.00001" } }, ["input.price.amount: INVALID"]],
  [
    "an amount beyond fifteen digits",
    "lead",
    { name: "x", price: { amount: "1".repeat(16) } },
    ["input.price.amount: INVALID"],
  ],
  ["an amount that is no number", "lead", { name: "x", price: { amount: "NaN" } }, ["input.price.amount: INVALID"]],
  ["an amount with a comma", "lead", { name: "x", price: { amount: "1,5" } }, ["input.price.amount: INVALID"]],
  [
    "a currency that is none",
    "lead",
    { name: "x", price: { amount: "1", currencyCode: "EURO" } },
    ["input.price.currencyCode: INVALID"],
  ],
  [
    "an amount and a currency that are none",
    "lead",
    { name: "x", price: { amount: "x", currencyCode: nul } },
    ["input.price.amount: INVALID", "input.price.currencyCode: INVALID"],
  ],
  ["a stage that is not there", "lead", { name: "x", stageId: unknown("stage") }, ["input.stageId: NOT_FOUND"]],
  ["a stage that is null", "lead", { name: "x", stageId: null }, ["input.stageId: REQUIRED"]],
  ["51 tags", "lead", { name: "x", tags: Array.from({ length: 51 }, String) }, ["input.tags: TOO_MANY"]],
  [
    "251 contacts",
    "lead",
    { name: "x", contactIds: Array.from({ length: 251 }, () => unknown("contact")) },
    ["input.contactIds: TOO_MANY"],
  ],
  [
    "an unknown responsible user",
    "lead",
    { name: "x", responsibleId: unknown("user") },
    ["input.responsibleId: NOT_FOUND"],
  ],
  [
    "a custom field said twice",
    "lead",
    {
      name: "x",
      custom: [
        { key: "note", value: "a" },
        { key: "note", value: "b" },
      ],
    },
    ["input.custom.1.key: INVALID"],
  ],
  ["a contact without a name", "contact", { position: "x" }, ["input.lastName: REQUIRED"]],
  [
    "a contact with addresses that are none",
    "contact",
    {
      lastName: "x",
      emails: [{ address: "anna" }, { address: "a b@c.example" }, { address: "ok@ok.example", label: nul }],
      phones: [{ number: "" }, { number: half }],
    },
    [
      "input.emails.0.address: INVALID",
      "input.emails.1.address: INVALID",
      "input.emails.2.label: INVALID",
      "input.phones.0.number: REQUIRED",
      "input.phones.1.number: INVALID",
    ],
  ],
  [
    "a company with sites that are none",
    "company",
    { name: "x", website: "javascript:alert(1)" },
    ["input.website: INVALID"],
  ],
  [
    "a company with a site without a scheme",
    "company",
    { name: "x", website: "example.com" },
    ["input.website: INVALID"],
  ],
  [
    "a company in an address too long",
    "company",
    { name: "x", address: "x".repeat(1_001) },
    ["input.address: TOO_LONG"],
  ],
  [
    "a task due twice",
    "task",
    { text: "x", dueAt: "2026-05-01T10:00:00Z", dueOn: "2026-05-01" },
    ["input.dueOn: INVALID"],
  ],
  ["a task on no kind of card", "task", { text: "x", cardId: unknown("user") }, ["input.cardId: NOT_FOUND"]],
  ["a task on a card that is not there", "task", { text: "x", cardId: unknown("lead") }, ["input.cardId: NOT_FOUND"]],
];

test.each(wrongItems)(
  "%s is refused with all its faults, and nothing is written",
  async (_says, kind, item, faults) => {
    const before = await rowsWritten(client);
    const payload = await anna.act<Readonly<Record<Kind, object | null>>>(createOf(kind), item, `${kind} { id }`);
    expect(faultsOf(payload).toSorted()).toEqual(faults.toSorted());
    expect(payload[kind]).toBeNull();
    expect(await rowsWritten(client)).toEqual(before);
  },
);

test("what is wrong in a list names the list", async () => {
  const item = { lastName: "x", phones: [{ number: " " }], emails: [{ address: "" }], tags: [""] };
  const { userErrors } = await anna.act("createContact", item, "contact { id }");
  expect(userErrors.map(({ message }) => message)).toEqual([
    "A number in phones can't be blank.",
    "An address in emails can't be blank.",
    "A tag can't be blank.",
  ]);
});
