import { codesOf } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { type TwoPeople, twoPeople } from "../two-people";
import { everyRow } from "./every-row";
import { asked, mutationOf } from "./refusal";

let two: TwoPeople;

beforeAll(async () => {
  two = await twoPeople();
});

afterAll(() => two.office.close());

let written = 0;

/** The lead of Boris's, changed, as the payload shows it to him. */
async function shownAfterChange(shows: string): Promise<unknown> {
  written += 1;
  const input = { id: two.id("own"), source: `change ${written}` };
  return (await two.boris.act<{ lead: unknown }>("updateLead", input, `lead { ${shows} }`)).lead;
}

test("door 1: each hop from what was changed is scoped by its own target", async () => {
  const hops =
    "contacts(first: 5) { nodes { company { name } leads(first: 5) { totalCount { count } nodes { name contacts { nodes { leads { nodes { name } } } } } } } }";
  const inner = { contacts: { nodes: [{ leads: { nodes: [{ name: "Own" }] } }] } };
  const leads = { totalCount: { count: 1 }, nodes: [{ name: "Own", ...inner }] };
  expect(await shownAfterChange(hops)).toEqual({ contacts: { nodes: [{ company: null, leads }] } });
});

test("door 2: a link of what was changed to what is hidden is null, with no id anywhere", async () => {
  const shown = await shownAfterChange("id company { id } mainContact { company { id } }");
  expect(shown).toEqual({ id: two.id("own"), company: null, mainContact: { company: null } });
});

test("door 3: counts and page flags in a payload know only what is in scope", async () => {
  const shown = await shownAfterChange(
    "contacts { nodes { leads(first: 1) { totalCount { count } pageInfo { hasNextPage } } } }",
  );
  expect(shown).toEqual({
    contacts: { nodes: [{ leads: { totalCount: { count: 1 }, pageInfo: { hasNextPage: false } } }] },
  });
});

test("door 5: a filter in a payload finds through links only what is seen there", async () => {
  const shown = await shownAfterChange(
    'contacts { nodes { a: leads(filter: { company: { name: { eq: "Acme" } } }) { nodes { id } } b: leads(filter: { company: { exists: false } }) { nodes { name } } } }',
  );
  expect(shown).toEqual({ contacts: { nodes: [{ a: { nodes: [] }, b: { nodes: [{ name: "Own" }] } }] } });
});

test("door 28: another way in, offered in a payload, stays inside the scope", async () => {
  const wide = 'leads(filter: { anyOf: [{ name: { contains: "" } }, { id: { isNull: false } }] }) { nodes { name } }';
  const shown = await shownAfterChange(`contacts { nodes { ${wide} } }`);
  expect(shown).toEqual({ contacts: { nodes: [{ leads: { nodes: [{ name: "Own" }] } }] } });
});

describe("what is hidden on a record", () => {
  const closed = { "LEAD.price": "HIDDEN", "LEAD.company": "HIDDEN" } as const;

  test.each([
    ["4", "is asked for by a filter", 'contacts { nodes { leads(filter: { price: { gt: "1" } }) { nodes { id } } } }'],
    ["6", "is sorted by", "contacts { nodes { leads(orderBy: [{ field: PRICE, direction: ASC }]) { nodes { id } } } }"],
  ])("door %s: refuses a whole write where it %s in its payload", async (_number, _says, shows) => {
    const clara = await two.office.add(two.anna, ["LEAD VIEW ALL", "LEAD EDIT ALL"], closed);
    const client = await lookInto(two.office);
    const before = await everyRow(client);
    const answer = await asked(clara, "updateLead", { id: two.id("hidden"), name: "Changed" }, `lead { ${shows} }`);
    expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
    expect(answer.errors?.[0]?.message).toContain("price");
    expect(await everyRow(client)).toEqual(before);
    await client.end();
  });

  test("door 39: is null in every payload, and named by none of its errors", async () => {
    const cells = ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD DELETE ALL", "LEAD ASSIGN ALL"];
    const clara = await two.office.add(two.anna, cells, closed);
    const id = two.id("hidden");
    const shows = "price { amount } company { name } hiddenFields";
    const nothing = { price: null, company: null, hiddenFields: ["price", "company"] };
    expect(await clara.act("updateLead", { id, source: "x" }, `lead { ${shows} }`)).toMatchObject({ lead: nothing });
    const stale = await clara.act("updateLead", { id, source: "y", expectedVersion: 77 }, `lead { ${shows} }`);
    expect(stale).toMatchObject({ lead: nothing, userErrors: [{ code: "STALE_VERSION" }] });
    const gift = { recordIds: [id], responsibleId: two.anna.id };
    const given = await clara.act("changeResponsible", gift, `changed { ... on Lead { ${shows} } }`);
    expect(given).toMatchObject({ changed: [nothing] });
    for (const more of [
      { price: { amount: "1" } },
      { price: null },
      { companyId: two.id("acme") },
      { companyId: null },
    ]) {
      const answer = await clara.ask(mutationOf("updateLead", `lead { ${shows} }`), { input: { id, ...more } });
      expect(JSON.stringify(answer)).toContain("FIELD_CLOSED");
      expect(JSON.stringify(answer)).not.toMatch(/900|Acme/);
    }
    await clara.act("deleteLead", { id }, "");
    expect(await clara.act("restoreLead", { id }, `lead { ${shows} }`)).toMatchObject({ lead: nothing });
  });
});
