import { type TestGateway, startTestGateway } from "../support/gateway";
import { firstPassword, founder, runExample, wordsFor } from "./run-example";
import { type SmallFolder, makeSmallFolder } from "./small-folder";
import { type Visitor, visit } from "./visitor";

let gateway: TestGateway;
let folder: SmallFolder;
beforeEach(async () => {
  gateway = await startTestGateway();
  folder = makeSmallFolder();
});
afterEach(async () => {
  folder.remove();
  await gateway.close();
});

const load = (...more: readonly string[]) => runExample(...wordsFor(folder.path, gateway.url), ...more);

interface Deal {
  readonly externalId: string;
  readonly version: number;
  readonly price: { readonly amount: string } | null;
  readonly company: { readonly name: string; readonly parent: { readonly name: string } | null } | null;
  readonly responsible: { readonly name: string };
}
const dealsOf = (person: Visitor): Promise<Deal[]> =>
  person.walk(`query ($after: String) {
    leads(after: $after, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes { externalId version price { amount } company { name parent { name } } responsible { name } }
      pageInfo { hasNextPage endCursor }
    }
  }`);

test("what is named without a row of its own is made with its name alone, and told", async () => {
  folder.rewrite("accounts.csv", "Norway,", "Norway,Holding");
  folder.add("sales_pipeline.csv", "B2,Cy Dahl,Toaster,Umbrella,Engaging,2017-05-01,,");
  const { code, output } = await load();
  expect(output).toContain('accounts.csv:2: "Holding" has no row: a company with a name alone');
  expect(output).toContain("sales_pipeline.csv:3: Cy Dahl is on no team: a user without manager and office");
  expect(output).toContain('sales_pipeline.csv:3: "Umbrella" has no row: a company with a name alone');
  expect(output).toContain('sales_pipeline.csv:3: "Toaster" is in no row of products.csv');
  expect(code).toBe(0);
  expect(await dealsOf(await visit(gateway, founder))).toMatchObject([
    { externalId: "A1", responsible: { name: "Ann Lee" }, company: { name: "Acme", parent: { name: "Holding" } } },
    { externalId: "B2", responsible: { name: "Cy Dahl" }, company: { name: "Umbrella", parent: null } },
  ]);
});

test("a changed line changes its record, and no other", async () => {
  folder.add("sales_pipeline.csv", "B2,Ann Lee,GTX Pro,,Engaging,2017-05-01,,");
  await load();
  folder.rewrite("sales_pipeline.csv", "4514\n", "\nB2,Ann Lee,GTX Pro,,Engaging,2017-05-01,,\n");
  const { output } = await load();
  expect(output).toMatch(/^deals +0 +1 +1 +0$/m);
  expect(output).toMatch(/\n1 changed\n$/);
  const deals = await dealsOf(await visit(gateway, founder));
  expect(deals.map(({ externalId, version, price }) => ({ externalId, version, price }))).toEqual([
    { externalId: "B2", version: 1, price: null },
    { externalId: "A1", version: 2, price: null },
  ]);
});

test("an agent who goes to another team sees with its manager at the next run", async () => {
  await load();
  folder.rewrite("sales_teams.csv", "Bo Berg,North", "Di Ek,South");
  const { output } = await load();
  expect(output).toMatch(/^people +1 +1 +0 +0$/m);
  const email = "di.ek@maven.example";
  const boss = await visit(gateway, { email, password: firstPassword, newPassword: "a boss's own" });
  expect(await dealsOf(boss)).toMatchObject([{ externalId: "A1" }]);
});

test("a line that the gateway refuses is told with its place, and the others are loaded", async () => {
  folder.add("sales_pipeline.csv", `B2,Ann Lee,${"long ".repeat(200)},Acme,Won,2017-01-02,2017-03-01,1`);
  const { code, output } = await load();
  expect(output).toMatch(/^sales_pipeline\.csv:3: refused: name has at most \d+ characters\./m);
  expect(output).toMatch(/^deals +1 +0 +0 +1$/m);
  expect(code).toBe(1);
});

test("another account has people and deals of its own, with the same founder", async () => {
  await load();
  const { code, output } = await load("--account", "Second", "--people-domain", "second.example");
  expect(output).toMatch(/^deals +1 +0 +0 +0$/m);
  expect(code).toBe(0);
  const again = await load();
  expect(again.output).toMatch(/\n0 changed\n$/);
});

test("a wrong password opens nothing, and says so", async () => {
  await load();
  const { code, asides } = await runExample(
    ...[folder.path, "--url", gateway.url, "--email", founder.email, "--password", "not the founder's"],
  );
  expect(asides).toContain("The e-mail address or the password is wrong.");
  expect(code).toBe(1);
});
