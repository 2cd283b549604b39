import { Office, type Person, expectDone } from "../../records/office";
import { anna, duplicates, duplicatesOf, make, makeAsking, namesIn, namesOf } from "./asking";

let office: Office;
let founder: Person;

beforeAll(async () => {
  office = await Office.share();
});
beforeEach(async () => {
  founder = await office.found();
});
afterAll(() => office.close());

test("a contact in another spelling is found, with what speaks for it", async () => {
  const id = await make(founder, "Contact", anna);
  const other = await make(founder, "Contact", { lastName: "Anna Shchukina", phones: [{ number: "8 (916) 1234567" }] });
  const [found, ...more] = (await duplicatesOf(founder, id)) ?? [];
  expect(more).toEqual([]);
  expect(found?.record).toEqual({ id: other, name: "Anna Shchukina" });
  expect(found?.score).toBeGreaterThan(0.9);
  expect(found?.reasons.map(({ field, agreement }) => [field, agreement])).toEqual([
    ["name", "SAME"],
    ["phones", "SAME"],
  ]);
});

test("companies of one name are found whatever their legal form, and leads of one name", async () => {
  const company = await make(founder, "Company", { name: "ООО «Ромашка»" });
  await make(founder, "Company", { name: "Romashka LLC" });
  await make(founder, "Company", { name: "Vasilek LLC" });
  expect(namesOf(await duplicatesOf(founder, company))).toEqual(["Romashka LLC"]);
  const pipeline = await founder.get<{ pipelines: { nodes: { id: string }[] } }>("{ pipelines { nodes { id } } }");
  expect(pipeline.pipelines.nodes.length).toBeGreaterThan(0);
  const lead = await make(founder, "Lead", { name: "Quarterly delivery to Brno" });
  await make(founder, "Lead", { name: "Quarterly Delivery to Brno " });
  expect(namesOf(await duplicatesOf(founder, lead))).toEqual(["Quarterly Delivery to Brno "]);
});

test("the same telephone alone makes none, unless somebody asks for so little", async () => {
  const id = await make(founder, "Contact", { lastName: "Kuznetsova", phones: [{ number: "+79161234567" }] });
  await make(founder, "Contact", { lastName: "Bauer", phones: [{ number: "+79161234567" }] });
  expect(await duplicatesOf(founder, id)).toEqual([]);
  expect(namesOf(await duplicatesOf(founder, id, 0.001))).toEqual(["Bauer"]);
});

test("a family and a colleague with one telephone and one address are other people, be they asked for of one or of all", async () => {
  const fields = { resource: "CONTACT", type: "TEXT", position: 0 };
  for (const [key, label] of Object.entries({ street: "Street", town: "Town" })) {
    expectDone(await founder.act("createCustomField", { ...fields, key, label }, "customField { id }"));
  }
  const custom = [
    { key: "street", value: "14 Harcourt Terrace" },
    { key: "town", value: "Lismore" },
  ];
  const phones = [{ number: "+353 1 234 5678" }];
  const id = await make(founder, "Contact", { firstName: "Nora", lastName: "Gallagher", phones, custom });
  await make(founder, "Contact", { firstName: "Sean", lastName: "Gallagher", phones, custom });
  await make(founder, "Contact", { firstName: "Åsa", lastName: "Lind", phones, custom });
  expect(await duplicatesOf(founder, id)).toEqual([]);
  expect(namesIn(await duplicates(founder, {}))).toEqual([]);
  await make(founder, "Contact", {
    firstName: "N.",
    lastName: "Gallagher",
    phones: [{ number: "012345678 ext. 4" }],
    custom,
  });
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["N. Gallagher"]);
});

test("what a custom field says counts as any field does", async () => {
  const field = { resource: "CONTACT", key: "passport", label: "Passport", type: "TEXT", position: 0 };
  expectDone(await founder.act("createCustomField", field, "customField { id }"));
  const custom = [{ key: "passport", value: "4509 123456" }];
  const id = await make(founder, "Contact", { firstName: "Olga", custom });
  await make(founder, "Contact", { firstName: "Olga", custom });
  const [found] = (await duplicatesOf(founder, id)) ?? [];
  expect(found?.reasons.map(({ field: name }) => name).sort()).toEqual(["custom.passport", "name"]);
});

test("a record that was changed is found by what it says now, one in the trash not at all, and again once it is back", async () => {
  const id = await make(founder, "Contact", { lastName: "Zaitseva" });
  const other = await make(founder, "Contact", { lastName: "Volkova" });
  expect(await duplicatesOf(founder, id)).toEqual([]);
  await founder.act("updateContact", { id: other, lastName: "Zaitseva" }, "contact { id }");
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Zaitseva"]);
  await founder.act("deleteContact", { id: other }, "deletedContactId");
  expect(await duplicatesOf(founder, id)).toEqual([]);
  await founder.act("restoreContact", { id: other }, "contact { id }");
  expect(namesOf(await duplicatesOf(founder, id))).toEqual(["Zaitseva"]);
  await founder.act("updateContact", { id: other, lastName: "Volkova" }, "contact { id }");
  expect(await duplicatesOf(founder, id)).toEqual([]);
});

test("a name that many have tells less than one that two have", async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({
    lastName: "Ivanov",
    emails: [{ address: `a${at}@x.example` }],
  }));
  await founder.act("createContacts", { items }, "outcomes");
  const id = await make(founder, "Contact", { lastName: "Ivanov", emails: [{ address: "somebody@y.example" }] });
  expect(await duplicatesOf(founder, id)).toEqual([]);
});

test("a hint stands beside a new record, for whom asks for it", async () => {
  const { possible: none } = await makeAsking(founder, "Contact", anna);
  expect(none).toEqual([]);
  const { possible } = await makeAsking(founder, "Contact", { ...anna, firstName: "Anna" });
  expect(namesOf(possible)).toEqual(["Анна Щукина"]);
});

test("a record that is refused has no hint beside it", async () => {
  const payload = await founder.act<{ possibleDuplicates: object[] }>(
    "createContact",
    { position: "Buyer" },
    "possibleDuplicates { score }",
  );
  expect(payload.userErrors).toHaveLength(1);
  expect(payload.possibleDuplicates).toEqual([]);
});

test.each([-0.1, 1.1])("a threshold of %s is refused", async (threshold) => {
  const id = await make(founder, "Contact", anna);
  const { errors } = await founder.ask(
    "query ($id: ID!, $threshold: Float!) { duplicatesOf(id: $id, threshold: $threshold) { score } }",
    {
      id,
      threshold,
    },
  );
  expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});
