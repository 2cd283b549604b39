import { gunzipSync } from "node:zlib";
import { beside, uuidIn } from "../../support/api-tokens";
import { Office, type Person } from "../../records/office";
import { ended } from "../asking";
import { downloadFile } from "../download-file";

export interface Line {
  readonly kind: string;
  readonly record: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly exportAccount: { readonly job: { readonly id: string } | null; readonly userErrors: readonly object[] };
}

export const asking = "mutation { exportAccount { job { id kind state } userErrors { field code } } }";

interface Watch {
  ahead: number;
}

/** Whoever can ask. */
export type Asker = Pick<Person, "ask">;

/** An office whose administrators take its data as files, by a clock that the test moves on. */
export class FilingOffice {
  /** The files that jobs have made, by their ids. */
  private readonly files = new Map<string, string>();

  private constructor(
    readonly office: Office,
    private readonly watch: Watch,
  ) {}

  /** What the gateway takes the time for, beside what it is: milliseconds. */
  set ahead(milliseconds: number) {
    this.watch.ahead = milliseconds;
  }

  /** `databaseUrl`: that of an office before it. */
  static async open(databaseUrl?: string, settings: Readonly<Record<string, string>> = {}): Promise<FilingOffice> {
    // The gateway asks what the time is while it starts.
    const watch: Watch = { ahead: 0 };
    const clock = (): Date => new Date(Date.now() + watch.ahead);
    const there: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    return new FilingOffice(await Office.open({ WORKER: "on", ...there, ...settings }, { clock }), watch);
  }

  look<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]> {
    return beside<Row>(this.office.gateway.databaseUrl, statement, values);
  }

  /** UUID of the account that somebody is in. */
  async accountOf({ id }: Person): Promise<string> {
    const query = `select account_id as account from "user" where id = $1`;
    return (await this.look<{ account: string }>(query, uuidIn(id)))[0]?.account ?? "";
  }

  /** The job that has made a file. */
  async taken(person: Person): Promise<string> {
    const { exportAccount } = await person.get<Asked>(asking);
    const id = exportAccount.job?.id ?? "";
    expect((await ended(person, id)).state).toBe("DONE");
    await this.fileOf(id);
    return id;
  }

  /** Asks where the file of a job is to be fetched. */
  async open(person: Asker, id: string) {
    return downloadFile(person, (await this.fileOf(id)) ?? id);
  }

  private async fileOf(job: string): Promise<string | undefined> {
    const rows = await this.look<{ id: string }>(
      "select 'file_' || replace(id::text, '-', '') as id from file where job_id = nullif($1, '')::uuid",
      job.startsWith("job_") ? uuidIn(job) : "",
    );
    for (const { id } of rows) this.files.set(job, id);
    return this.files.get(job);
  }

  async urlOf(person: Asker, id: string): Promise<string> {
    return (await this.open(person, id)).data?.downloadFile?.url ?? "";
  }

  fetched(path: string): Promise<Response> {
    return fetch(`${this.office.gateway.url}${path}`);
  }

  async statusOf(path: string): Promise<number> {
    return (await this.fetched(path)).status;
  }

  async linesOf(person: Person, id: string): Promise<{ readonly text: string; readonly lines: readonly Line[] }> {
    const answer = await this.fetched(await this.urlOf(person, id));
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(text.endsWith("\n")).toBe(true);
    const lines = text.trimEnd().split("\n");
    return { text, lines: lines.map((line) => JSON.parse(line) as Line) };
  }

  /** Lets the purge of the night come and go. */
  async purge(): Promise<void> {
    await this.look("select graphile_worker.add_job('purge', job_key => 'purge')");
    const waiting = "select 1 from graphile_worker.jobs where task_identifier = 'purge'";
    while ((await this.look(waiting)).length > 0) await new Promise((settle) => setTimeout(settle, 20));
  }
}
