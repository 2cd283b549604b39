import { Office, type Person, codesOf, expectDone } from "../office";

const nul = "a\u0000b";
const half = "a\ud800b";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  for (const [key, type] of Object.entries({ size: "NUMBER", day: "DATE", urgent: "BOOLEAN", note: "TEXT" })) {
    const input = { resource: "LEAD", key, label: key, type, position: 0 };
    expectDone(await anna.act("createCustomField", input, "customField { id }"));
  }
});

afterAll(() => office.close());

const leads =
  "query ($first: Int, $after: String, $last: Int, $before: String, $filter: LeadFilter, $orderBy: [LeadOrder!]) " +
  "{ leads(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) { nodes { id } } }";
const tooMany = Array.from({ length: 251 }, (_, number) => String(number));

const wrongLists: Readonly<Record<string, object>> = {
  "a hundred thousand records at once": { first: 100_000 },
  "one record more than a page has": { first: 251 },
  "no record": { first: 0 },
  "less than no record": { first: -1 },
  "no record from the end": { last: 0 },
  "a half of a record": { first: 0.5 },
  "a size in words": { first: "ten" },
  "the first and the last": { first: 1, last: 1 },
  "behind one cursor and before another": { after: "x", before: "y" },
  "a filter on a field that is not there": { filter: { colour: { eq: "red" } } },
  "a comparison that is not there": { filter: { name: { regexp: ".*" } } },
  "a sort by a field that is not there": { orderBy: [{ field: "COLOUR", direction: "ASC" }] },
  "a sort by a field that is not sorted": { orderBy: [{ field: "SOURCE", direction: "ASC" }] },
  "a sort by three fields": { orderBy: ["NAME", "PRICE", "CREATED_AT"].map((field) => ({ field, direction: "ASC" })) },
  "a sort by one field twice": { orderBy: ["NAME", "NAME"].map((field) => ({ field, direction: "ASC" })) },
  "251 values": { filter: { name: { in: tooMany } } },
  "251 ids": { filter: { id: { in: tooMany } } },
  "251 words": { filter: { tags: { hasAny: tooMany } } },
  "a price in words": { filter: { price: { gt: "much" } } },
  "a price that is no number": { filter: { price: { gt: "NaN" } } },
  "a price without end": { filter: { price: { lt: "Infinity" } } },
  "a price with an exponent": { filter: { price: { eq: "1e5" } } },
  "a price that is empty": { filter: { price: { eq: "" } } },
  "a currency with NUL": { filter: { price: { eq: "1", currencyCode: nul } } },
  "a currency that is none": { filter: { price: { eq: "1", currencyCode: "euros" } } },
  "a day that is not in the calendar": { filter: { openedOn: { eq: "2026-02-30" } } },
  "a day with a time": { filter: { openedOn: { eq: "2026-02-03T00:00:00Z" } } },
  "a moment that is a day": { filter: { createdAt: { gt: "soon" } } },
  "a filter that is empty": { filter: {} },
  "a filter that is null": { filter: null },
  "an id that is null": { filter: { id: { eq: null } } },
  "a comparison that says nothing": { filter: { name: {} } },
  "a comparison with undefined": { filter: { name: { eq: undefined } } },
  "a link that says nothing": { filter: { company: {} } },
  "a link with null": { filter: { company: { id: null } } },
  "one of several that says nothing": { filter: { anyOf: [{ name: { eq: "x" } }, {}] } },
  "a blank search": { filter: { search: " " } },
  "a custom field that is compared with nothing": { filter: { custom: [{ key: "size" }] } },
  "a number in words": { filter: { custom: [{ key: "size", gt: "much" }] } },
  "a number with NUL": { filter: { custom: [{ key: "size", in: [nul] }] } },
  "a day that is none": { filter: { custom: [{ key: "day", lt: "2026-02-30" }] } },
  "yes for true": { filter: { custom: [{ key: "urgent", eq: "yes" }] } },
  "NUL in a custom text": { filter: { custom: [{ key: "note", eq: nul }] } },
  "half of a pair in a custom text": { filter: { custom: [{ key: "note", in: [half] }] } },
  "a custom text that is more than another": { filter: { custom: [{ key: "note", gt: "a" }] } },
  "a custom field that is not there": { filter: { custom: [{ key: "colour", eq: "red" }] } },
  "a custom field with NUL in its key": { filter: { custom: [{ key: nul, eq: "red" }] } },
  "a text of 1,001 characters": { filter: { name: { eq: "x".repeat(1_001) } } },
  "a search of 201 characters": { filter: { search: "x".repeat(201) } },
  "a choice among nothing": { filter: { anyOf: [] } },
  "a choice among 21": { filter: { anyOf: Array.from({ length: 21 }, () => ({ name: { eq: "x" } })) } },
  ...Object.fromEntries(
    [
      ["NUL", nul],
      ["half of a surrogate pair", half],
    ].flatMap(([what, text]) =>
      Object.entries({
        "a name": { name: { eq: text } },
        "one of the names": { name: { in: ["fine", text] } },
        "the beginning of a name": { name: { startsWith: text } },
        "a part of a name": { name: { contains: text } },
        "a search": { search: text },
        "a tag": { tags: { hasAll: [text] } },
        "an external id": { externalId: { eq: text } },
        "a telephone number": { contacts: { phones: { eq: text } } },
        "a part of an address": { company: { emails: { contains: text } } },
        "one of several": { anyOf: [{ source: { eq: text } }] },
      }).map(([where, filter]) => [`${String(what)} in ${where}`, { filter }] as const),
    ),
  ),
};

describe("a list that can't be is refused", () => {
  test.each(Object.entries(wrongLists))("%s", async (_says, variables) => {
    const answer = await anna.ask(leads, variables);
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).not.toMatch(/select|invalid input syntax|\/src\//i);
  });
});
