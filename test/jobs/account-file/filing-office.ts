import { gunzipSync } from "node:zlib";
import { beside, uuidIn } from "../../support/api-tokens";
import { Office, type Person } from "../../records/office";
import { ended } from "../asking";

export interface Line {
  readonly kind: string;
  readonly record: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly exportAccount: { readonly job: { readonly id: string } | null; readonly userErrors: readonly object[] };
}

export const asking = "mutation { exportAccount { job { id kind state } userErrors { field code } } }";

const opening = "mutation ($input: DownloadAccountFileInput!) { downloadAccountFile(input: $input) { url expiresAt } }";

interface Opened {
  readonly downloadAccountFile: { readonly url: string; readonly expiresAt: string } | null;
}

/** Whoever can ask. */
export type Asker = Pick<Person, "ask">;

/** An office whose administrators take its data as files, by a clock that the test moves on. */
export class FilingOffice {
  /** What the gateway takes the time for, beside what it is: milliseconds. */
  ahead = 0;
  private constructor(readonly office: Office) {}

  /** `databaseUrl`: that of an office before it. */
  static async open(databaseUrl?: string): Promise<FilingOffice> {
    const clock = (): Date => new Date(Date.now() + filing.ahead);
    const there: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    const filing: FilingOffice = new FilingOffice(await Office.open({ WORKER: "on", ...there }, { clock }));
    return filing;
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
    return id;
  }

  open(person: Asker, id: string) {
    return person.ask<Opened | null>(opening, { input: { id } });
  }

  async urlOf(person: Asker, id: string): Promise<string> {
    return (await this.open(person, id)).data?.downloadAccountFile?.url ?? "";
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
