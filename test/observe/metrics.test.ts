import { createServer } from "node:net";
import { Client } from "pg";
import { startGateway } from "../../src/app";
import { readConfig } from "../../src/config";
import { type Session, Town, password } from "../people/people";
import { Heard } from "./heard";

const token = "a token of the tests for the metrics";
const heard = new Heard();

let town: Town;
let ann: Session;
let url: string;

beforeAll(async () => {
  town = await Town.open(
    { METRICS_PORT: "0", METRICS_TOKEN: token.replaceAll(" ", "-"), LOG_LEVEL: "info" },
    { logTo: heard },
  );
  ann = await town.signUp("ann@northwind.example");
  url = String((await heard.awaited("the metrics are served"))["url"]);
});
afterAll(() => town.close());

const read = (from = url, bearer = `Bearer ${token.replaceAll(" ", "-")}`): Promise<Response> =>
  fetch(from, { headers: bearer === "" ? {} : { authorization: bearer } });

type Series = ReadonlyMap<string, number>;

async function series(): Promise<Series> {
  const lines = (await (await read()).text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

/** What `work` has raised: series and by how much. */
async function raised(work: () => Promise<unknown>, names: readonly string[]): Promise<Record<string, number>> {
  const before = await series();
  const logged = heard.of("request").length;
  await work();
  // A request is counted after its answer has gone.
  for (let round = 0; heard.of("request").length === logged && round < 500; round += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const after = await series();
  return Object.fromEntries(names.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]));
}

describe("The metrics", () => {
  it("are Prometheus's text, for whom the token admits", async () => {
    const answer = await read();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    for (const bearer of ["", "Bearer wrong", token.replaceAll(" ", "-"), `Bearer ${token}`])
      expect((await read(url, bearer)).status).toBe(401);
  });

  it("are not beside /graphql where they have a port of their own", async () => {
    expect((await read(`${town.gateway.url}/metrics`)).status).toBe(404);
  });

  const wrong = { email: "ann@northwind.example", password: "wrong" };
  const cases: [string, () => Promise<unknown>, Record<string, number>][] = [
    [
      "a query and its statements",
      () => town.ask("{ leads { nodes { id } } }", undefined, ann.accessToken),
      {
        'bailiwick_requests_total{type="query",outcome="OK"}': 1,
        'bailiwick_request_duration_seconds_count{type="query"}': 1,
        'bailiwick_statement_duration_seconds_count{kind="write"}': 0,
      },
    ],
    [
      "a mutation that writes",
      () => town.act("createLead", { name: "A deal" }, "lead { id }", ann.accessToken),
      { 'bailiwick_requests_total{type="mutation",outcome="OK"}': 1 },
    ],
    [
      "a wrong password as what can be mended",
      () => town.act("signIn", wrong, ""),
      {
        'bailiwick_requests_total{type="mutation",outcome="USER_ERRORS"}': 1,
        'bailiwick_refusals_total{code="WRONG_CREDENTIALS"}': 1,
      },
    ],
    [
      "somebody without a session by the code of the refusal",
      () => town.ask("{ a: leads { nodes { id } } b: leads { nodes { id } } }"),
      {
        'bailiwick_requests_total{type="query",outcome="UNAUTHENTICATED"}': 1,
        'bailiwick_refusals_total{code="UNAUTHENTICATED"}': 1,
        bailiwick_standings_loaded_total: 0,
      },
    ],
    [
      "what GraphQL never saw",
      () =>
        fetch(`${town.gateway.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{",
        }),
      { 'bailiwick_requests_total{type="none",outcome="HTTP_400"}': 1 },
    ],
  ];
  it.each(cases)("count %s", async (_, work, expected) => {
    expect(await raised(work, Object.keys(expected))).toEqual(expected);
  });

  it("tell reading from writing, and how often somebody's rights were read anew", async () => {
    const names = ["read", "write"].map((kind) => `bailiwick_statement_duration_seconds_count{kind="${kind}"}`);
    const loads = "bailiwick_standings_loaded_total";
    const query = (): Promise<unknown> => town.ask("{ leads { nodes { id } } }", undefined, ann.accessToken);
    await query();
    expect(await raised(query, [...names, loads])).toEqual({
      [String(names[0])]: 1,
      [String(names[1])]: 0,
      [loads]: 0,
    });
    const change = (): Promise<unknown> => town.act("createGroup", { name: "Sales" }, "group { id }", ann.accessToken);
    expect((await raised(change, names))[String(names[1])]).toBeGreaterThan(0);
    expect(await raised(query, [loads])).toEqual({ [loads]: 1 });
  });

  it("show the pool, the event loop and the process", async () => {
    const shown = await series();
    const pool = ["busy", "idle", "waiting"].map((state) => shown.get(`bailiwick_pool_connections{state="${state}"}`));
    expect(pool).toEqual([0, expect.any(Number), 0]);
    expect(pool[1]).toBeGreaterThan(0);
    for (const name of [
      "nodejs_eventloop_lag_p99_seconds",
      "process_resident_memory_bytes",
      "bailiwick_connection_wait_seconds_count",
    ])
      expect(shown.get(name)).toBeGreaterThan(0);
  });

  it("count a statement that PostgreSQL refuses by its code", async () => {
    const database = new Client({ connectionString: town.gateway.databaseUrl, application_name: "test" });
    await database.connect();
    await database.query("alter table lead rename to lead_away");
    try {
      const failed = 'bailiwick_statements_failed_total{sqlstate="42P01"}';
      const query = (): Promise<unknown> => town.ask("{ leads { nodes { name } } }", undefined, ann.accessToken);
      expect(await raised(query, [failed])).toEqual({ [failed]: 1 });
    } finally {
      await database.query("alter table lead_away rename to lead");
      await database.end();
    }
  });

  it("have no more series, whatever a client calls its operations", async () => {
    // Those of Node come with what it does: one for each kind of garbage collection, when the first of them was needed.
    const own = async (): Promise<readonly string[]> =>
      [...(await series()).keys()].filter((name) => name.startsWith("bailiwick_"));
    await raised(() => town.ask("query First { __typename }"), []);
    const before = await own();
    for (const name of ["Second", "Third"]) await raised(() => town.ask(`query ${name} { ${name}: __typename }`), []);
    expect(await own()).toEqual(before);
  });
});

describe("Metrics without a place", () => {
  it("are off where nobody asked for them", async () => {
    const quiet = await Town.open();
    expect((await read(`${quiet.gateway.url}/metrics`)).status).toBe(404);
    await quiet.close();
  });

  it("stop the start where their port is taken, with one line", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const environment = {
      NODE_ENV: "test",
      PORT: "0",
      DATABASE_URL: town.gateway.databaseUrl,
      SIGNING_KEY: password.repeat(4),
    };
    const config = readConfig({ ...environment, METRICS_PORT: String(port), LOG_LEVEL: "silent" });
    const start = startGateway(config, { url: town.gateway.databaseUrl, directUrl: town.gateway.databaseUrl });
    await expect(start).rejects.toThrow(`The metrics can't be served on port ${port} of 127.0.0.1. Set METRICS_PORT`);
    taken.close();
  });
});
