import { setTimeout as after } from "node:timers/promises";
import type { Client } from "pg";
import type { SentStatement, StatementListener } from "../../src/store/database";
import { Pipeline } from "../../src/store/pipeline";
import { codesOf, make, namesOf, Office, type Person } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";

let office: Office;
let anna: Person;
let beside: Client;
const sent: SentStatement[] = [];

beforeAll(async () => {
  const onStatement: StatementListener = (statement) => {
    sent.push(statement);
  };
  office = await Office.open({ LOG_LEVEL: "silent", OPTIMISATIONS_OFF: "compiled-reads" }, { onStatement });
  anna = await office.found();
  beside = await lookInto(office);
  await make(anna, "lead", [{ name: "Kiln" }]);
  await make(anna, "company", [{ name: "Kiln & Sons", industry: "Bricks" }]);
  await pipelinesOpen();
});

afterAll(async () => {
  await beside.end();
  await office.close();
});

/** The processes of the gateway's pipelines in PostgreSQL. */
async function pipelines(client = beside): Promise<readonly number[]> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'bailiwick pipeline'",
  );
  return rows.map(({ pid }) => pid);
}

/** Readings open them. */
async function pipelinesOpen(): Promise<readonly number[]> {
  for (;;) {
    await anna.ask("{ companies { nodes { name } } }");
    const open = await pipelines();
    if (open.length === 3) return open;
    await after(20);
  }
}

/** Nobody reads leads while the work runs. */
async function whileLocked(work: () => Promise<unknown>): Promise<void> {
  await beside.query("begin; lock table lead in access exclusive mode");
  await work();
  await beside.query("commit");
}

/** Where readings wait for the lock, until one does at this place, or anywhere. */
async function waitedAt(watcher: Client, place?: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  while (place === undefined ? seen.size === 0 : !seen.has(place)) {
    const { rows } = await watcher.query<{ name: string }>(
      `select application_name as name from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and application_name like 'bailiwick%'`,
    );
    for (const { name } of rows) seen.add(name);
  }
  return seen;
}

const companies = "{ companies { nodes { name } } }";

/** The pool answers what is not known, until it is found to be quick. */
async function askKnown(list: string): Promise<void> {
  const latest = `select application_name as name from pg_stat_activity where datname = current_database()
    and application_name in ('bailiwick', 'bailiwick pipeline') order by query_start desc nulls last limit 1`;
  do expect(await namesOf(anna, list)).toEqual(["Kiln"]);
  while ((await beside.query<{ name: string }>(latest)).rows[0]?.name === "bailiwick");
}

/** Where the reading waits that asks for leads while they are locked, until one does in the pool. */
async function placesOf(list: string): Promise<readonly string[]> {
  const watcher = await lookInto(office);
  let asking: Promise<readonly string[]> = Promise.resolve([]);
  let places: readonly string[] = [];
  sent.length = 0;
  await whileLocked(async () => {
    asking = namesOf(anna, list);
    places = [...(await waitedAt(watcher, "bailiwick"))];
  });
  expect(await asking).toEqual(["Kiln"]);
  await watcher.end();
  return places;
}

test("a reading that takes longer than its neighbours can wait is answered from the pool, there at once the next time", async () => {
  await askKnown("leads");
  await placesOf("leads");
  expect(sent).toEqual([expect.objectContaining({ fault: null })]);
  // What the pipeline took counts as waiting.
  expect(sent[0]?.waited).toBeGreaterThan(49);
  expect(await placesOf("leads")).toEqual(["bailiwick"]);
});

test("what is not known, and what typically takes longer than some milliseconds, is answered from the pool alone", async () => {
  expect(await placesOf("leads(first: 21)")).toEqual(["bailiwick"]);
  await askKnown("leads(first: 22)");
  await beside.query(`alter table lead enable row level security, force row level security;
    create policy slow on lead using ((select pg_sleep(0.015))::text is not null)`);
  for (let time = 0; time < 16; time += 1) expect(await namesOf(anna, "leads(first: 22)")).toEqual(["Kiln"]);
  await beside.query("drop policy slow on lead; alter table lead no force row level security");
  expect(await placesOf("leads(first: 22)")).toEqual(["bailiwick"]);
});

