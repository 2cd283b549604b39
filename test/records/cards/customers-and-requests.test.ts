import { Office, type Person, expectDone, make } from "../office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
});

afterAll(() => office.close());

test("a customer is bought for by people and is a company, both of which list it", async () => {
  const [company = ""] = await make(anna, "company", [{ name: "Acme" }]);
  const [contact = ""] = await make(anna, "contact", [{ lastName: "May" }]);
  const [id = ""] = await make(anna, "customer", [
    { name: "Acme, cartridges", companyId: company, contactIds: [contact] },
  ]);
  const list = { customers: { nodes: [{ id }] } };
  expect(
    await anna.get(`{ company(id: "${company}") { customers { nodes { id } } } contact(id: "${contact}") { customers { nodes { id } } }
      customer(id: "${id}") { status contacts { nodes { name } } company { name } }
      contacts(filter: { customers: { name: { contains: "cartridges" } } }) { nodes { id } } }`),
  ).toEqual({
    ...{ company: list, contact: list, contacts: { nodes: [{ id: contact }] } },
    customer: { status: "ACTIVE", contacts: { nodes: [{ name: "May" }] }, company: { name: "Acme" } },
  });
  expectDone(await anna.act("unlinkCustomerContacts", { id, contactIds: [contact] }, ""));
  expect(await anna.get(`{ contact(id: "${contact}") { customers { totalCount { count } } } }`)).toEqual({
    contact: { customers: { totalCount: { count: 0 } } },
  });
});

test("customers are listed by when they buy next, those of whom nobody knows last, page by page", async () => {
  const founder = await office.found();
  const days = ["2026-03-01", null, "2026-01-31", "2026-02-28", null];
  await make(
    founder,
    "customer",
    days.map((nextPurchaseOn, index) => ({ name: `${index}`, nextPurchaseOn })),
  );
  const query = `query ($after: String, $direction: OrderDirection!) { customers(first: 2, after: $after,
    orderBy: [{ field: NEXT_PURCHASE_ON, direction: $direction }]) { nodes { nextPurchaseOn } pageInfo { hasNextPage endCursor } } }`;
  const all = async (direction: string): Promise<readonly (string | null)[]> => {
    const found: (string | null)[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { customers }: Page = await founder.get<Page>(query, { after, direction });
      found.push(...customers.nodes.map(({ nextPurchaseOn }) => nextPurchaseOn));
      ({ hasNextPage: isMore, endCursor: after } = customers.pageInfo);
    }
    return found;
  };
  const known = ["2026-01-31", "2026-02-28", "2026-03-01"];
  expect(await all("ASC")).toEqual([...known, null, null]);
  expect(await all("DESC")).toEqual([null, null, ...known.toReversed()]);
  const due = await founder.get(
    `{ customers(filter: { nextPurchaseOn: { lte: "2026-02-28" } }) { totalCount { count } } }`,
  );
  expect(due).toEqual({ customers: { totalCount: { count: 2 } } });
});

interface Page {
  readonly customers: {
    readonly nodes: readonly { readonly nextPurchaseOn: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

test("a request keeps what came as it came, and is found by any of it", async () => {
  const item = {
    ...{ source: "CALL", sourceText: "+49 30 1000", name: "Ёлкина, shop", companyName: "Elka Ltd", tags: ["autumn"] },
    ...{ phones: [{ number: "030 123" }], emails: [{ address: "Elka@Example.org" }], text: "Two\nlines" },
  };
  const [id = ""] = await make(anna, "request", [item]);
  expect(
    await anna.get(`{ request(id: "${id}") { source sourceText name companyName tags phones { typed } emails { address } text
      status dismissReason settledAt lead { id } contact { id } company { id } } }`),
  ).toEqual({
    request: {
      ...item,
      phones: [{ typed: "030 123" }],
      ...{ status: "NEW", dismissReason: null, settledAt: null, lead: null, contact: null, company: null },
    },
  });
  for (const word of ["елкина", "elka ltd", "030 123", "elka@example"])
    expect(await anna.get(`{ search(text: "${word}", types: [REQUEST]) { nodes { id } } }`)).toEqual({
      search: { nodes: [{ id }] },
    });
});

test.each([
  ["CUSTOMER", "customer", { name: "x" }],
  ["REQUEST", "request", { name: "x", source: "API" }],
  ["DOCUMENT", "document", { number: "x", kind: "ACT" }],
] as const)("a %s has custom fields, an external id to upsert by, and tasks", async (resource, kind, item) => {
  const field = { resource, key: "region", label: "Region", type: "TEXT", position: 0 };
  expectDone(await anna.act("createCustomField", field, ""));
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  const custom = [{ key: "region", value: "North" }];
  const items = [{ ...item, externalId: "1", custom }];
  const upsert = () => anna.act(`create${type}`, { items, onConflict: "UPDATE" }, `${kind}s { id } outcomes`);
  const made = (await upsert()) as unknown as Readonly<Record<string, { id: string }[]>>;
  expect(await upsert()).toMatchObject({ outcomes: ["UNCHANGED"] });
  const id = made[`${kind}s`]?.[0]?.id ?? "";
  const [task = ""] = await make(anna, "task", [{ text: "x", cardId: id }]);
  expect(
    await anna.get(`{ ${kind}s(filter: { custom: [{ key: "region", eq: "North" }] }) {
      nodes { id custom { key value } tasks { nodes { id card { id } } } } } }`),
  ).toEqual({ [`${kind}s`]: { nodes: [{ id, custom, tasks: { nodes: [{ id: task, card: { id } }] } }] } });
});
