import type { Client } from "pg";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import { type Person, codesOf, expectDone, make, setCells } from "../../records/office";
import { downloadFile } from "../download-file";
import { makeLeads } from "../asking";
import { ExportingOffice } from "./exporting-office";
import { holdFiles, untilHeld } from "./holding";

let exporting: ExportingOffice;
let client: Client;
let other: Client;
let anna: Person;

const leads = { resource: "LEAD", format: "CSV", orderBy: { leads: [{ field: "NAME", direction: "ASC" }] } };
const count = 2_100;

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  [client, other] = [await lookInto(exporting.office), await lookInto(exporting.office)];
  anna = await exporting.office.found();
  await makeLeads(anna, count);
}, 60_000);
afterAll(async () => {
  await Promise.all([client.end(), other.end()]);
  await exporting.close();
});

const exporter = () => exporting.office.add(anna, ["LEAD VIEW ALL", "LEAD EDIT ALL", "LEAD EXPORT ALL"]);

/** Holds an export that is asked for where its first batch is done and not yet written down; the answer lets it go on. */
async function heldBehindFirst(
  person: Person,
): Promise<{ readonly id: string; readonly release: () => Promise<void> }> {
  const begin = await holdFiles(client);
  const id = await exporting.asked(person, leads);
  await untilHeld(exporting);
  await other.query("begin");
  await other.query("select 1 from job where replace(id::text, '-', '') = $1 for no key update", [id.slice(4)]);
  await begin();
  const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update job%'";
  while ((await exporting.look(waiting)).length === 0) await new Promise((settle) => setTimeout(settle, 20));
  return {
    id,
    release: async () => {
      await other.query("commit");
    },
  };
}

describe("climb 34: an export that outlives the rights it was asked for with", () => {
  const taken: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
    "EXPORT itself": ({ id }) => setCells(anna, { userId: id }, ["LEAD EXPORT NONE"]),
    VIEW: ({ id }) => setCells(anna, { userId: id }, ["LEAD VIEW NONE"]),
    "the channel": ({ id }) => anna.act("setExportChannels", { userId: id, blocked: ["FILE"] }, "user { id }"),
    "the user": ({ id }) => anna.act("deactivateUser", { userId: id }, "user { id }"),
  };

  test.each(Object.entries(taken))("stops when %s is taken away, and nobody opens what there is", async (_, take) => {
    const person = await exporter();
    const { id, release } = await heldBehindFirst(person);
    await take(person);
    await release();
    const states = "select state, error_code as code, done from job where replace(id::text, '-', '') = $1";
    for (;;) {
      const [job] = await exporting.look<{ state: string; code: string; done: number }>(states, id.slice(4));
      if (job?.state !== "FAILED") {
        await new Promise((settle) => setTimeout(settle, 20));
        continue;
      }
      expect(job).toEqual({ state: "FAILED", code: "FORBIDDEN", done: 1_000 });
      break;
    }
    const [file] = await exporting.look<{ whole: Date | null }>(
      "select whole_at as whole from file where replace(job_id::text, '-', '') = $1",
      id.slice(4),
    );
    expect(file).toEqual({ whole: null });
  });

  test("stops in the middle of its batch: what is read is judged by the rights that it is read by", async () => {
    const person = await exporter();
    const release = await holdFiles(client);
    const id = await exporting.asked(person, leads);
    await untilHeld(exporting);
    await setCells(anna, { userId: person.id }, ["LEAD EXPORT NONE"]);
    await release();
    expect(await exporting.ended(person, id)).toMatchObject({ state: "FAILED", progress: { done: 0 } });
  });

  test("goes on with what is left where less is left, and does not open for whom it is more than that", async () => {
    const person = await exporter();
    await make(person, "lead", [{ name: "Zoo, one of his own" }]);
    const { id, release } = await heldBehindFirst(person);
    await setCells(anna, { userId: person.id }, ["LEAD EXPORT OWN"]);
    await release();
    const job = await exporting.ended(person, id);
    expect(job).toMatchObject({ state: "DONE", progress: { done: 1_001 }, result: { rows: 1_001 } });
    const file = job.result?.file?.id ?? "";
    expect(codesOf(await downloadFile(person, file))).toEqual(["FORBIDDEN"]);
    await setCells(anna, { userId: person.id }, ["LEAD EXPORT ALL"]);
    expect((await exporting.fetched(await exporting.urlOf(person, file))).status).toBe(200);
  });
});

test("shows how far it is, and is stopped between two batches", async () => {
  const release = await holdFiles(client);
  const id = await exporting.asked(anna, leads);
  await untilHeld(exporting);
  expectDone(await anna.act("cancelJob", { id }, "job { state }"));
  await release();
  const { state, progress, result } = await exporting.ended(anna, id);
  expect({ state, done: progress.done, file: result?.file }).toEqual({ state: "CANCELLED", done: 1_000, file: null });
  const [{ file } = { file: "" }] = await exporting.look<{ file: string }>(
    "select 'file_' || replace(id::text, '-', '') as file from file where replace(job_id::text, '-', '') = $1",
    id.slice(4),
  );
  expect(codesOf(await downloadFile(anna, file))).toEqual(["NOT_FOUND"]);
});

test("waits for others where ten of one's own are under way, asked for at once or one after the other", async () => {
  const person = await exporter();
  const release = await holdFiles(client);
  const ask = async (): Promise<readonly string[]> => {
    const { data } = await exporting.ask(person, { ...leads, filter: { leads: { name: { eq: "Lead 1" } } } });
    return (data.exportRecords?.userErrors ?? []).map(({ code }) => code);
  };
  const atOnce = await Promise.all(Array.from({ length: 12 }, ask));
  const later = await ask();
  await release();
  expect(atOnce.flat()).toEqual(["TOO_MANY", "TOO_MANY"]);
  expect(later).toEqual(["TOO_MANY"]);
});

test("has every record once, batch behind batch, and none that was made after it was asked for", async () => {
  const release = await holdFiles(client);
  const id = await exporting.asked(anna, leads);
  await untilHeld(exporting);
  await make(anna, "lead", [{ name: "Lead 2 and a half" }]);
  await release();
  const { result, progress } = await exporting.ended(anna, id);
  const text = await (await exporting.fetched(await exporting.urlOf(anna, result?.file?.id ?? ""))).text();
  const names = text.split("\r\n").map((line) => line.split(",")[1] ?? "");
  expect(names).not.toContain("Lead 2 and a half");
  expect(names.filter((name) => name.startsWith("Lead ")).length).toBe(count);
  expect(new Set(names).size).toBe(names.length);
  expect(progress.total).toBe(progress.done);
});
