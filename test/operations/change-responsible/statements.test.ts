import { Office, type Person, make } from "../../records/office";
import { give } from "./giving";

let office: Office;
let anna: Person;
let boris: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  boris = await office.add(anna);
});

afterAll(() => office.close());

/** How many statements it takes to give so many leads away, each with a contact, a company and a task of its own. */
async function sentFor(count: number, related: object | undefined): Promise<number> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const companies = await make(
    anna,
    "company",
    numbers.map((number) => ({ name: `company ${number}` })),
  );
  const contacts = await make(
    anna,
    "contact",
    numbers.map((number) => ({ lastName: `contact ${number}` })),
  );
  const leads = await make(
    anna,
    "lead",
    numbers.map((number) => ({ name: `lead ${number}`, companyId: companies[number], contactIds: [contacts[number]] })),
  );
  await make(
    anna,
    "task",
    leads.map((cardId) => ({ text: "on it", cardId })),
  );
  office.gateway.statements.length = 0;
  const { userErrors } = await give(anna, { recordIds: leads, responsibleId: boris.id, related });
  expect(userErrors).toEqual([]);
  return office.gateway.statements.length;
}

test.each([
  ["with the question alone", undefined, 12],
  ["where nothing follows", { contacts: "NONE", companies: "NONE" }, 16],
  ["where all follow", { contacts: "ALL", companies: "ALL" }, 26],
])("giving 200 leads away %s sends as many statements as giving two", async (_says, related, most) => {
  const [few, many] = [await sentFor(2, related), await sentFor(200, related)];
  console.log(`${few} statements`);
  expect(many).toBe(few);
  expect(few).toBeLessThan(most);
});
