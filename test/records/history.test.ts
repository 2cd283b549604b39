import { uuidIn } from "../support/api-tokens";
import { change, historyOf, inWords } from "./change-logs";
import { Office, type Person, codesOf, expectDone, make, restrict, setCells } from "./office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

describe("the change log of a lead", () => {
  let lead: string;
  let acme: string;
  let globex: string;
  let contact: string;

  beforeAll(async () => {
    [acme = "", globex = ""] = await make(anna, "company", [{ name: "Acme" }, { name: "Globex" }]);
    [contact = ""] = await make(anna, "contact", [{ lastName: "Contact" }]);
    for (const [position, key] of ["revenue", "secret"].entries()) {
      const field = { resource: "LEAD", key, label: key, type: "TEXT", position };
      expectDone(await anna.act("createCustomField", field, "customField { id }"));
    }
    [lead = ""] = await make(anna, "lead", [{ name: "Deal", externalId: "deal", companyId: acme }]);
    await change(anna, "lead", "deal", { price: { amount: "12.50", currencyCode: "EUR" }, tags: ["new"] });
    await change(anna, "lead", "deal", { companyId: globex, contactIds: [contact] });
    await change(anna, "lead", "deal", {
      custom: [
        { key: "revenue", value: "7" },
        { key: "secret", value: "x" },
      ],
    });
  });

  it("tells what was done, newest first, by whom and how", async () => {
    const shown = await historyOf(anna, lead);
    expect(shown).toMatchObject({
      nodes: [
        { action: "UPDATE", version: 4, via: "SESSION", actor: { id: anna.id, name: "Founder" } },
        { action: "UPDATE", version: 3 },
        { action: "UPDATE", version: 2 },
        { action: "CREATE", version: 1, at: expect.stringMatching(/^\d{4}-.*Z$/) as string },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      totalCount: { count: 4, precision: "EXACT" },
    });
    expect(shown?.nodes.slice(0, 3).map(({ fields }) => fields)).toEqual([
      [
        { field: "custom.revenue", before: null, after: "7" },
        { field: "custom.secret", before: null, after: "x" },
      ],
      [
        { field: "companyId", before: acme, after: globex },
        { field: "contactIds", before: [], after: [contact] },
      ],
      [
        { field: "price", before: null, after: { amount: "12.5", currencyCode: "EUR" } },
        { field: "tags", before: [], after: ["new"] },
      ],
    ]);
  });

  it("keeps to itself what only the database needs", async () => {
    const shown = await historyOf(anna, lead);
    const made = shown?.nodes.at(-1)?.fields.map(({ field }) => field);
    expect(made).toEqual([
      "createdAt",
      "externalId",
      "name",
      "responsibleId",
      "creatorId",
      "pipelineId",
      "stageId",
      "companyId",
    ]);
    expect(JSON.stringify(shown)).not.toContain(uuidIn(acme));
  });

  it("is read page by page, and a cursor belongs to its record", async () => {
    const walked: string[] = [];
    let after = "";
    for (let more = true; more;) {
      const page = await historyOf(anna, lead, `, first: 1${after}`);
      expect(page?.nodes).toHaveLength(1);
      expect(page?.totalCount.count).toBe(4);
      walked.push(...(inWords(page) ?? []));
      after = `, after: "${page?.pageInfo.endCursor ?? ""}"`;
      more = page?.pageInfo.hasNextPage === true;
    }
    expect(walked).toEqual(inWords(await historyOf(anna, lead)));
    const [other = ""] = await make(anna, "lead", [{ name: "Other" }]);
    const code = async (id: string, page: string) =>
      codesOf(await anna.ask(`{ history(id: "${id}"${page}) { nodes { id } } }`));
    expect(await code(other, after)).toEqual(["INVALID_CURSOR"]);
    expect(await code(lead, ', after: "x"')).toEqual(["INVALID_CURSOR"]);
    expect([await code(lead, ", first: 0"), await code(lead, ", first: 251")]).toEqual([
      ["BAD_USER_INPUT"],
      ["BAD_USER_INPUT"],
    ]);
  });

  it("is the same under an alias, in a fragment and without its entries", async () => {
    const query = `{ one: history(id: "${lead}") { edges { node { by: actor { ...User } } } } two: history(id: "${lead}") { totalCount { count } } }
      fragment User on User { id name groups { nodes { id } } }`;
    const by = { id: anna.id, name: "Founder", groups: { nodes: [] } };
    expect(await anna.get(query)).toEqual({
      one: { edges: [1, 2, 3, 4].map(() => ({ node: { by } })) },
      two: { totalCount: { count: 4 } },
    });
  });

  it("door 39: a hidden field is absent from it, each custom field by itself", async () => {
    const boris = await office.add(anna, [
      "LEAD VIEW ALL",
      "COMPANY VIEW ALL",
      "CONTACT VIEW ALL",
      "ACTIVITY VIEW ALL",
    ]);
    expect(inWords(await historyOf(boris, lead))).toHaveLength(4);
    await restrict(
      anna,
      { userId: boris.id },
      { "LEAD.custom.secret": "HIDDEN", "LEAD.price": "HIDDEN", "LEAD.company": "HIDDEN" },
    );
    expect(inWords(await historyOf(boris, lead))?.slice(0, 3)).toEqual([
      "UPDATE custom.revenue",
      "UPDATE contactIds",
      "UPDATE tags",
    ]);
    await restrict(anna, { userId: boris.id }, { "LEAD.custom.revenue": "HIDDEN", "LEAD.tags": "HIDDEN" });
    const shown = await historyOf(boris, lead, ", first: 1");
    expect(inWords(shown)).toEqual(["UPDATE contactIds"]);
    expect(shown?.totalCount.count).toBe(2);
    expect(shown?.pageInfo.hasNextPage).toBe(true);
    expect(JSON.stringify(await historyOf(boris, lead))).not.toMatch(/12\.5|custom|company/);
  });

  it("door 2: names no record that is hidden, on either side", async () => {
    const boris = await office.add(anna, [
      "LEAD VIEW ALL",
      "COMPANY VIEW OWN",
      "CONTACT VIEW OWN",
      "ACTIVITY VIEW ALL",
    ]);
    const shown = await historyOf(boris, lead);
    expect(inWords(shown)?.slice(0, 2)).toEqual(["UPDATE custom.revenue custom.secret", "UPDATE price tags"]);
    expect(shown?.totalCount.count).toBe(3);
    for (const hidden of [acme, globex, contact]) expect(JSON.stringify(shown)).not.toContain(hidden);
    const [own = ""] = await make(boris, "company", [{ name: "Boris's own" }]);
    await setCells(anna, { userId: boris.id }, ["LEAD EDIT ALL"]);
    await change(boris, "lead", "deal", { companyId: own });
    expect((await historyOf(boris, lead, ", first: 1"))?.nodes[0]?.fields).toEqual([
      { field: "companyId", before: null, after: own },
    ]);
  });
});
