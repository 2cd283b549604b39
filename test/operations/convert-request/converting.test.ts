import type { Client } from "pg";
import { everyRow } from "../../doors/writes/every-row";
import { refusalOf } from "../../doors/writes/refusal";
import { Office, type Person, expectDone, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { convert, requestOf } from "./came";

let office: Office;
let client: Client;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  client = await lookInto(office);
  anna = await office.found();
  for (const resource of ["REQUEST", "LEAD"]) {
    const field = { resource, key: "region", label: "Region", type: "TEXT", position: 0 };
    expectDone(await anna.act("createCustomField", field, ""));
  }
});

afterAll(async () => {
  await client.end();
  await office.close();
});

const north = { custom: [{ key: "region", value: "North" }] };

describe("Of a request are made", () => {
  test("a lead, a contact and a company at once, linked to each other, out of what came", async () => {
    const id = await requestOf(anna, north);
    expect(await convert(anna, { id, lead: {}, contact: {}, company: {} })).toMatchObject({
      request: {
        status: "CONVERTED",
        lead: { name: "Jane May" },
        contact: { name: "Jane May" },
        company: { name: "Acme" },
      },
      lead: {
        ...{ name: "Jane May", source: "pumps.example/contact", tags: ["autumn"] },
        ...{ custom: [{ key: "region", value: "North" }], contacts: { nodes: [{ name: "Jane May" }] } },
        ...{ company: { name: "Acme" }, mainContact: { name: "Jane May" }, responsible: { id: anna.id } },
      },
      contact: {
        ...{ name: "Jane May", phones: [{ typed: "+49 30 901820", label: "desk" }], tags: ["autumn"] },
        ...{ emails: [{ address: "jane@acme.example" }], company: { name: "Acme" } },
      },
      ...{ company: { name: "Acme", tags: ["autumn"] }, userErrors: [] },
    });
    expect(await anna.get(`{ request(id: "${id}") { settledAt } }`)).not.toEqual({ request: { settledAt: null } });
  });

  test("what is asked for alone, as it is said, with what is there already", async () => {
    const [contact = ""] = await make(anna, "contact", [{ lastName: "Old" }]);
    const [company = ""] = await make(anna, "company", [{ name: "Known" }]);
    const id = await requestOf(anna);
    const lead = { name: "Ten pumps", tags: [], custom: [{ key: "region", value: "South" }] };
    expect(await convert(anna, { id, lead, contactId: contact, companyId: company })).toMatchObject({
      request: { contact: { name: "Old" }, company: { name: "Known" } },
      lead: {
        ...{ name: "Ten pumps", tags: [], custom: [{ key: "region", value: "South" }] },
        ...{ contacts: { nodes: [{ name: "Old" }] }, company: { name: "Known" }, mainContact: { name: "Old" } },
      },
      ...{ contact: null, company: null, userErrors: [] },
    });
    expect(await anna.get(`{ contact(id: "${contact}") { company { id } requests { nodes { id } } } }`)).toEqual({
      contact: { company: null, requests: { nodes: [{ id }] } },
    });
  });

  test("in one transaction: one change of the request, and nothing where one of them is wrong", async () => {
    const id = await requestOf(anna, { companyName: null });
    const before = await everyRow(client);
    const input = { id, lead: { price: { amount: "much" } }, contact: { lastName: "", phones: [] }, company: {} };
    expect([...(await refusalOf(anna, "convertRequest", input))].sort()).toEqual([
      "input.company.name: REQUIRED",
      "input.contact.lastName: REQUIRED",
      "input.lead.price.amount: INVALID",
    ]);
    expect(await everyRow(client)).toEqual(before);
    expectDone(await convert(anna, { id, lead: {}, contact: {} }));
    expect(
      await anna.get(`{ request(id: "${id}") { version } history(id: "${id}") { totalCount { count } } }`),
    ).toEqual({
      ...{ request: { version: 2 }, history: { totalCount: { count: 2 } } },
    });
  });

  test("records that their maker does not see", async () => {
    const blind = await office.add(anna, [
      "REQUEST EDIT ALL",
      ...["LEAD", "CONTACT", "COMPANY"].map((kind) => `${kind} VIEW NONE`),
    ]);
    const id = await requestOf(anna);
    expect(await convert(blind, { id, lead: {}, contact: {}, company: {} })).toEqual({
      request: {
        status: "CONVERTED",
        settledAt: expect.any(String) as string,
        lead: null,
        contact: null,
        company: null,
      },
      ...{ lead: null, contact: null, company: null, userErrors: [] },
    });
    expect(
      await anna.get(`{ request(id: "${id}") { lead { company { name } contacts { nodes { name } } } } }`),
    ).toEqual({
      request: { lead: { company: { name: "Acme" }, contacts: { nodes: [{ name: "Jane May" }] } } },
    });
  });

  test("once, whoever is faster", async () => {
    const id = await requestOf(anna);
    const all = await Promise.all(Array.from({ length: 4 }, () => refusalOf(anna, "convertRequest", { id, lead: {} })));
    expect(all.filter((refusal) => refusal.length === 0)).toHaveLength(1);
    expect(new Set(all.flat())).toEqual(new Set(["input.id: INVALID"]));
    expect(await anna.get(`{ leads(filter: { requests: { id: { eq: "${id}" } } }) { totalCount { count } } }`)).toEqual(
      {
        leads: { totalCount: { count: 1 } },
      },
    );
  });
});
