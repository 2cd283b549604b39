import { Client } from "pg";
import { type TestGateway, startTestGateway } from "../support/gateway";
import { sharedData, sharedDataIsAbsent } from "../support/shared-data";
import { backToFiles } from "./back-to-files";
import { countBy, dealsInStages, dealsOfManagers, dealsOfOffices, rowsOf } from "./maven-rows";
import { firstPassword, founder, type Run, runExample, wordsFor } from "./run-example";
import { type Visitor, visit } from "./visitor";
import {
  type Counts,
  countDeals,
  countThroughCompanies,
  dealIds,
  peopleIn,
  reachOfRoles,
  visibleNodes,
} from "./what-one-sees";

const path = "maven-crm";
const found = sharedData(path);
const describeHere = found === null ? describe.skip : describe;

describeHere(found === null ? sharedDataIsAbsent(path) : "the Maven data, loaded by the example", () => {
  if (found === null) {
    test(path, () => undefined);
    return;
  }
  const folder = found;
  const deals = rowsOf(folder, "sales_pipeline.csv");
  const teams = rowsOf(folder, "sales_teams.csv");
  const agents = teams.map(({ sales_agent: agent = "" }) => agent);
  const managers = Object.keys(dealsOfManagers);
  const dealsOfAgents = countBy(deals, "sales_agent");
  const officeOf = (name: string): string =>
    teams.find(({ sales_agent: agent, manager: boss }) => name === agent || name === boss)?.["regional_office"] ?? "";
  const teamOf = (boss: string): Set<string> =>
    new Set(teams.filter((row) => row["manager"] === boss).map(({ sales_agent: agent = "" }) => agent));

  let gateway: TestGateway;
  let first: Run;
  let administrator: Visitor;
  let back: ReturnType<typeof backToFiles> | undefined;
  const visitors = new Map<string, Visitor>();
  const visitor = (name: string): Visitor => {
    const known = visitors.get(name);
    if (known === undefined) throw new Error(`${name} did not sign in`);
    return known;
  };

  beforeAll(async () => {
    gateway = await startTestGateway();
    first = await runExample(...wordsFor(folder, gateway.url));
    if (first.code !== 0) throw new Error(`${first.output.slice(-2_000)}\n${first.asides}`);
    console.log(first.output.split("\n").slice(-13).join("\n"));
    administrator = await visit(gateway, founder);
    const people = (await peopleIn(administrator)).filter(({ email }) => email !== founder.email);
    for (const { name, email } of people)
      visitors.set(name, await visit(gateway, { email, password: firstPassword, newPassword: `${name}'s own` }));
  }, 180_000);
  afterAll(() => gateway.close());

  /** Every count that a person can come by is the same one. */
  async function expectToCount(person: Visitor, count: number): Promise<void> {
    const counts: Counts = await countDeals(person);
    expect(counts).toEqual({ list: count, byStage: count, byResponsible: count });
  }

  test("everybody whom the files name signed in, and agents without a deal among them", () => {
    expect([...visitors.keys()].sort()).toEqual([...new Set([...agents, ...managers])].sort());
    expect(agents.filter((agent) => !dealsOfAgents.has(agent))).toHaveLength(5);
  });

  test("the administrator counts 8,800 deals, in the stages that they are in", async () => {
    await expectToCount(administrator, 8_800);
    const totals = await administrator.ask<{ totals: { key: string; count: number }[] }>(
      "{ leadTotals(by: STAGE) { totals { key count } } }",
    );
    const stages = await administrator.walk<{ id: string; name: string }>(
      "query ($after: String) { stages(after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }",
    );
    const nameOf = new Map(stages.map(({ id, name }) => [id, name]));
    expect(Object.fromEntries(totals.totals.map(({ key, count }) => [nameOf.get(key), count]))).toEqual(dealsInStages);
  });

  test.each(Object.entries(dealsOfManagers))("with SUBORDINATES %s counts %i deals", async (name, count) => {
    await expectToCount(visitor(name), count);
  });

  test.each(agents)("with OWN %s counts the deals of one's own", async (agent) => {
    await expectToCount(visitor(agent), dealsOfAgents.get(agent) ?? 0);
  });

  test.each(managers)("page after page %s gets the deals of the team and no other", async (name) => {
    const team = teamOf(name);
    const expected = deals.filter(({ sales_agent: agent = "" }) => team.has(agent));
    expect((await dealIds(visitor(name))).sort()).toEqual(expected.map(({ opportunity_id: id = "" }) => id).sort());
  });

  test.each([...managers, ...agents.slice(0, 6)])(
    "through companies, and through filters on them, %s counts the same",
    async (name) => {
      const team = managers.includes(name) ? teamOf(name) : new Set([name]);
      const named = deals.filter(({ sales_agent: agent = "", account }) => team.has(agent) && account !== "");
      const counts = await countThroughCompanies(visitor(name));
      const expected = Object.fromEntries(countBy(named, "account"));
      expect(counts.byCompany).toEqual(expected);
      expect(counts.withDeals).toBe(Object.keys(expected).length);
      expect(counts.ofCancity).toBe(expected["Cancity"] ?? 0);
    },
  );

  test.each(managers)("by their ids %s gets the deals of the team and null for all others", async (name) => {
    const team = teamOf(name);
    const asked = await administrator.ask<{ nodes: { id: string; responsible: { name: string } }[] }>(
      "{ leads(first: 100, orderBy: [{ field: NAME, direction: ASC }]) { nodes { id responsible { name } } } }",
    );
    const expected = asked.nodes.map(({ id, responsible }) => (team.has(responsible.name) ? id : null));
    const ids = asked.nodes.map(({ id }) => id);
    expect(await visibleNodes(visitor(name), ids)).toEqual(expected);
  });

  test("with GROUP everybody of an office, managers too, counts that office's, from the next request on", async () => {
    const restore = await reachOfRoles(administrator, "GROUP");
    for (const [name, person] of visitors) await expectToCount(person, dealsOfOffices[officeOf(name)] ?? 0);
    await restore();
    await expectToCount(visitor("Melvin Marxen"), 1_929);
  }, 60_000);

  test.each(["sales_pipeline.csv", "accounts.csv", "sales_teams.csv", "products.csv"] as const)(
    "every column of %s comes back as it went in",
    async (file) => {
      back ??= backToFiles(administrator);
      const rows = (await back)[file];
      const key = Object.keys(rowsOf(folder, file)[0] ?? {})[0] ?? "";
      const sorted = (rows: readonly Readonly<Record<string, string>>[]) =>
        [...rows].sort((one, other) => ((one[key] ?? "") < (other[key] ?? "") ? -1 : 1));
      expect(sorted(rows)).toEqual(sorted(rowsOf(folder, file)));
    },
    60_000,
  );

  test("the faults of the data are told line by line, each kind counted", () => {
    const lines = first.output.split("\n");
    expect(lines).toContain(
      'sales_pipeline.csv:3: "GTXPro" is "GTX Pro" in products.csv:3: kept as it is, with that series and price',
    );
    expect(lines).toContain("sales_teams.csv:12: Mei-Mei Johns has no deal: a user all the same");
    const told = Object.fromEntries(
      [...first.output.matchAll(/^ +([\d,]+) (deals .+|agents .+)$/gm)].map(([, count, kind = ""]) => [kind, count]),
    );
    expect(told).toEqual({
      "agents have no deal": "5",
      "deals spell their product otherwise": "1,480",
      "deals name no account": "1,425",
      "deals have no engage date": "500",
      "deals have no close date": "2,089",
      "deals have no value": "2,089",
    });
    const placed = lines.filter((line) => /^sales_pipeline\.csv:\d+: /.test(line));
    expect(placed).toHaveLength(1_480 + 1_425 + 500 + 2_089 + 2_089);
  });

  test("a second run changes nothing and writes no change", async () => {
    const before = await everyChange(gateway);
    const second = await runExample(...wordsFor(folder, gateway.url));
    expect(second.output).toMatch(/\n0 changed\n$/);
    expect(second.code).toBe(0);
    expect(await everyChange(gateway)).toEqual(before);
  }, 60_000);
});

/** How many changes there are of each kind, and the latest of all; versions and dates move with them alone. */
async function everyChange({ databaseUrl }: TestGateway): Promise<object[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: "test" });
  await client.connect();
  try {
    const counted = "select kind, count(*), max(id::text) from change group by kind order by kind";
    const versions = "select count(*), sum(version), max(updated_at) from lead";
    const answers = [await client.query<object>(counted), await client.query<object>(versions)];
    return answers.flatMap(({ rows }) => rows);
  } finally {
    await client.end();
  }
}
