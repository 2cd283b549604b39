import type { Client } from "pg";
import { askFor, ended, everyLead, makeLeads } from "../jobs/asking";
import { Office, type Person } from "../records/office";
import { lookInto } from "../records/wrong-inputs/rows-written";
import { Heard } from "./heard";

const heard = new Heard();
let office: Office;
let client: Client;
let anna: Person;

beforeAll(async () => {
  office = await Office.open(
    { WORKER: "on", METRICS: "on", LOG_LEVEL: "trace", SLOW_STATEMENT_MS: "1" },
    { logTo: heard },
  );
  client = await lookInto(office);
  anna = await office.found();
  await makeLeads(anna, 3, { name: "A secret deal" });
});
afterAll(async () => {
  await client.end();
  await office.close();
});

const uuidOf = (job: string): string =>
  job.replace("job_", "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

async function change(source: string): Promise<string> {
  const id = await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source } });
  await ended(anna, id);
  return uuidOf(id);
}

const metrics = async (): Promise<string> => (await fetch(`${office.gateway.url}/metrics`)).text();

describe("A job", () => {
  it("is a line a turn: what it was, how it stands, what it took", async () => {
    const jobId = await change("secret source");
    const line = await heard.awaited("job", { jobId });
    expect(line).toMatchObject({ level: "info", state: "DONE", kind: "UPDATE_BY_FILTER" });
    expect(line["account"]).toMatch(/^[\da-f-]{36}$/);
    expect(line["statements"]).toBeGreaterThan(3);
    expect(await metrics()).toContain(`bailiwick_job_turns_total{kind="${String(line["kind"])}",state="DONE"} 1`);
  });

  it("is named where a statement of it was slow", async () => {
    await client.query("begin; lock table lead in share mode");
    const id = await askFor(anna, "updateLeadsByFilter", { filter: everyLead, set: { source: "slow" } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await metrics()).toContain('bailiwick_queue_tasks{task="job",state="RUNNING"} 1');
    await client.query("commit");
    await ended(anna, id);
    const slow = await heard.awaited("slow statement", { jobId: uuidOf(id) });
    expect(slow["kind"]).toBe((await heard.awaited("job", { jobId: uuidOf(id) }))["kind"]);
  });

  it("that breaks tells where, and no value", async () => {
    await client.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no such name: %', new.name; end $$;
      create trigger refuse before update on lead for each row execute function refuse()`);
    const jobId = await change("broken");
    await client.query("drop trigger refuse on lead; drop function refuse");
    expect(await heard.awaited("it failed", { jobId })).toMatchObject({
      fault: { name: "QueryFailedError", code: "P0001" },
    });
    expect(await heard.awaited("job", { jobId })).toMatchObject({ state: "FAILED" });
    expect(heard.texts.join("")).not.toMatch(/secret/);
  });
});
