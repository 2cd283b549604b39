import { FilingOffice } from "../jobs/account-file/filing-office";
import { downloadFile } from "../jobs/download-file";
import { type Person, make } from "../records/office";

export interface Held {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

type Body = string | Uint8Array | FormData;

/** An office whose documents hold files, by a clock that the test moves on. */
export class HoldingOffice {
  private constructor(readonly filing: FilingOffice) {}

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<HoldingOffice> {
    return new HoldingOffice(await FilingOffice.open(undefined, settings));
  }

  close(): Promise<void> {
    return this.filing.office.close();
  }

  /** Sends a file to be held, as somebody or as nobody. */
  post(token: string | null, body: Body, query = "", mediaType = "application/pdf"): Promise<Response> {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    if (!(body instanceof FormData)) headers["content-type"] = mediaType;
    const url = `${this.filing.office.gateway.url}/files${query}`;
    return fetch(url, { method: "POST", headers, body: body as never });
  }

  /** Sends a file, and gives its id. */
  async sent(person: Person, body: Body, name = "paper.pdf"): Promise<string> {
    const answer = await this.post(person.token, body, `?name=${encodeURIComponent(name)}`);
    if (answer.status !== 201) throw new Error(await answer.text());
    return ((await answer.json()) as Held).id;
  }

  /** A document that holds a file with these bytes: the ids of both. */
  async held(
    person: Person,
    body: Body,
    more: object = {},
  ): Promise<{ readonly document: string; readonly file: string }> {
    const [document = ""] = await make(person, "document", [{ number: "1", kind: "OFFER", ...more }]);
    const file = await this.sent(person, body);
    await set(person, document, file);
    return { document, file };
  }

  async urlOf(person: Pick<Person, "ask">, file: string): Promise<string> {
    return (await downloadFile(person, file)).data?.downloadFile?.url ?? "";
  }

  /** How many files are kept, and how many parts of files. */
  async kept(): Promise<readonly number[]> {
    const statement =
      "select (select count(*) from file)::int as files, (select count(*) from file_part)::int as parts";
    const [counted] = await this.filing.look<{ files: number; parts: number }>(statement);
    return [counted?.files ?? -1, counted?.parts ?? -1];
  }
}

export interface Set {
  readonly document: { readonly version: number; readonly file: Held | null } | null;
}

const fields = "document { version file { id name mediaType bytes } }";

export const set = (person: Person, id: string, fileId: string | null, more: object = {}) =>
  person.act<Set>("setDocumentFile", { id, fileId, ...more }, fields);

/** The file of a document as somebody sees it; null for a document that is hidden from him. */
export const fileOf = async (person: Person, id: string): Promise<{ readonly file: Held | null } | null> => {
  const query = `{ document(id: "${id}") { file { id name mediaType bytes } } }`;
  return (await person.get<{ document: { file: Held | null } | null }>(query)).document;
};
