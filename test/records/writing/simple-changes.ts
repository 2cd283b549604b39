import type { Kind } from "../office";

/** Changes that say plain fields alone: of what, made how, what is said, and what is shown of it. */
export const simpleChanges: readonly (readonly [
  says: string,
  kind: Kind,
  item: object,
  input: object,
  shows: string,
])[] = [
  ["a name", "lead", { name: "Pump" }, { name: "Ёлка" }, "name version"],
  [
    "nothing new but one of two",
    "lead",
    { name: "Pump", source: "fair" },
    { name: "Pump", source: null },
    "name source version",
  ],
  [
    "an amount",
    "lead",
    { name: "Pump", price: { amount: "5" } },
    { price: { amount: "12.5000" } },
    "price { amount currencyCode } version",
  ],
  [
    "its currency",
    "lead",
    { name: "Pump", price: { amount: "5" } },
    { price: { amount: "5", currencyCode: "USD" } },
    "price { amount currencyCode }",
  ],
  [
    "no amount",
    "lead",
    { name: "Pump", price: { amount: "5" } },
    { price: null },
    "price { amount } version can { edit delete }",
  ],
  ["tags", "lead", { name: "Pump", tags: ["a"] }, { tags: ["b", 'c"{,}'] }, "tags hiddenFields readOnlyFields"],
  ["no tags, where there are none", "lead", { name: "Pump" }, { tags: null }, "tags version"],
  [
    "days",
    "lead",
    { name: "Pump", openedOn: "2026-05-31" },
    { openedOn: null, closedOn: "2026-06-01" },
    "openedOn closedOn",
  ],
  ["a version that it has", "lead", { name: "Pump" }, { name: "Pumps", expectedVersion: 1 }, "name version"],
  [
    "numbers and addresses",
    "contact",
    { lastName: "May", phones: [{ number: "+44 20 7946 0958" }] },
    { phones: [{ number: "+49 30 901820", label: "desk" }], emails: [{ address: "May@Example.com" }] },
    "phones { number label typed } emails { address }",
  ],
  [
    "no numbers",
    "contact",
    { lastName: "May", phones: [{ number: "112" }] },
    { phones: null, position: "Chief", birthday: "1990-02-28" },
    "phones { number } position birthday",
  ],
  [
    "an address",
    "company",
    { name: "Acme" },
    { address: "1 Main Street\nTown", website: "https://acme.example/", industry: "Pumps" },
    "address website industry",
  ],
  ["a name and what is searched by it", "company", { name: "Acme" }, { name: "  Acme & Co  " }, "name"],
  ["a text", "task", { text: "Call" }, { text: "Call again" }, "text version dueBy kind"],
];
