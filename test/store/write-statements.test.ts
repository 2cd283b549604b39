import { Office, type Person, make } from "../records/office";

let office: Office;
let anna: Person;
let boris: Person;
let contacts: readonly string[];
let company: string;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna);
  contacts = await make(anna, "contact", [{ lastName: "A" }, { lastName: "B" }]);
  [company = ""] = await make(anna, "company", [{ name: "Acme" }]);
});

afterAll(() => office.close());

/** How many statements a mutation sends over so many leads that were made for it, and tasks on them. */
async function sentFor(count: number, mutation: string, inputOf: (ids: readonly string[]) => object): Promise<number> {
  const items = Array.from({ length: count }, (_, index) => ({ name: `lead ${index}` }));
  const ids = await make(anna, "lead", items);
  await make(
    anna,
    "task",
    ids.map((cardId) => ({ text: "on it", cardId })),
  );
  if (mutation === "restoreLeads") await anna.act("deleteLeads", { ids }, "outcomes");
  office.gateway.statements.length = 0;
  await anna.act(mutation, inputOf(ids), "outcomes");
  return office.gateway.statements.length;
}

const change = { name: "changed", companyId: null as string | null, contactIds: [] as readonly string[] };

test.each([
  [
    "updateLeads",
    (ids: readonly string[]) => ({
      items: ids.map((id) => ({ id, ...change, companyId: company, contactIds: contacts })),
    }),
  ],
  ["deleteLeads", (ids: readonly string[]) => ({ ids })],
  ["restoreLeads", (ids: readonly string[]) => ({ ids })],
  ["changeResponsible", (ids: readonly string[]) => ({ recordIds: ids, responsibleId: boris.id })],
])("%s sends as many statements for 200 records as for two", async (mutation, inputOf) => {
  const [few, many] = [await sentFor(2, mutation, inputOf), await sentFor(200, mutation, inputOf)];
  console.log(`${mutation}: ${few} statements`);
  expect(many).toBe(few);
  expect(few).toBeLessThan(20);
});
