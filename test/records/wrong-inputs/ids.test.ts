import { Office, type Person, codesOf, make } from "../office";

const nul = "a\u0000b";
const half = "a\ud800b";

let office: Office;
let anna: Person;
let seller: Person;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found();
  const stranger = await office.found();
  seller = await office.add(anna, ["LEAD VIEW OWN", "CONTACT VIEW NONE"]);
  const [lead = ""] = await make(anna, "lead", [{ name: "Own" }]);
  const [contact = ""] = await make(anna, "contact", [{ lastName: "Own" }]);
  const [foreign = ""] = await make(stranger, "lead", [{ name: "Foreign" }]);
  ids = { lead, contact, foreign };
});

afterAll(() => office.close());

/** Ids that are none of a lead that the seller sees. */
const wrongIds = (): readonly (readonly [string, string])[] => [
  ["a hidden one", ids["lead"] ?? ""],
  ["one of another account", ids["foreign"] ?? ""],
  ["an unknown one", `lead_${"0".repeat(32)}`],
  ["one of another kind", ids["contact"] ?? ""],
  ["another kind's number under this kind's name", (ids["contact"] ?? "").replace("contact", "lead")],
  ["one in capitals", (ids["lead"] ?? "").toUpperCase()],
  ["nothing", ""],
  ["a text", "lead"],
  ["a text with NUL", nul],
  ["half of a pair", half],
  ["a wildcard", "lead_%"],
  ["SQL", "lead_'; drop table lead --"],
  ["a number", "1"],
];

const withoutRequest = (answer: unknown): string => JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, "");

describe("door 10: an id that leads nowhere gets one answer, byte for byte but the request id", () => {
  const askings: Readonly<Record<string, (id: string) => readonly [string, object]>> = {
    "the record": (id) => ["query ($id: ID!) { lead(id: $id) { id name } }", { id }],
    "any record": (id) => ["query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }", { id }],
    "a list of one": (id) => [
      "query ($id: ID!) { leads(filter: { id: { eq: $id } }) { totalCount { count } nodes { id } } }",
      { id },
    ],
    "a filter through a link": (id) => [
      "query ($id: ID!) { tasks(filter: { card: { id: { in: [$id] } } }) { nodes { id } } }",
      { id },
    ],
    "a change of a setting": (id) => [
      'mutation ($id: ID!) { updateStage(input: { id: $id, name: "X" }) { stage { id } userErrors { code } } }',
      { id },
    ],
    "a link of a new lead": (id) => [
      'mutation ($id: ID!) { createLead(input: { name: "X", companyId: $id, contactIds: [$id] }) { lead { id } userErrors { code field message } } }',
      { id },
    ],
    "the stage of a new lead": (id) => [
      'mutation ($id: ID!) { createLead(input: { name: "X", stageId: $id }) { lead { id } userErrors { code field message } } }',
      { id },
    ],
    "the one responsible for a new lead": (id) => [
      'mutation ($id: ID!) { createLead(input: { name: "X", responsibleId: $id }) { lead { id } userErrors { code field message } } }',
      { id },
    ],
    "the card of a new task": (id) => [
      'mutation ($id: ID!) { createTask(input: { text: "X", cardId: $id }) { task { id } userErrors { code field message } } }',
      { id },
    ],
  };

  test.each(Object.keys(askings))("asked for %s", async (asked) => {
    const answers = new Map<string, string>();
    for (const [says, id] of wrongIds()) {
      const [query, variables] = askings[asked]?.(id) ?? ["", {}];
      answers.set(says, withoutRequest(await seller.ask(query, variables)));
    }
    const [first] = answers.values();
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries([...answers.keys()].map((says) => [says, first])));
    expect(first).not.toContain("INTERNAL");
  });

  test("the answer of a query is null, of a write NOT_FOUND", async () => {
    expect(await seller.ask("query ($id: ID!) { lead(id: $id) { id } }", { id: ids["lead"] })).toEqual({
      data: { lead: null },
      extensions: { cost: { requested: 1, maximum: 500_000 } },
    });
    const input = { id: `stage_${"0".repeat(32)}`, name: "X" };
    const refused = await anna.ask(
      "mutation ($input: UpdateStageInput!) { updateStage(input: $input) { stage { id } } }",
      { input },
    );
    expect(codesOf(refused)).toEqual(["NOT_FOUND"]);
  });
});
