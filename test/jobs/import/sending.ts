import { readFileSync } from "node:fs";
import type { Office, Person } from "../../records/office";
import { sharedData } from "../../support/shared-data";

/** What `POST /imports` answers. */
export interface Sent {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headings: readonly string[];
  readonly lines: number;
  readonly resource: string;
  readonly mapping: readonly Column[];
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface Column {
  readonly column: number;
  readonly heading: string;
  readonly field: string;
  readonly label: string | null;
}

export interface Refusal {
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

type Body = string | Uint8Array | FormData;

/** Posts a file as somebody, or as nobody. */
export function post(office: Office, token: string | null, body: Body, query = ""): Promise<Response> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  if (!(body instanceof FormData)) headers["content-type"] = "application/octet-stream";
  return fetch(`${office.gateway.url}/imports${query}`, { method: "POST", headers, body: body as never });
}

/** Sends a file, and gives what it was found to be. */
export async function send(office: Office, person: Person, body: Body, query = ""): Promise<Sent> {
  const response = await post(office, person.token, body, query);
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as Sent;
}

/** A file of the shared data; only where it is there. */
export const sharedFile = (path: string): Buffer => readFileSync(sharedData(path) ?? "");

/** `1 Name → fullName` */
export const told = ({ mapping }: Pick<Sent, "mapping">): readonly string[] =>
  mapping.map(
    ({ column, heading, field, label }) => `${column} ${heading} → ${field}${label === null ? "" : ` (${label})`}`,
  );
