import { setTimeout as after } from "node:timers/promises";
import type { Client } from "pg";
import { codesOf, make, namesOf, Office, type Person } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";

interface Session {
  readonly pid: number;
  readonly state: string;
  readonly waits: boolean;
}

/** The connections of the gateway's pool, as PostgreSQL has them. */
async function sessions(beside: Client): Promise<readonly Session[]> {
  const { rows } = await beside.query<Session>(
    `select pid, state, wait_event_type is not distinct from 'Lock' as waits from pg_stat_activity
      where datname = current_database() and application_name = 'bailiwick' order by pid`,
  );
  return rows;
}

async function until(beside: Client, isSo: (pool: readonly Session[]) => boolean): Promise<readonly Session[]> {
  for (;;) {
    const pool = await sessions(beside);
    if (isSo(pool)) return pool;
    await after(20);
  }
}

const somethingWaits = (pool: readonly Session[]): boolean => pool.some(({ waits }) => waits);
const nothingRuns = (pool: readonly Session[]): boolean => pool.every(({ state }) => state === "idle");

/** While the work runs, nobody else comes to the table. */
async function withLocked(office: Office, table: string, work: () => Promise<void>): Promise<void> {
  const holder = await lookInto(office);
  await holder.query(`begin; lock table ${table} in access exclusive mode`);
  try {
    await work();
  } finally {
    await holder.end();
  }
}

const leads = "{ leads { nodes { name } } }";

async function opened(environment: Readonly<Record<string, string>>) {
  const office = await Office.open(environment);
  return { office, anna: await office.found(), beside: await lookInto(office) };
}

describe("At its deadline", () => {
  let office: Office;
  let anna: Person;
  let beside: Client;

  beforeAll(async () => {
    ({ office, anna, beside } = await opened({ REQUEST_SECONDS: "1", DATABASE_CONNECTIONS: "2" }));
    await make(anna, "lead", [{ name: "Old" }]);
  });

  afterAll(async () => {
    await beside.end();
    await office.close();
  });

  test("a reading is cancelled in the database, and its connection reads on", async () => {
    const before = await sessions(beside);
    await withLocked(office, "lead", async () => {
      const began = Date.now();
      const asking = anna.ask(leads);
      await until(beside, somethingWaits);
      const answer = await asking;
      expect(codesOf(answer)).toEqual(["TIMEOUT"]);
      expect(Date.now() - began).toBeLessThan(2_500);
      // The lock is still held: what waited for it was cancelled.
      const after = await sessions(beside);
      expect(nothingRuns(after)).toBe(true);
      expect(after.map(({ pid }) => pid)).toEqual(expect.arrayContaining(before.map(({ pid }) => pid)));
    });
    expect(await namesOf(anna, "leads")).toEqual(["Old"]);
  });

  test("a mutation leaves nothing of what it had written", async () => {
    await withLocked(office, '"change"', async () => {
      const creating = anna.ask(
        'mutation { createLeads(input: { items: [{ name: "New" }] }) { leads { name } userErrors { code } } }',
      );
      await until(beside, somethingWaits);
      expect(codesOf(await creating)).toEqual(["TIMEOUT"]);
      expect(nothingRuns(await sessions(beside))).toBe(true);
    });
    expect(await namesOf(anna, "leads")).toEqual(["Old"]);
    expect((await make(anna, "lead", [{ name: "New" }])).length).toBe(1);
  });

  test("whoever waits for a connection is told so too", async () => {
    await withLocked(office, "lead", async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => anna.ask(leads)));
      expect(answers.map(codesOf)).toEqual(answers.map(() => ["TIMEOUT"]));
    });
    expect(nothingRuns(await until(beside, nothingRuns))).toBe(true);
    expect((await Promise.all(Array.from({ length: 12 }, () => anna.ask(leads)))).flatMap(codesOf)).toEqual([]);
  });
});

describe("When its client goes away", () => {
  let office: Office;
  let anna: Person;
  let beside: Client;

  beforeAll(async () => {
    ({ office, anna, beside } = await opened({ REQUEST_SECONDS: "600", LOG_LEVEL: "silent" }));
  });

  afterAll(async () => {
    await beside.end();
    await office.close();
  });

  const asked = [
    ["a reading", "lead", leads],
    ["a mutation", '"change"', 'mutation { createLead(input: { name: "Left" }) { userErrors { code } } }'],
  ] as const;
  test.each(asked)("%s is cancelled and leaves nothing behind", async (_what, table, query) => {
    const leaving = new AbortController();
    await withLocked(office, table, async () => {
      const asking = fetch(`${office.gateway.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${anna.token}` },
        body: JSON.stringify({ query }),
        signal: leaving.signal,
      });
      await until(beside, somethingWaits);
      leaving.abort();
      await expect(asking).rejects.toThrow("aborted");
      await until(beside, nothingRuns);
    });
    expect(await namesOf(anna, "leads")).toEqual([]);
  });

  test("and whoever loses the database is told no more than that something went wrong", async () => {
    await withLocked(office, "lead", async () => {
      const asking = anna.ask(leads);
      const pool = await until(beside, somethingWaits);
      await beside.query("select pg_terminate_backend(pid) from unnest($1::int[]) pid", [pool.map(({ pid }) => pid)]);
      const { errors } = await asking;
      expect(errors).toEqual([
        {
          message: "Something went wrong here. Tell us the request id.",
          locations: [{ line: 1, column: 3 }],
          path: ["leads"],
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: expect.any(String) as string },
        },
      ]);
    });
    expect(await namesOf(anna, "leads")).toEqual([]);
  });
});
