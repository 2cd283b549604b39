import { join } from "node:path";
import { runExample, wordsFor } from "./run-example";
import { type SmallFolder, makeSmallFolder } from "./small-folder";

let folder: SmallFolder;
beforeEach(() => {
  folder = makeSmallFolder();
});
afterEach(() => {
  folder.remove();
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
  folder.rewrite(file, text, instead);
  const { code, output, asides } = await runExample(...wordsFor(folder.path, unanswered));
  expect(asides).toContain(said);
  expect(asides).not.toContain("Nothing answers");
  expect({ code, output }).toEqual({ code: 1, output: "" });
});

test("every file that the folder lacks is named", async () => {
  const { code, asides } = await runExample(...wordsFor(join(folder.path, "nowhere"), unanswered));
  for (const file of ["sales_teams.csv", "accounts.csv", "products.csv", "sales_pipeline.csv"]) {
    expect(asides).toContain(`${file} can't be read`);
  }
  expect(code).toBe(1);
});

test("a gateway that is not there is named", async () => {
  const { code, asides } = await runExample(...wordsFor(folder.path, unanswered));
  expect(asides).toContain(`Nothing answers at ${unanswered}/graphql`);
  expect(code).toBe(1);
});

test("a command line that lacks something is answered with how to write it", async () => {
  const { code, asides } = await runExample(folder.path);
  expect(asides).toContain("node load-maven.mjs <folder> --email <address> --password <password>");
  expect(code).toBe(1);
});
