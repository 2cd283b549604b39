import { parse } from "csv-parse/sync";
import { beside } from "../../support/api-tokens";
import { Office, type Person, type Refusable } from "../../records/office";
import { type Job, jobFields } from "../asking";
import { downloadFile } from "../download-file";

/** What an export came to. */
export interface Exported {
  readonly state: Job["state"];
  readonly error: Job["error"];
  readonly progress: Job["progress"];
  readonly result: {
    readonly rows: number;
    readonly leftOut: number;
    readonly file: { readonly id: string; readonly name: string; readonly mediaType: string } | null;
  } | null;
}

/** Whoever can ask. */
export type Asker = Pick<Person, "ask">;

const resultFields = "result { ... on RecordsExport { rows leftOut file { id name mediaType bytes expiresAt } } }";

interface Asked {
  readonly exportRecords: ({ readonly job: { readonly id: string } | null } & Refusable) | null;
}

/** An office in which jobs run, and whose people take records out. */
export class ExportingOffice {
  private constructor(readonly office: Office) {}

  static async open(databaseUrl?: string): Promise<ExportingOffice> {
    const there: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    return new ExportingOffice(await Office.open({ WORKER: "on", ...there }));
  }

  close(): Promise<void> {
    return this.office.close();
  }

  look<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return beside<Row>(this.office.gateway.databaseUrl, statement, values);
  }

  /** Asks for an export, as it is answered. */
  ask(person: Asker, input: object) {
    return person.ask<Asked>(
      "mutation ($input: ExportRecordsInput!) { exportRecords(input: $input) { job { id } userErrors { field code message } } }",
      { input },
    );
  }

  async job(person: Asker, id: string): Promise<Exported | null> {
    const fields = jobFields.replace(/result \{.*\} \}/, "");
    const query = `query ($id: ID!) { job(id: $id) { ${fields} ${resultFields} } }`;
    return (await person.ask<{ job: Exported | null }>(query, { id })).data.job;
  }

  async ended(person: Asker, id: string): Promise<Exported> {
    for (;;) {
      const job = await this.job(person, id);
      if (job && !["QUEUED", "RUNNING"].includes(job.state)) return job;
      await new Promise((settle) => setTimeout(settle, 20));
    }
  }

  /** The job of an export that is asked for. */
  async asked(person: Asker, input: object): Promise<string> {
    const { data, errors } = await this.ask(person, input);
    const id = data.exportRecords?.job?.id;
    if (id === undefined) throw new Error(JSON.stringify(errors ?? data.exportRecords));
    return id;
  }

  /** Exports, and fetches the file. */
  async file(person: Asker, input: object): Promise<{ readonly job: Exported; readonly bytes: Buffer }> {
    const job = await this.ended(person, await this.asked(person, input));
    if (job.state !== "DONE") throw new Error(JSON.stringify(job));
    const answer = await this.fetched(await this.urlOf(person, job.result?.file?.id ?? ""));
    return { job, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async text(person: Asker, input: object): Promise<string> {
    return (await this.file(person, input)).bytes.toString();
  }

  /** The lines of an export as CSV, by their headings as the API has them. */
  async rows(person: Asker, input: object): Promise<readonly Readonly<Record<string, string>>[]> {
    const text = await this.text(person, { format: "CSV", options: { headings: "NAMES" }, ...input });
    return parse(text, { columns: true });
  }

  async urlOf(person: Asker, file: string): Promise<string> {
    return (await downloadFile(person, file)).data?.downloadFile?.url ?? "";
  }

  fetched(path: string): Promise<Response> {
    return fetch(`${this.office.gateway.url}${path}`);
  }
}
