import fc from "fast-check";
import { Office, type Person, make } from "./office";

const many = 40;
const prices = [null, "5", "5.0", "-1", "1000000", null, "0"];
const names = ["b", "A", "Ё", "е", "ж", "a b", "aa", "b"];

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  const items = Array.from({ length: many }, (_, number) => {
    const amount = prices[number % prices.length];
    return { name: names[(number * 3) % names.length], ...(amount ? { price: { amount } } : {}) };
  });
  await make(anna, "lead", items);
  const tasks = Array.from({ length: many }, (_, number) => ({
    text: "x",
    ...(number % 3 === 0 ? { dueOn: "2026-05-0" + String((number % 4) + 1) } : {}),
    ...(number % 3 === 1 ? { dueAt: `2026-05-0${String((number % 4) + 1)}T10:00:00Z` } : {}),
  }));
  await make(anna, "task", tasks);
});

afterAll(() => office.close());

interface Listed {
  readonly list: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  };
}

interface Order {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

/** `place` is where in which list: `first`, `after`, `last`, `before`, `filter`. */
async function listed(plural: string, orderBy: readonly Order[], place: object): Promise<Listed["list"]> {
  const type = plural === "leads" ? "Lead" : "Task";
  const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [${type}Order!], $filter: ${type}Filter) {
    list: ${plural}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, filter: $filter) {
      edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`;
  return (await anna.get<Listed>(query, { ...place, orderBy })).list;
}

const idsOf = ({ nodes }: Listed["list"]): readonly string[] => nodes.map(({ id }) => id);

const directions = fc.constantFrom("ASC" as const, "DESC" as const);
const ordersOf = (fields: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...fields), { minLength: 0, maxLength: 2 })
    .chain((chosen) => fc.tuple(...chosen.map((field) => directions.map((direction) => ({ field, direction })))));
const lists = fc.oneof(
  fc.record({ plural: fc.constant("leads"), orderBy: ordersOf(["NAME", "PRICE", "CREATED_AT"]) }),
  fc.record({ plural: fc.constant("tasks"), orderBy: ordersOf(["DUE_BY", "CREATED_AT"]) }),
);

test("pages of any size, in any order, either way, are the whole list", async () => {
  const property = fc.asyncProperty(lists, fc.integer({ min: 7, max: 45 }), async ({ plural, orderBy }, size) => {
    const whole = idsOf(await listed(plural, orderBy, { first: 250 }));
    expect(new Set(whole).size).toBe(many);
    const forwards: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Listed["list"] = await listed(plural, orderBy, { first: size, after });
      expect(page.edges.map(({ node }) => node.id)).toEqual(idsOf(page));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      forwards.push(...idsOf(page));
      after = page.edges.at(-1)?.cursor ?? null;
      more = page.pageInfo.hasNextPage;
    }
    const backwards: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const page: Listed["list"] = await listed(plural, orderBy, { last: size, before });
      backwards.unshift(...idsOf(page));
      before = page.edges[0]?.cursor ?? null;
      more = page.pageInfo.hasPreviousPage;
    }
    expect([forwards, backwards]).toEqual([whole, whole]);
  });
  await fc.assert(property, { seed: 7, numRuns: 25 });
});

test.each([
  ["alone", ""],
  ["counted", "totalCount { count }"],
])("what is looked for in texts comes page by page as it stands in the whole list: %s", async (_, counted) => {
  const orderBy = [{ field: "PRICE", direction: "DESC" }] as const;
  const whole = idsOf(await listed("leads", orderBy, { first: 250 }));
  const query = `query ($first: Int!, $after: String, $filter: LeadFilter) {
    list: leads(first: $first, after: $after, filter: $filter, orderBy: [{ field: PRICE, direction: DESC }]) {
      edges { cursor node { id } } nodes { id } pageInfo { hasNextPage } ${counted} } }`;
  for (const filter of [{ name: { contains: "b" } }, { search: "е" }, { search: "a", price: { gte: "0" } }]) {
    const page = async (first: number, after: string | null) =>
      (await anna.get<Listed & { list: { totalCount?: object } }>(query, { first, after, filter })).list;
    const all = await page(250, null);
    const fits = new Set(idsOf(all));
    if (counted !== "") expect(all.totalCount).toEqual({ count: fits.size });
    const found: string[] = [];
    for (let after: string | null = null; found.length < fits.size;) {
      const next: Listed["list"] = await page(2, after);
      found.push(...idsOf(next));
      expect(next.pageInfo.hasNextPage).toBe(found.length < fits.size);
      after = next.edges.at(-1)?.cursor ?? null;
    }
    expect(found).toEqual(whole.filter((id) => fits.has(id)));
  }
});

test("one direction is the other one turned round, the id included", async () => {
  for (const field of ["NAME", "PRICE", "CREATED_AT"]) {
    const [up, down] = await Promise.all(
      (["ASC", "DESC"] as const).map((direction) => listed("leads", [{ field, direction }], { first: 250 })),
    );
    expect(up && idsOf(up)).toEqual(down && idsOf(down).toReversed());
  }
});

test("from any place, what lies before it and behind it are the list without it", async () => {
  const orderBy = [{ field: "PRICE", direction: "DESC" }] as const;
  const whole = await listed("leads", orderBy, { first: 250 });
  for (const [index, { cursor, node }] of [...whole.edges.entries()].filter(([each]) => each % 9 === 0)) {
    const behind = idsOf(await listed("leads", orderBy, { first: 250, after: cursor }));
    const before = idsOf(await listed("leads", orderBy, { last: 250, before: cursor }));
    expect([...before, node.id, ...behind]).toEqual(idsOf(whole));
    expect(before).toHaveLength(index);
  }
});

test("an absent price is the least, an absent due date the latest", async () => {
  const priced = await anna.get(
    "{ leads(first: 1, orderBy: [{ field: PRICE, direction: ASC }]) { nodes { price { amount } } } }",
  );
  expect(priced).toEqual({ leads: { nodes: [{ price: null }] } });
  const due = await anna.get("{ tasks(first: 1, orderBy: [{ field: DUE_BY, direction: DESC }]) { nodes { dueBy } } }");
  expect(due).toEqual({ tasks: { nodes: [{ dueBy: null }] } });
});

test("behind the last record of a list below another one there is something before the page, as at the top", async () => {
  const [id = ""] = await make(anna, "company", [{ name: "Nordlicht" }]);
  await make(anna, "contact", [{ lastName: "Lund", companyId: id }]);
  const query = `query ($id: ID!, $after: String) { company(id: $id) { contacts(first: 1, after: $after) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount { count } } } }`;
  interface Shown {
    company: { contacts: { pageInfo: { endCursor: string } } };
  }
  const after = (await anna.get<Shown>(query, { id })).company.contacts.pageInfo.endCursor;
  const beyond = {
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
    totalCount: { count: 1 },
  };
  expect(await anna.get(query, { id, after })).toEqual({ company: { contacts: beyond } });
});

test("a list of which only its place is asked for answers it once, however many rows there are", async () => {
  const query = "{ leads { pageInfo { hasPreviousPage } } tasks(last: 2) { pageInfo { hasNextPage __typename } } }";
  const none = { hasNextPage: false, __typename: "PageInfo" };
  expect(await anna.get(query)).toEqual({
    leads: { pageInfo: { hasPreviousPage: false } },
    tasks: { pageInfo: none },
  });
});