test("what waits in a pipeline behind others is not slow by that", async () => {
  const pipeline = new Pipeline({ connectionString: office.gateway.databaseUrl, pipeline: true });
  while (!pipeline.isOpen()) await after(5);
  const ask = async (text: string): Promise<number> => (await pipeline.ask({ text })).took;
  const [slow = 0, ...behind] = await Promise.all(
    ["select pg_sleep(0.2)", ...Array<string>(9).fill("select 1")].map(ask),
  );
  expect(slow).toBeGreaterThan(199);
  expect(Math.max(...behind)).toBeLessThan(100);
  await pipeline.close();
});

test("a connection that breaks loses no answer, and is opened anew", async () => {
  const broken = await pipelinesOpen();
  const asking = Array.from({ length: 60 }, () => anna.ask(companies));
  const ending = beside.query("select pg_terminate_backend(pid) from unnest($1::int[]) pid", [broken]);
  const later = Array.from({ length: 60 }, () => anna.ask(companies));
  await ending;
  for (const answer of await Promise.all([...asking, ...later]))
    expect(answer.data).toEqual({ companies: { nodes: [{ name: "Kiln & Sons" }] } });
  for (const pid of await pipelinesOpen()) expect(broken).not.toContain(pid);
});

test("who goes away while his reading is under way harms none of those beside it", async () => {
  const watcher = await lookInto(office);
  await pipelinesOpen();
  for (let size = 1; size <= 8; size += 1) await askKnown(`leads(first: ${size})`);
  sent.length = 0;
  for (let size = 1; size <= 8; size += 1)
    await whileLocked(async () => {
      const leaving = new AbortController();
      const left = fetch(`${office.gateway.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${anna.token}` },
        body: JSON.stringify({ query: `{ list: leads(first: ${size}) { nodes { name: name } } }` }),
        signal: leaving.signal,
      });
      const others = Array.from({ length: 12 }, () => anna.ask(companies));
      await waitedAt(watcher);
      leaving.abort();
      await expect(left).rejects.toThrow("aborted");
      expect((await Promise.all(others)).flatMap(codesOf)).toEqual([]);
      while (faults().length < size) await after(5);
    });
  await watcher.end();
  expect(faults()).toEqual(Array(8).fill("57014"));
});

const faults = (): readonly (string | null)[] => sent.map(({ fault }) => fault).filter((fault) => fault !== null);

test("a table that has changed under a kept plan is read on", async () => {
  await make(anna, "task", [{ text: "Bricks" }]);
  const query = "{ tasks { nodes { text result } } }";
  for (let time = 0; time < 12; time += 1) await anna.get(query);
  await beside.query("alter table task alter column result type varchar(4000)");
  const answers = await Promise.all(Array.from({ length: 12 }, () => anna.get(query)));
  const expected = { tasks: { nodes: [{ text: "Bricks", result: null }] } };
  expect(answers).toEqual(answers.map(() => expected));
});

const opened: Office[] = [];
afterAll(() => Promise.all(opened.map((each) => each.close())));

async function another(...given: Parameters<typeof Office.open>): Promise<readonly [Office, Person, Client]> {
  const founded = await Office.open(...given);
  opened.push(founded);
  return [founded, await founded.found(), await lookInto(founded)];
}

test("none is opened where they are switched off", async () => {
  const [, bert, client] = await another({ OPTIMISATIONS_OFF: "pipelined-connections" });
  for (let time = 0; time < 5; time += 1) expect(await namesOf(bert, "leads")).toEqual([]);
  await after(50);
  expect(await pipelines(client)).toEqual([]);
  await client.end();
});

test("none is left by a gateway that has ended", async () => {
  const [ended, carl, client] = await another({ OPTIMISATIONS_OFF: "none" });
  while ((await pipelines(client)).length < 3) await carl.ask(companies);
  await ended.close();
  opened.pop();
  expect(await pipelines(client)).toEqual([]);
  await client.end();
});
