import type { Office, Person, Refusable } from "../../records/office";
import { expectDone } from "../../records/office";
import { type Sent, send } from "./sending";

export interface Outcome {
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number | null };
  readonly result: {
    readonly dryRun: boolean;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly skipped: number;
    readonly faulty: number;
    readonly linked: number;
    readonly incomplete: number;
    readonly faultyLines: { readonly id: string; readonly name: string; readonly bytes: number } | null;
  } | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface Line {
  readonly line: number;
  readonly outcome: string;
  readonly recordId: string | null;
  readonly faults: readonly {
    readonly column: number | null;
    readonly heading: string | null;
    readonly value: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

const jobFields =
  "state progress { done total } error { code message } result { ... on ImportResult { dryRun created updated unchanged skipped faulty linked incomplete faultyLines { id name bytes } } }";

export type StartPayload = { readonly job: { readonly id: string } | null } & Refusable;

export const start = (person: Person, input: object): Promise<StartPayload> =>
  person.act<StartPayload>("startImport", input, "job { id }");

/** The job once it has ended. */
export async function endOf(person: Person, id: string): Promise<Outcome> {
  for (;;) {
    const { job } = await person.get<{ job: Outcome }>(`query ($id: ID!) { job(id: $id) { ${jobFields} } }`, { id });
    if (!["QUEUED", "RUNNING"].includes(job.state)) return job;
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Starts an import, waits for its end, and gives its job and what came of it. */
export async function run(person: Person, input: object): Promise<Outcome & { readonly jobId: string }> {
  const payload = await start(person, input);
  expectDone(payload);
  const jobId = payload.job?.id ?? "";
  return { jobId, ...(await endOf(person, jobId)) };
}

export async function linesOf(person: Person, jobId: string, more = ""): Promise<readonly Line[]> {
  const query = `query ($id: ID!) { importLines(jobId: $id, first: 250${more}) { nodes { line outcome recordId faults { column heading value code message } } } }`;
  const { importLines } = await person.get<{ importLines: { nodes: readonly Line[] } | null }>(query, { id: jobId });
  return importLines?.nodes ?? [];
}

export interface Ran extends Outcome {
  readonly sent: Sent;
  readonly jobId: string;
  readonly lines: readonly Line[];
}

/** Sends a file, imports it, and tells what became of it. */
export async function importText(
  office: Office,
  person: Person,
  body: string | Uint8Array,
  input: object = {},
): Promise<Ran> {
  const sent = await send(office, person, body);
  const outcome = await run(person, { importId: sent.id, ...input });
  return { sent, ...outcome, lines: await linesOf(person, outcome.jobId) };
}

/** The faults of lines as `2 E-mail "x": INVALID`. */
export const faultsIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(({ line, faults }) =>
    faults.map(
      ({ heading, value, code }) => `${line} ${heading ?? "-"} ${value === null ? "-" : `"${value}"`}: ${code}`,
    ),
  );

/** The text of a file of one's own. */
export async function fileText(office: Office, person: Person, id: string): Promise<string> {
  const { url } = await person.act<{ url: string }>("downloadFile", { id }, "url");
  return (await fetch(`${office.gateway.url}${url}`)).text();
}

/** Exports records, and gives the id of the file. */
export async function exported(anna: Person, input: object): Promise<string> {
  const payload = await anna.act<{ job: { id: string } }>("exportRecords", input, "job { id }");
  expectDone(payload);
  const query = "query ($id: ID!) { job(id: $id) { state result { ... on RecordsExport { file { id } } } } }";
  for (;;) {
    const { job } = await anna.get<{ job: { state: string; result: { file: { id: string } | null } | null } }>(query, {
      id: payload.job.id,
    });
    if (job.state === "DONE") return job.result?.file?.id ?? "";
    if (job.state !== "QUEUED" && job.state !== "RUNNING") throw new Error(job.state);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
