import { Client } from "pg";
import { type Session, Town } from "../people/people";
import { Heard } from "./heard";

const heard = new Heard();
let town: Town;
let ann: Session;
let other: Client;

beforeAll(async () => {
  town = await Town.open({ SLOW_STATEMENT_MS: "250", LOG_LEVEL: "warn", DATABASE_CONNECTIONS: "2" }, { logTo: heard });
  ann = await town.signUp("ann@northwind.example");
  other = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await town.close();
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Holds the leads for so long against who waits for them, once somebody does; answers what `ask` answered. */
async function whileLocked<T>(milliseconds: number, ask: () => Promise<T>): Promise<T> {
  await other.query("begin; lock table lead in access exclusive mode");
  const asked = ask();
  while (!(await isAwaited())) await pause(10);
  await pause(milliseconds);
  await other.query("commit");
  return asked;
}

async function isAwaited(): Promise<boolean> {
  const { rows } = await other.query("select from pg_locks where not granted");
  return rows.length > 0;
}

const query = `query Pipeline($name: String!) { leads(filter: { name: { eq: $name } }) { nodes { id } } }`;
const askAs = (id: Session) => town.ask(query, undefined, id.accessToken);

describe("A slow statement", () => {
  it("is told with its operation and its request, its text without values", async () => {
    const asked = async (): Promise<string> => {
      const response = await fetch(`${town.gateway.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${ann.accessToken}` },
        body: JSON.stringify({ query, variables: { name: "A secret deal" } }),
      });
      return response.headers.get("x-request-id") ?? "";
    };
    const requestId = await whileLocked(300, asked);
    const line = await heard.awaited("slow statement", { requestId });
    expect(line).toMatchObject({
      level: "warn",
      type: "query",
      operation: "Pipeline",
      account: expect.any(String) as string,
    });
    expect(line["milliseconds"]).toBeGreaterThanOrEqual(250);
    expect(line["waitedMilliseconds"]).toBeLessThan(250);
    expect(line["statement"]).toMatch(/from "?lead"?.*\$\d/is);
    expect(heard.texts.join("")).not.toContain("secret deal");
  });

  it("is none that is answered in time", async () => {
    const before = heard.of("slow statement").length;
    await askAs(ann);
    await pause(50);
    expect(heard.of("slow statement")).toHaveLength(before);
  });

  it("may have waited for a connection", async () => {
    const before = heard.of("slow statement").length;
    await whileLocked(300, () =>
      Promise.all([1, 2, 3].map(() => town.ask("query Many { leads { nodes { id } } }", undefined, ann.accessToken))),
    );
    await pause(50);
    const waits = heard
      .of("slow statement")
      .slice(before)
      .map((line) => Number(line["waitedMilliseconds"]));
    expect(waits.filter((wait) => wait >= 250)).toHaveLength(1);
  });
});
