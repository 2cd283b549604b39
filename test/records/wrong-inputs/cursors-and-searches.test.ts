import { Office, type Person, codesOf, make } from "../office";

const nul = "a\u0000b";
const half = "a\ud800b";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  await make(anna, "company", [{ name: "A" }, { name: "B" }, { name: "C" }]);
});

afterAll(() => office.close());

describe("what can't be answered is refused", () => {
  const cursorQuery =
    "query ($after: String, $order: CompanyOrderField!, $filter: CompanyFilter) { companies(first: 1, after: $after, " +
    "filter: $filter, orderBy: [{ field: $order, direction: ASC }]) { pageInfo { endCursor } } }";

  test("a cursor of another sort, another filter, another list, another direction, or none at all", async () => {
    const first = await anna.get<{ companies: { pageInfo: { endCursor: string } } }>(cursorQuery, {
      order: "CREATED_AT",
    });
    const cursor = first.companies.pageInfo.endCursor;
    const [binding] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as string[];
    const forged = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString("base64url");
    const id = "00000000-0000-7000-8000-000000000000";
    const wrong: readonly object[] = [
      { after: cursor, order: "NAME" },
      { after: cursor, order: "CREATED_AT", filter: { name: { startsWith: "a" } } },
      ...[
        "",
        "x",
        nul,
        half,
        "'; --",
        cursor.slice(2),
        forged(),
        forged(1, 2),
        forged(binding, id),
        forged(binding, 1, id),
      ].map((after) => ({ after, order: "CREATED_AT" })),
      ...["2026-99-99 00:00:00+00", "2026-02-30 00:00:00+00", nul, "now"].map((key) => ({
        after: forged(binding, key, id),
        order: "CREATED_AT",
      })),
      { after: forged(binding, "2026-01-01 00:00:00+00", "x"), order: "CREATED_AT" },
    ];
    for (const variables of wrong)
      expect([variables, codesOf(await anna.ask(cursorQuery, variables))]).toEqual([variables, ["INVALID_CURSOR"]]);
    const other = await anna.ask(
      "query ($after: String) { leads(after: $after, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { id } } }",
      { after: cursor },
    );
    expect(codesOf(other)).toEqual(["INVALID_CURSOR"]);
    expect(codesOf(await anna.ask(cursorQuery, { after: cursor, order: "CREATED_AT" }))).toEqual([]);
  });

  test.each([
    ["blank", { text: "  " }],
    ["too long", { text: "x".repeat(201) }],
    ["with NUL", { text: nul }],
    ["with half of a pair", { text: half }],
    ["for too many", { text: "x", first: 51 }],
    ["for none", { text: "x", first: 0 }],
  ])("a search that is %s", async (_says, variables) => {
    const answer = await anna.ask(
      "query ($text: String!, $first: Int) { search(text: $text, first: $first) { nodes { id } } }",
      variables,
    );
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
  });

  test.each(["EURO", nul, "", "eur"])("totals in a currency that is none: %j", async (currencyCode) => {
    const answer = await anna.ask(
      "query ($code: String) { leadTotals(by: STAGE, currencyCode: $code) { currencyCode } }",
      { code: currencyCode },
    );
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
  });

  test("101 ids at once", async () => {
    const ids101 = Array.from({ length: 101 }, () => `lead_${"0".repeat(32)}`);
    expect(codesOf(await anna.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ids101 }))).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});
