/**
 * A kind that is described stays described: the files that come after this one have to be without it.
 * @jest-environment node
 */
import { supplier } from "./added-resource";
import { Table } from "typeorm";
import { dataSourceOf } from "../../../src/store/data-source";
import { indexesOf } from "../../../src/store/description/indexes";
import { descriptionOf } from "../../../src/store/description/registry";
import { entities } from "../../../src/app";
import { startTestGateway, type TestGateway } from "../../support/gateway";
import { Office, type Person, expectDone, make } from "../office";
import { Supplier, SupplierContact } from "./supplier";

let office: Office;
/** On the same database, with all that makes a gateway fast switched off. */
let plain: TestGateway;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  office = await Office.open({ OPTIMISATIONS_OFF: "none" }, { kinds: [Supplier] });
  plain = await startTestGateway(
    { DATABASE_URL: office.gateway.databaseUrl, OPTIMISATIONS_OFF: "all" },
    { kinds: [Supplier] },
  );
  const founder = await office.found();
  await makeTables(office.gateway.databaseUrl);
  const fields = ["region", "rank"].map((key) => ({ key, label: key, type: "TEXT", position: 0 }));
  for (const field of fields)
    expectDone(await founder.act("createCustomField", { ...field, resource: "SUPPLIER" }, "customField { id }"));
  const seller = await office.add(founder, [
    "SUPPLIER VIEW OWN",
    "SUPPLIER EDIT OWN CREATOR",
    "TASK VIEW OWN EITHER",
    "CONTACT VIEW ALL",
  ]);
  const clerk = await office.add(founder, ["SUPPLIER VIEW ALL", "COMPANY VIEW NONE"], {
    "SUPPLIER.turnover": "HIDDEN",
    "SUPPLIER.referrer": "HIDDEN",
    "SUPPLIER.custom.region": "HIDDEN",
    "SUPPLIER.phones": "READ_ONLY",
  });
  people = { founder, seller, clerk };
  await makeSuppliers(founder, seller);
});

afterAll(() => Promise.all([office.close(), plain.close()]));

/** What the kind's migration would do. */
async function makeTables(url: string): Promise<void> {
  const settings = { url, connections: 1, entities: [...entities, Supplier, SupplierContact], migrations: [] };
  const source = await dataSourceOf(settings).initialize();
  const runner = source.createQueryRunner();
  try {
    // Called as the tests call themselves: what they do from outside is not the gateway's.
    await runner.query("select set_config('application_name', 'test', false)");
    for (const type of [Supplier, SupplierContact])
      await runner.createTable(Table.create(source.getMetadata(type), source.driver));
    for (const { name, definition } of indexesOf(descriptionOf(supplier)))
      await runner.query(`create index ${name} on supplier ${definition}`);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

async function makeSuppliers(founder: Person, seller: Person): Promise<void> {
  const [company] = await make(founder, "company", [{ name: 'Steel "& Sons"' }]);
  const contactIds = await make(
    founder,
    "contact",
    ["Ü", "B", "C"].map((lastName) => ({ lastName })),
  );
  const items = ["Anvil", "Bellows", "Chisel", "Drill", "Ümlaut"].map((name, index) => ({
    ...{ name, sells: index % 2 === 0, companyId: company, contactIds: contactIds.slice(index % 3) },
    ...(index === 0 ? {} : wordy(index)),
    responsibleId: index < 3 ? seller.id : founder.id,
  }));
  const shows = "suppliers { id }";
  const payload = await founder.act<{ suppliers: { id: string }[] }>("createSuppliers", { items }, shows);
  expectDone(payload);
  const [first, ...others] = payload.suppliers.map(({ id }) => id);
  const referred = others.slice(1).map((id) => ({ id, referrerId: first }));
  expectDone(await founder.act("updateSuppliers", { items: referred }, shows));
  const tasks = [first, others[0]].flatMap((cardId) => ["Call", "Write"].map((text) => ({ text, cardId })));
  await make(founder, "task", tasks);
}

const wordy = (index: number): object => ({
  ...{ notes: 'Two\n"lines"', shops: index * 7, since: "2024-02-29", soldAt: `2025-0${index}-01T10:00:00.120Z` },
  ...{ turnover: { amount: `${index}00.50`, currencyCode: "EUR" }, tags: ["a b", 'c"'], billing: "bill@example.org" },
  ...{ phones: [{ number: "+49 30 123456", label: "Home" }], emails: [{ address: "one@example.org" }] },
  ...{ website: "https://example.org/x", paying: "LATE" },
  custom: [
    { key: "region", value: "North" },
    { key: "rank", value: `${index}` },
  ],
});

const everything = `id version name notes shops sells since soldAt turnover { amount currencyCode } tags phones { number typed label }
  emails { address label } billing website paying externalId createdAt updatedAt deletedAt custom { key label value } hiddenFields readOnlyFields
  can { edit delete export assign complete annotate restore } company { id name } responsible { name } referrer { name can { edit } }`;

const documents: Readonly<Record<string, string>> = {
  "all of it": `{ suppliers { nodes { ${everything} } totalCount { count precision } } }`,
  "what hangs on it": `{ suppliers { nodes { name contacts(first: 2, orderBy: [{ field: NAME, direction: ASC }]) { nodes { name } totalCount { count } }
    tasks(first: 1) { nodes { text card { __typename id ... on Supplier { name } } } pageInfo { hasNextPage endCursor } }
    referred { edges { cursor node { name referrer { name } } } } } } }`,
  "a sorted page with its cursors": `{ suppliers(first: 2, orderBy: [{ field: NAME, direction: DESC }]) {
    edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  "the end of another order": `{ suppliers(last: 2, orderBy: [{ field: SOLD_AT, direction: ASC }, { field: NAME, direction: DESC }]) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  "what a filter finds": `{ suppliers(filter: { name: { contains: "l" }, sells: { eq: true }, company: { name: { startsWith: "Steel" } } }) {
    nodes { name } totalCount { count precision } } }`,
  "tasks with their cards":
    "{ tasks { nodes { text card { id ... on Supplier { name turnover { amount } company { name } } } } } }",
};

async function textOf({ url }: TestGateway, query: string, { token }: Person): Promise<string> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return response.text();
}

describe.each(["founder", "seller", "clerk"])("a kind that the product does not have is read by the %s", (who) => {
  test.each(Object.keys(documents))("in one statement, to the byte as the plain gateway reads it: %s", async (what) => {
    const [query = "", person] = [documents[what], people[who]];
    if (!person) throw new Error(`${who} is nobody`);
    const expected = await textOf(plain, query, person);
    expect(expected).not.toContain('"errors"');
    expect(await textOf(office.gateway, query, person)).toBe(expected);
    office.gateway.statements.length = 0;
    expect(await textOf(office.gateway, query, person)).toBe(expected);
    expect(office.gateway.statements).toHaveLength(1);
  });
});

test("and its pages follow one another", async () => {
  const { founder } = people;
  const page = `query ($after: String) { suppliers(first: 2, after: $after, orderBy: [{ field: TURNOVER, direction: DESC }]) {
    nodes { name } pageInfo { hasNextPage endCursor } } }`;
  const names: string[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const answer: Page | undefined = await founder?.get<Page>(page, { after });
    if (!answer) throw new Error("nobody asks");
    names.push(...answer.suppliers.nodes.map(({ name }) => name));
    ({ hasNextPage: isMore, endCursor: after } = answer.suppliers.pageInfo);
  }
  expect(names).toEqual(["Ümlaut", "Drill", "Chisel", "Bellows", "Anvil"]);
});

interface Page {
  readonly suppliers: {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
