import { type Person, codesOf, expectDone, make } from "../../records/office";
import { ended } from "../../jobs/asking";
import { downloadFile } from "../../jobs/download-file";
import { giveToken, uuidIn } from "../../support/api-tokens";
import { askGateway } from "../../support/gateway";
import { codesOfAct } from "../remove-user/house";
import { Workshop, allFour, hangOnFive, makeFive, merged } from "../merge-duplicates/workshop";

let workshop: Workshop;
let anna: Person;
beforeAll(async () => {
  workshop = await Workshop.open({ WORKER: "on" });
  ({ anna } = workshop);
});
afterAll(() => workshop.close());

const asking = `mutation ($input: ExportPersonInput!) { exportPerson(input: $input) { job { id } userErrors { code } } }`;
const shown = `query ($id: ID!) { job(id: $id) { result { ... on PersonFile { file { id name mediaType } } } } }`;

interface Asked {
  readonly exportPerson: { readonly job: { readonly id: string } | null };
}

interface Made {
  readonly job: { readonly result: { readonly file: { readonly id: string } } | null };
}

const ask = (by: Person, contactId: string) => by.ask<Asked | null>(asking, { input: { contactId } });

/** The id of the file. */
async function taken(by: Person, contactId: string): Promise<string> {
  const id = (await ask(by, contactId)).data?.exportPerson.job?.id ?? "";
  expect((await ended(by, id)).state).toBe("DONE");
  return (await by.get<Made>(shown, { id })).job.result?.file.id ?? "";
}

const urlOf = async (by: Person, file: string): Promise<string> =>
  `${workshop.office.gateway.url}${(await downloadFile(by, file)).data?.downloadFile?.url ?? ""}`;

interface Contents {
  readonly records: readonly { readonly kind: string; readonly record: Readonly<Record<string, unknown>> }[];
  readonly changes: readonly object[];
  readonly absorbed: readonly object[];
}

test("a person's data are a file of JSON, with all that leads to the person, in the trash or not", async () => {
  const five = await makeFive(anna);
  await hangOnFive(anna, five);
  const [id = "", ...others] = five.contacts;
  await merged(anna, { survivorId: id, duplicateIds: others });
  const file = await taken(anna, id);
  const { records, changes, absorbed } = (await (await fetch(await urlOf(anna, file))).json()) as Contents;
  const count = (kind: string) => records.filter((each) => each.kind === kind).length;
  expect([count("CONTACT"), count("LEAD"), count("TASK"), count("COMPANY")]).toEqual([1, 5, 10, 0]);
  expect([count("EVENT"), count("DOCUMENT"), count("CUSTOMER"), count("REQUEST")]).toEqual([2, 1, 1, 2]);
  // Two entries of each of the five, one in the trash, and one of a request.
  expect(count("ACTIVITY")).toBe(12);
  expect(records.find(({ kind }) => kind === "CONTACT")?.record).toMatchObject({ name: "Ada Lovelace" });
  expect(JSON.stringify(records)).not.toContain("_key");
  expect([absorbed.length, changes.length]).toEqual([4, 10]);
});

test("it is for administrators whose channel FILE is open, and for its maker alone", async () => {
  const [id = ""] = await make(anna, "contact", [{ lastName: "Someone" }]);
  const leo = await workshop.office.add(anna, [...allFour, "CONTACT EXPORT ALL"]);
  expect(codesOf(await ask(leo, id))).toEqual(["FORBIDDEN"]);
  expectDone(await anna.act("setAdministrator", { userId: leo.id, isAdministrator: true }, "user { id }"));
  const file = await taken(leo, id);
  expect(codesOf(await downloadFile(anna, file))).toEqual(["NOT_FOUND"]);
  const url = await urlOf(leo, file);
  expect((await fetch(url)).status).toBe(200);
  expectDone(await anna.act("setExportChannels", { userId: leo.id, blocked: ["FILE"] }, "user { id }"));
  expect(codesOf(await ask(leo, id))).toEqual(["FORBIDDEN"]);
  expect([codesOf(await downloadFile(leo, file)), (await fetch(url)).status]).toEqual([["FORBIDDEN"], 404]);
});

test("it is not made of nobody, and its audit log names nobody", async () => {
  expect(codesOf(await ask(anna, "contact_00000000000000000000000000000000"))).toEqual(["NOT_FOUND"]);
  const { auditLog } = await anna.get<{ auditLog: { nodes: object[] } }>(
    `{ auditLog(first: 250) { nodes { kind fields { field after } } } }`,
  );
  expect(auditLog.nodes).toContainEqual({ kind: "ACCOUNT", fields: [{ field: "personFile", after: "asked for" }] });
});

test("of what a token does not list it tells nothing: no id of a hidden company, user or lead, no change log", async () => {
  const [company = ""] = await make(anna, "company", [{ name: "Hidden" }]);
  const [id = ""] = await make(anna, "contact", [{ lastName: "Of the hidden", companyId: company }]);
  const [lead = ""] = await make(anna, "lead", [{ name: "Hidden", contactIds: [id] }]);
  const [request = ""] = await make(anna, "request", [{ source: "MAIL", name: "Seen" }]);
  const made = [uuidIn(request), uuidIn(id), uuidIn(lead)];
  await workshop.rows(`update request set contact_id = $2, lead_id = $3 where id = $1`, made);
  await make(anna, "activity", [{ kind: "NOTE", text: "Of a request that is not listed", cardId: request }]);
  const tell = async (scopes: readonly string[]): Promise<Contents & { readonly text: string }> => {
    const { gateway } = workshop.office;
    const { text: token } = await giveToken(gateway.databaseUrl, anna.id, { scopes });
    const { data } = await askGateway<Asked>(gateway.url, asking, { input: { contactId: id } }, token);
    const job = data.exportPerson.job?.id ?? "";
    expect((await ended(anna, job)).state).toBe("DONE");
    const parts = await workshop.rows<{ text: string }>(
      `select convert_from(p.bytes, 'UTF8') as text from file f join file_part p on p.file_id = f.id where f.job_id = $1 order by p.part`,
      [uuidIn(job)],
    );
    const text = parts.map((part) => part.text).join("");
    return { ...(JSON.parse(text) as Contents), text };
  };
  const needed = ["person:view", "contact:view", "contact:export"];
  const little = await tell([...needed, "request:view"]);
  expect(little.records.map(({ kind }) => kind)).toEqual(["CONTACT", "REQUEST"]);
  for (const hidden of [company, anna.id, lead]) expect(little.text).not.toContain(uuidIn(hidden));
  expect(little.changes).toEqual([]);
  const log = await tell([...needed, "activity:view"]);
  expect(log.records.map(({ kind }) => kind)).toEqual(["CONTACT", "ACTIVITY"]);
  expect(log.changes).toHaveLength(1);
  for (const hidden of [company, anna.id, lead, request]) expect(log.text).not.toContain(uuidIn(hidden));
  const all = await tell([...needed, "activity:view", "company:view", "settings:view"]);
  for (const seen of [company, anna.id]) expect(all.text).toContain(uuidIn(seen));
});

test("it goes with the person", async () => {
  const [id = ""] = await make(anna, "contact", [{ lastName: "Leaving" }]);
  const file = await taken(anna, id);
  const url = await urlOf(anna, file);
  expect(await codesOfAct(anna, "erasePerson", { contactId: id, name: "Leaving" })).toEqual([]);
  expect([(await fetch(url)).status, codesOf(await downloadFile(anna, file))]).toEqual([404, ["NOT_FOUND"]]);
});
