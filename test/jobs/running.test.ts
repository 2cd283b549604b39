import type { Client } from "pg";
import { Office, codesOf, make } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { askFor, countOf, ended, everyLead, holdLead, jobOf, jobOnce, makeLeads, until } from "./asking";

let office: Office;
let client: Client;

beforeAll(async () => {
  office = await Office.open({ WORKER: "on" });
  client = await lookInto(office);
});

afterAll(async () => {
  await client.end();
  await office.close();
});

describe("A change of all that fit", () => {
  test("is written down as the job's, by its person", async () => {
    const anna = await office.found();
    await makeLeads(anna, 1);
    const id = await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source: "logged" } });
    await ended(anna, id);
    const { rows } = await client.query<{ via: string; actor: string }>(
      "select via, 'user_' || replace(actor_id::text, '-', '') as actor from change where after ->> 'source' = 'logged'",
    );
    expect(rows.map(({ via, actor }) => [via.replaceAll("-", ""), actor])).toEqual([
      [id.replace("job_", "job:"), anna.id],
    ]);
  });

  test("shows how far it is, and is stopped between two batches", async () => {
    const anna = await office.found();
    await makeLeads(anna, 510);
    const release = await holdLead(client, 100);
    const id = await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
    const running = await jobOnce(anna, id, ({ progress }) => progress.done > 0);
    expect(running).toMatchObject({ state: "RUNNING", progress: { done: 250, total: 510 }, result: { changed: 250 } });
    const { job } = await anna.act<{ job: object }>("cancelJob", { id }, "job { state }");
    expect(job).toEqual({ state: "RUNNING" });
    await release();
    expect(await ended(anna, id)).toMatchObject({
      state: "CANCELLED",
      progress: { done: 500, total: 510 },
      error: null,
    });
    expect(await countOf(client, "source = 'x'", anna.id)).toBe(500);
  }, 30_000);

  test("goes on after its person has signed out", async () => {
    const anna = await office.found();
    const boris = await office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL"]);
    await makeLeads(anna, 260);
    const release = await holdLead(client, 8);
    const id = await askFor(boris, "updateLeadsByFilter", { filter: everyLead, set: { source: "x" } });
    await jobOnce(boris, id, ({ progress }) => progress.done > 0);
    await boris.get("mutation { signOut { userErrors { code } } }");
    await release();
    await until(async () => (await countOf(client, "source = 'x'", anna.id)) === 260);
  }, 30_000);
});

test("one's own jobs are listed newest first, page by page", async () => {
  const anna = await office.found();
  await make(anna, "lead", [{ name: "One" }]);
  const ids: string[] = [];
  for (const source of ["a", "b", "c"])
    ids.unshift(await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source } }));
  const page =
    "query ($after: String) { jobs(first: 2, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }";
  const { jobs } = await anna.get<{
    jobs: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(page);
  expect(jobs.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  expect(jobs.pageInfo.hasNextPage).toBe(true);
  expect(await anna.get(page, { after: jobs.pageInfo.endCursor })).toMatchObject({
    jobs: { nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false } },
  });
  expect(codesOf(await anna.ask(page, { after: "nowhere" }))).toEqual(["INVALID_CURSOR"]);
  expect(await jobOf(anna, ids[0] ?? "")).not.toBeNull();
});

test("what a worker held that is dead is taken up at once, and what a living one holds is left to it", async () => {
  const living = await lookInto(office);
  await living.query("select pg_advisory_lock($1::integer, hashtext('the living'))", [0x626c776b]);
  await client.query(`begin; select graphile_worker.add_job('purge'); select graphile_worker.add_job('purge');
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'the living' where id = (select max(id) from graphile_worker._private_jobs);
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'the dead' where id = (select max(id) - 1 from graphile_worker._private_jobs);
    commit`);
  const holders = async (): Promise<readonly (string | null)[]> => {
    const { rows } = await client.query<{ worker: string | null }>(
      "select locked_by as worker from graphile_worker.jobs",
    );
    return rows.map(({ worker }) => worker);
  };
  await until(async () => (await holders()).length < 2);
  expect(await holders()).toEqual(["the living"]);
  await living.end();
  await until(async () => (await holders()).length === 0);
}, 20_000);

/** What `look` finds, once it finds something. */
