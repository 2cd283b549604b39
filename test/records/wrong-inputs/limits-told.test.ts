import { Office, type Person } from "../office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => `contact_${"0".repeat(32)}`);
const tags = Array.from({ length: 51 }, (_, index) => `tag ${index}`);
const phones = Array.from({ length: 51 }, () => ({ number: "+4930123456" }));

const cases: readonly (readonly [string, string, object, string, object])[] = [
  ["a name of a lead", "createLead", { name: "x".repeat(251) }, "TOO_LONG", { name: "max", value: "250" }],
  ["tags", "createLead", { name: "x", tags }, "TOO_MANY", { name: "max", value: "50" }],
  ["phones", "createContact", { lastName: "x", phones }, "TOO_MANY", { name: "max", value: "50" }],
  ["linked contacts", "createLead", { name: "x", contactIds: ids(251) }, "TOO_MANY", { name: "max", value: "250" }],
  ["a name of a group", "createGroup", { name: "x".repeat(5_000) }, "TOO_LONG", { name: "max", value: "100" }],
  [
    "a password",
    "addUser",
    { name: "x", email: "a@b.example", password: "x" },
    "TOO_WEAK",
    { name: "min", value: "8" },
  ],
  [
    "a long password",
    "addUser",
    { name: "x", email: "a@b.example", password: "x".repeat(201) },
    "TOO_LONG",
    { name: "max", value: "200" },
  ],
];

test.each(cases)("beside what is wrong with %s stands the limit", async (_of, mutation, input, code, param) => {
  const payload = await anna.act<{ more: { params: object[] }[] }>(
    mutation,
    input,
    "more: userErrors { params { name value } }",
  );
  expect(payload.userErrors.map((each) => each.code)).toEqual([code]);
  expect(payload.more.map(({ params }) => params)).toEqual([[param]]);
});
