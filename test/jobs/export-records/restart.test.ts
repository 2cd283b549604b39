import type { Client } from "pg";
import { lookInto } from "../../records/wrong-inputs/rows-written";
import type { Person } from "../../records/office";
import { makeLeads } from "../asking";
import { ExportingOffice } from "./exporting-office";
import { holdFiles, untilHeld } from "./holding";

let exporting: ExportingOffice;
let client: Client;
let anna: Person;

const leads = { resource: "LEAD", orderBy: { leads: [{ field: "NAME", direction: "ASC" }] } };

beforeAll(async () => {
  exporting = await ExportingOffice.open();
  client = await lookInto(exporting.office);
  anna = await exporting.office.found();
  await makeLeads(anna, 2_100);
}, 60_000);
afterAll(async () => {
  await client.end();
  await exporting.close();
});

test("is gone on with after a restart, to the same bytes", async () => {
  const formats = ["CSV", "XLSX", "JSON_LINES"];
  const whole = async (id: string, person: Person): Promise<string> => {
    const { result } = await exporting.ended(person, id);
    const answer = await exporting.fetched(await exporting.urlOf(person, result?.file?.id ?? ""));
    return Buffer.from(await answer.arrayBuffer()).toString("base64");
  };
  for (const format of formats) {
    const before = await whole(await exporting.asked(anna, { ...leads, format }), anna);
    const release = await holdFiles(client);
    const id = await exporting.asked(anna, { ...leads, format });
    await untilHeld(exporting);
    const closing = exporting.close();
    await release();
    await closing;
    const [{ state, done } = { state: "", done: 0 }] = await exporting.look<{ state: string; done: number }>(
      "select state, done from job where replace(id::text, '-', '') = $1",
      id.slice(4),
    );
    expect([format, state, done]).toEqual([format, "RUNNING", 1_000]);
    exporting = await ExportingOffice.open(exporting.office.gateway.databaseUrl);
    const ask: Person["ask"] = (query, variables) => exporting.office.gateway.ask(query, variables, anna.token);
    const again: Person = {
      ...anna,
      ask,
      get: async (query, variables) => (await ask(query, variables)).data as never,
    };
    anna = again;
    expect((await whole(id, again)) === before).toBe(true);
  }
}, 60_000);
