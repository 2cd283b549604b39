import { Town } from "../people/people";
import { Heard } from "./heard";

const heard = new Heard();
let town: Town;

beforeAll(async () => {
  town = await Town.open({ LOG_LEVEL: "info" }, { logTo: heard });
});
afterAll(() => town.close());

describe("The operation of a request", () => {
  const spread = Array.from({ length: 5 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
  const cases: [string, string, object][] = [
    ["is named as its client names it", "query Greeting { __typename }", { type: "query", operation: "Greeting" }],
    ["may have no name", "{ __typename }", { type: "query", operation: null, fields: ["__typename"] }],
    ["has a name of 80 letters at most", `query ${"N".repeat(200)} { __typename }`, { operation: "N".repeat(80) }],
    [
      "is told by the schema's fields, in fragments too, and never by an alias",
      "query Four { mine: me { id } ... on Query { leads { nodes { id } } } ...More } fragment More on Query { me { id } tasks { nodes { id } } }",
      { fields: ["me", "leads", "tasks"] },
    ],
    [
      "tells a field once, however often its fragments spread each other",
      `query Spread { ...F0 } ${spread.join(" ")} fragment F5 on Query { __typename }`,
      { operation: "Spread", fields: ["__typename"] },
    ],
  ];
  it.each(cases)("%s", async (_, query, expected) => {
    const before = heard.of("request").length;
    await town.ask(query);
    for (let round = 0; heard.of("request").length === before && round < 500; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard.of("request").at(-1)).toMatchObject(expected);
  });
});
