import type { Client } from "pg";
import { Office, type Person, codesOf, expectDone, faultsOf, make } from "../office";
import { lookInto } from "../wrong-inputs/rows-written";
import { changesOf, makeOne } from "./written";

let office: Office;
let anna: Person;
let boris: Person;
let client: Client;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT OWN", "LEAD DELETE OWN", "COMPANY VIEW OWN"]);
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

test("an update changes what it says, clears what is null, and leaves the rest", async () => {
  const id = await makeOne(anna, "lead", { name: "Pump", price: { amount: "5" }, source: "fair", tags: ["a"] });
  const input = { id, name: "Pumps", price: null, tags: ["b", "c"] };
  const shows = "lead { name price { amount } source tags version }";
  expect(await anna.act("updateLead", input, shows)).toEqual({
    lead: { name: "Pumps", price: null, source: "fair", tags: ["b", "c"], version: 2 },
    userErrors: [],
  });
  const [, change] = await changesOf(client, id);
  expect(change).toMatchObject({
    action: "UPDATE",
    before: { name: "Pump", price: { amount: "5", currencyCode: "EUR" }, tags: ["a"] },
    after: { name: "Pumps", price: null, tags: ["b", "c"] },
    version: 2,
  });
});

test("an update that changes nothing leaves version and change log as they are", async () => {
  const id = await makeOne(anna, "lead", { name: "Same" });
  expect(await anna.act("updateLead", { id, name: "Same" }, "lead { version }")).toMatchObject({
    lead: { version: 1 },
  });
  expect(await changesOf(client, id)).toHaveLength(1);
});

test("a version that has passed is stale, and the record is shown as it is now", async () => {
  const id = await makeOne(anna, "lead", { name: "Old" });
  expectDone(await anna.act("updateLead", { id, name: "New", expectedVersion: 1 }, ""));
  const stale = await anna.act("updateLead", { id, name: "Newer", expectedVersion: 1 }, "lead { name version }");
  expect(stale).toMatchObject({ lead: { name: "New", version: 2 } });
  expect(faultsOf(stale)).toEqual(["input.expectedVersion: STALE_VERSION"]);
  const wrong = { id, name: " ", price: { amount: "1,5" }, expectedVersion: 1 };
  expect(faultsOf(await anna.act("updateLead", wrong, "lead { name }"))).toEqual([
    ...["input.expectedVersion: STALE_VERSION", "input.name: REQUIRED", "input.price.amount: INVALID"],
  ]);
});

test("a hidden record is as an unknown one, and one that is seen and out of reach says why", async () => {
  const hidden = await makeOne(anna, "company", { name: "Hidden" });
  const query = "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } } }";
  const id = await makeOne(anna, "lead", { name: "Anna's", companyId: hidden });
  const refusal = await boris.ask(query, { input: { id, name: "x" } });
  expect(refusal.errors?.[0]).toMatchObject({
    extensions: {
      code: "FORBIDDEN",
      resource: "LEAD",
      action: "EDIT",
      reason: expect.stringMatching(/EDIT OWN/) as unknown,
    },
  });
  const company = "mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { id } } }";
  const absent = `company_${"0".repeat(32)}`;
  const [one, other] = await Promise.all([hidden, absent].map((each) => boris.ask(company, { input: { id: each } })));
  expect(one).toEqual(other);
  expect(codesOf(await anna.ask(query, { input: { id: absent, name: "x" } }))).toEqual(["NOT_FOUND"]);
});

test("a null over a link to what one does not see leaves it, and another target takes its place", async () => {
  const hidden = await makeOne(anna, "company", { name: "Hidden" });
  const own = await makeOne(boris, "company", { name: "Own" });
  const id = await makeOne(anna, "lead", { name: "Linked", companyId: hidden, responsibleId: boris.id });
  const shown = "lead { company { name } }";
  expect(await boris.act("updateLead", { id, companyId: null }, shown)).toMatchObject({ lead: { company: null } });
  expect(await anna.get(`{ lead(id: "${id}") { company { name } } }`)).toEqual({
    lead: { company: { name: "Hidden" } },
  });
  await boris.act("updateLead", { id, companyId: own }, shown);
  expect(await anna.get(`{ lead(id: "${id}") { company { name } } }`)).toEqual({ lead: { company: { name: "Own" } } });
  await boris.act("updateLead", { id, companyId: null }, shown);
  expect(await anna.get(`{ lead(id: "${id}") { company { name } } }`)).toEqual({ lead: { company: null } });
});

test("contacts are linked and unlinked beside those that are there", async () => {
  const [one = "", two = "", three = ""] = await make(anna, "contact", [
    { lastName: "A" },
    { lastName: "B" },
    { lastName: "C" },
  ]);
  const id = await makeOne(anna, "lead", { name: "Linked", contactIds: [one] });
  const names = "lead { contacts(orderBy: [{ field: NAME, direction: ASC }]) { nodes { name } } version }";
  const linked = await anna.act("linkLeadContacts", { id, contactIds: [two, three] }, names);
  expect(linked).toMatchObject({
    lead: { contacts: { nodes: [{ name: "A" }, { name: "B" }, { name: "C" }] }, version: 2 },
  });
  const unlinked = await anna.act("unlinkLeadContacts", { id, contactIds: [one, three] }, names);
  expect(unlinked).toMatchObject({ lead: { contacts: { nodes: [{ name: "B" }] }, version: 3 } });
  const unknown = `contact_${"0".repeat(32)}`;
  expect(faultsOf(await anna.act("linkLeadContacts", { id, contactIds: [unknown] }, names))).toEqual([
    "input.contactIds.0: NOT_FOUND",
  ]);
});
