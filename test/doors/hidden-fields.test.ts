import { type Person, codesOf, faultsOf, make, namesOf } from "../records/office";
import { giveToken } from "../support/api-tokens";
import { type TwoPeople, twoPeople } from "./two-people";

let office: TwoPeople["office"];
let anna: TwoPeople["anna"];
let id: TwoPeople["id"];

beforeAll(async () => {
  ({ office, anna, id } = await twoPeople());
});

afterAll(() => office.close());

describe("a field that is hidden", () => {
  let clara: Person;

  beforeAll(async () => {
    clara = await office.add(anna, ["COMPANY VIEW ALL"], {
      "LEAD.price": "HIDDEN",
      "COMPANY.industry": "HIDDEN",
      "LEAD.company": "HIDDEN",
      "CONTACT.phones": "HIDDEN",
    });
    await make(anna, "contact", [{ lastName: "Phoned", phones: [{ number: "+49 30 123456" }] }]);
  });

  const refused = async (query: string, field: string): Promise<void> => {
    const answer = await clara.ask(query);
    expect([query, codesOf(answer)]).toEqual([query, ["FORBIDDEN"]]);
    expect(answer.errors?.[0]?.message).toContain(field);
    expect(JSON.stringify(answer)).not.toMatch(/900|Secrets/);
  };

  test("door 4: is refused by name where a filter asks for it, however deep, and where hits are counted", async () => {
    await refused('{ leads(filter: { price: { gt: "1" } }) { totalCount { count } } }', "price");
    await refused("{ leads(filter: { price: { isNull: true } }) { totalCount { count } } }", "price");
    await refused(
      '{ leads(filter: { anyOf: [{ name: { eq: "x" } }, { price: { eq: "1" } }] }) { nodes { id } } }',
      "price",
    );
    await refused('{ contacts { nodes { leads(filter: { price: { lt: "1" } }) { nodes { id } } } } }', "price");
    await refused('{ contacts(filter: { company: { industry: { startsWith: "S" } } }) { nodes { id } } }', "industry");
    await refused("{ leads(filter: { company: { exists: true } }) { nodes { id } } }", "company");
    await refused("{ companies(filter: { leads: { exists: true } }) { nodes { id } } }", "company");
  });

  test("door 6: can't be sorted by, and a hidden relation is no relation", async () => {
    await refused("{ leads(orderBy: [{ field: PRICE, direction: ASC }]) { nodes { id } } }", "price");
    await refused(
      "{ leads(orderBy: [{ field: NAME, direction: ASC }, { field: PRICE, direction: DESC }]) { nodes { id } } }",
      "price",
    );
  });

  test("door 7: can't be summed, nor its least and greatest be found", async () => {
    for (const by of ["STAGE", "RESPONSIBLE", "GROUP", "MONTH"])
      await refused(`{ leadTotals(by: ${by}) { totals { count } } }`, "price");
    await refused(
      '{ leadTotals(by: STAGE, filter: { company: { name: { eq: "Acme" } } }) { totals { count } } }',
      "price",
    );
  });

  test("door 8: is no part of a search, by itself or in a list", async () => {
    expect(await clara.get('{ search(text: "4930123456", types: [CONTACT]) { nodes { id } } }')).toEqual({
      search: { nodes: [] },
    });
    expect(await namesOf(clara, 'contacts(filter: { search: "4930123456" })')).toEqual([]);
    expect(await namesOf(anna, 'contacts(filter: { search: "4930123456" })')).toEqual(["Phoned"]);
  });

  test("door 39: is null in every answer, under any alias, and the other side of it is not there", async () => {
    const seen =
      await clara.get(`{ lead(id: "${id("hidden")}") { a: price { amount } company { id } hiddenFields readOnlyFields }
      company(id: "${id("acme")}") { industry b: industry leads { totalCount { count } nodes { id } } } }`);
    expect(seen).toEqual({
      lead: { a: null, company: null, hiddenFields: ["price", "company"], readOnlyFields: ["price", "company"] },
      company: { industry: null, b: null, leads: { totalCount: { count: 0 }, nodes: [] } },
    });
  });

  test("door 13: a write of it is refused by name, with nothing written, on create and on update", async () => {
    const before = await namesOf(anna, "leads");
    const items = [{ name: "New", price: { amount: "1" }, companyId: id("acme") }];
    expect(faultsOf(await clara.act("createLeads", { items }, "outcomes"))).toEqual([
      "input.items.0.price: FIELD_CLOSED",
      "input.items.0.companyId: FIELD_CLOSED",
    ]);
    expect(await namesOf(anna, "leads")).toEqual(before);
  });
});

test("door 4: what of a user the directory does not show is not found out by a filter, from wherever it is asked", async () => {
  const dirk = await office.add(anna, ["USER VIEW NONE"]);
  await anna.act("updateUser", { id: anna.id, phone: "+4930123456" }, "user { id }");
  for (const asked of [
    'phone: { startsWith: "+" }',
    "isAdministrator: { eq: true }",
    "crmAccess: { eq: true }",
    "supervisorId: { isNull: true }",
  ]) {
    for (const list of [`users(filter: { ${asked} })`, `leads(filter: { responsible: { ${asked} } })`]) {
      expect([list, codesOf(await dirk.ask(`{ ${list} { nodes { id } } }`))]).toEqual([list, ["FORBIDDEN"]]);
    }
  }
  expect(await dirk.get(`{ user(id: "${anna.id}") { name phone isAdministrator } }`)).toEqual({
    user: { name: "Founder", phone: null, isAdministrator: null },
  });
});

test("door 7: leads are counted by a stage, user or group as by none where a token shows none", async () => {
  const ask = async (scopes: readonly string[], by: string) => {
    const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes });
    const query = `{ leadTotals(by: ${by}) { totals { key count } } }`;
    const answer = await office.gateway.ask<{ leadTotals: { totals: { key: string | null; count: number }[] } }>(
      query,
      {},
      text,
    );
    return answer.data.leadTotals.totals;
  };
  const count = (await namesOf(anna, "leads")).length;
  for (const by of ["STAGE", "RESPONSIBLE", "GROUP"])
    expect(await ask(["lead:view"], by)).toEqual([{ key: null, count }]);
  const shown = await ask(["lead:view", "settings:view"], "RESPONSIBLE");
  expect(shown.map(({ key }) => key)).toContain(anna.id);
});

test("door 5: a filter by the id of a user or stage finds nothing where a token shows none", async () => {
  const { text } = await giveToken(office.gateway.databaseUrl, anna.id, { scopes: ["lead:view"] });
  const { lead } = await anna.get<{ lead: { stage: { id: string } } }>(`{ lead(id: "${id("own")}") { stage { id } } }`);
  const found = async (filter: string, token: string): Promise<number> => {
    const query = `{ leads(filter: { ${filter} }) { nodes { responsible { id } stage { id } } } }`;
    return (await office.gateway.ask<{ leads: { nodes: object[] } }>(query, {}, token)).data.leads.nodes.length;
  };
  const all = (await namesOf(anna, "leads")).length;
  for (const filter of [`responsibleId: { eq: "${anna.id}" }`, `stageId: { in: ["${lead.stage.id}"] }`]) {
    expect(await found(filter, anna.token)).toBeGreaterThan(0);
    expect(await found(filter, text)).toBe(0);
  }
  expect(await found("stageId: { isNull: true }", text)).toBe(all);
});
