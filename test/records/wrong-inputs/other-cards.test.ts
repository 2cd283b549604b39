import { Office, type Person, faultsOf } from "../office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

const unknown = (kind: string): string => `${kind}_${"0".repeat(32)}`;

test.each<readonly [says: string, mutation: string, item: object, faults: readonly string[]]>([
  ["a customer without a name", "createCustomer", {}, ["input.name: REQUIRED"]],
  [
    "a customer who buys every no days",
    "createCustomer",
    { name: "x", periodDays: 0, companyId: unknown("company"), expectedSum: { amount: "much" } },
    ["input.companyId: NOT_FOUND", "input.expectedSum.amount: INVALID", "input.periodDays: INVALID"],
  ],
  [
    "a customer who buys every eleven years",
    "createCustomer",
    { name: "x", periodDays: 4000 },
    ["input.periodDays: INVALID"],
  ],
  ["a request that says nothing", "createRequest", {}, ["input.source: REQUIRED", "input.text: REQUIRED"]],
  ["a request that says blanks", "createRequest", { source: "FORM", name: " " }, ["input.text: REQUIRED"]],
  ["a document without number and kind", "createDocument", {}, ["input.kind: REQUIRED", "input.number: REQUIRED"]],
  [
    "a document that belongs to a task",
    "createDocument",
    { number: "1", kind: "ACT", cardId: unknown("task") },
    ["input.cardId: NOT_FOUND"],
  ],
  [
    "a document that belongs to a document",
    "createDocument",
    { number: "1", kind: "ACT", cardId: unknown("document") },
    ["input.cardId: NOT_FOUND"],
  ],
])("%s is refused, by the path of all that is wrong", async (_says, mutation, item, faults) => {
  expect([...faultsOf(await anna.act(mutation, item, ""))].sort()).toEqual(faults);
});
