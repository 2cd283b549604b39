import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExample, wordsFor } from "./run-example";

const files = {
  "sales_teams.csv": "sales_agent,manager,regional_office\nAnn Lee,Bo Berg,North\n",
  "accounts.csv":
    "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,retail,1996,1100.04,2822,Norway,\n",
  "products.csv": "product,series,sales_price\nGTX Pro,GTX,4821\n",
  "sales_pipeline.csv":
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nA1,Ann Lee,GTX Pro,Acme,Won,2017-01-02,2017-03-01,4514\n",
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maven-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const unanswered = "http://127.0.0.1:9";

/** Each a file, what stands in it instead of what, and what the example says. */
const misplacings = [
  ["a day that is none", "sales_pipeline.csv", "2017-03-01", "2017-02-30", '2: close_date "2017-02-30" is not a day'],
  ["an amount in words", "sales_pipeline.csv", "4514", "a lot", '2: close_value "a lot" is not an amount.'],
  ["an unknown stage", "sales_pipeline.csv", "Won", "Frozen", '2: deal_stage "Frozen" is not one of Prospecting'],
  ["a deal of nobody", "sales_pipeline.csv", "Ann Lee", "", "2: sales_agent is empty."],
  ["a number in words", "accounts.csv", "2822", "many", '2: employees "many" is not a number.'],
  ["a second company of one name", "accounts.csv", "Acme", "B,,,,,,\nB", '3: account "B" stands in accounts.csv:2'],
  ["a column that has no place", "products.csv", "series", "series,colour", "a column that has no place yet: colour"],
  ["a column that is missing", "products.csv", "series", "row", "products.csv has no column series."],
  ["a row that is too long", "sales_teams.csv", "North", "North,East", "sales_teams.csv: Invalid Record Length"],
] as const;

test.each(misplacings)("%s stops the load before anything is sent", async (_, file, text, instead, said) => {
  const name = file satisfies keyof typeof files;
  writeFileSync(join(folder, name), files[name].replace(text, instead));
  const { code, output, asides } = await runExample(...wordsFor(folder, unanswered));
  expect(asides).toContain(said);
  expect(asides).not.toContain("Nothing answers");
  expect({ code, output }).toEqual({ code: 1, output: "" });
});

test("a folder without the files is named", async () => {
  const { code, asides } = await runExample(...wordsFor(join(folder, "nowhere"), unanswered));
  expect(asides).toContain("sales_teams.csv can't be read");
  expect(code).toBe(1);
});

test("a gateway that is not there is named", async () => {
  const { code, asides } = await runExample(...wordsFor(folder, unanswered));
  expect(asides).toContain(`Nothing answers at ${unanswered}/graphql`);
  expect(code).toBe(1);
});

test("a command line that lacks something is answered with how to write it", async () => {
  const { code, asides } = await runExample(folder);
  expect(asides).toContain("node load-maven.mjs <folder> --email <address> --password <password>");
  expect(code).toBe(1);
});
