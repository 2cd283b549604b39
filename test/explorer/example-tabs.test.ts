import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { exampleTabsOf } from "../../src/graphql/explorer/example-tabs";
import { signInTab } from "../../src/graphql/explorer/explorer-tab";

const people = ["Anna", "Boris", "Vera"].map((name) => ({
  name,
  email: `${name.toLowerCase()}@demo.example`,
  password: "shown",
  sees: "sees what is there",
}));
const tabs = exampleTabsOf(people);

test("Three people ask one query, each in a tab of one's own", () => {
  const [anna, boris, vera] = tabs.map((tab) => ({ ...tab, query: tab.query.replace(/^#.*\n/, "") }));
  expect([anna, boris, vera].map((tab) => tab?.name)).toEqual(["Anna", "Boris", "Vera"]);
  expect(new Set([anna?.query, boris?.query, vera?.query]).size).toBe(1);
});

test("Without demo people there are no example tabs", () => {
  expect(exampleTabsOf([])).toEqual([]);
});

const schemaFile = join(__dirname, "../../schema.graphql");
const describeWithSchema = existsSync(schemaFile) || process.env["CI"] === "true" ? describe : describe.skip;

describeWithSchema("Every tab asks what the API answers", () => {
  test.each([...tabs, signInTab])("$name", ({ query }) => {
    expect(validate(buildSchema(readFileSync(schemaFile, "utf8")), parse(query))).toEqual([]);
  });
});
