import { Office, type Person, make } from "../records/office";
import { giveToken } from "../support/api-tokens";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD EDIT OWN", "CONTACT EDIT NONE"], { "LEAD.price": "HIDDEN" });
});

afterAll(() => office.close());

const says = async (bearer: string, query: string, input?: object): Promise<readonly string[]> => {
  const { errors = [] } = await office.gateway.ask(query, { input }, bearer);
  return errors.map(({ message }) => message);
};

const mutation = (name: string): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`;

const unknown = (kind: string): string => `${kind}_${"0".repeat(32)}`;

describe("A refusal that names no record speaks of the kind:", () => {
  test.each([
    ["findDuplicates", { resource: "CONTACT" }, "You may not view contacts: the token does not list contact:view"],
    ["findDuplicates", { resource: "COMPANY" }, "You may not view companies: the token does not list company:view"],
    [
      "exportRecords",
      { resource: "CUSTOMER", format: "CSV" },
      "You may not export customers: the token does not list customer:export and customer:view",
    ],
    ["createActivity", {}, "You may not create activities: the token does not list activity:create"],
    [
      "updateAccount",
      { name: "X" },
      "You may not edit this account: the token does not list settings:view and settings:edit",
    ],
    ["createApiToken", { name: "X", scopes: [] }, "You may not create API tokens: a token makes no tokens"],
    ["startImport", { importId: unknown("import") }, /^You may not create imports: /],
    [
      "mergeDuplicates",
      { resource: "LEAD", survivorId: unknown("lead"), duplicateIds: [unknown("lead")] },
      /^You may not view all leads: merging needs .*: the token does not list lead:view$/,
    ],
  ])("%s %j by a token without the scope", async (name, input, said) => {
    const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: ["lead:create"] });
    expect(await says(text, mutation(name), input)).toEqual([
      said instanceof RegExp ? expect.stringMatching(said) : said,
    ]);
  });

  test("by the caller's own rights", async () => {
    expect(await says(boris.token, mutation("updateContact"), { id: unknown("contact") })).toEqual([
      "You may not edit contacts: your rights reach no record for it",
    ]);
    expect(await says(boris.token, mutation("erasePerson"), { contactId: unknown("contact"), name: "X" })).toEqual([
      "You may not delete people for good: this is the administrators' alone",
    ]);
    expect(await says(boris.token, '{ leads(filter: { price: { gt: "1" } }) { totalCount { count } } }')).toEqual([
      "You may not view price of leads: the field price is hidden from you, so nothing can be asked of it",
    ]);
    expect(await says(boris.token, "{ auditLog { nodes { id } } }")).toEqual([
      "You may not view what was done to users: the audit log is not yours to see",
    ]);
  });
});

test("A refusal of the record that is named speaks of that one", async () => {
  const [id] = await make(anna, "lead", [{ name: "Roof" }]);
  expect(await says(boris.token, mutation("updateLead"), { id, name: "X" })).toEqual([
    "You may not edit this lead: it is outside one's own rights: EDIT OWN",
  ]);
});
