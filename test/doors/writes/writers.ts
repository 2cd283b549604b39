import type { Client } from "pg";
import { Office, type Person, make } from "../../records/office";
import { lookInto } from "../../records/wrong-inputs/rows-written";

/** An account of which Anna is the administrator; Eva sees everything and changes her own; Boris sees his own alone. */
export interface Writers {
  readonly office: Office;
  readonly anna: Person;
  readonly eva: Person;
  readonly boris: Person;
  /** Looks at the tables, and holds rows, beside the gateway. */
  readonly client: Client;
  close(): Promise<void>;
}

const kinds = ["LEAD", "CONTACT", "COMPANY", "TASK"];
const cells = (view: string, reach: string): readonly string[] => [
  ...kinds.flatMap((kind) => [
    `${kind} VIEW ${view}`,
    ...["EDIT", "DELETE", "ASSIGN"].map((each) => `${kind} ${each} ${reach}`),
  ]),
  `TASK COMPLETE ${reach}`,
];

export async function writers(profile = "ACRONX"): Promise<Writers> {
  const office = await Office.share();
  const anna = await office.found(profile);
  const eva = await office.add(anna, [...cells("ALL", "OWN"), ...kinds.map((kind) => `${kind} CREATE ALL`)]);
  const boris = await office.add(anna, [...cells("OWN", "OWN"), ...kinds.map((kind) => `${kind} CREATE ALL`)]);
  const client = await lookInto(office);
  const close = async (): Promise<void> => {
    await client.end();
    await office.close();
  };
  return { office, anna, eva, boris, client, close };
}

export interface Records {
  readonly lead: string;
  readonly contact: string;
  readonly company: string;
  readonly task: string;
}

let made = 0;

/** One record of each kind that the person is responsible for, under a name that nothing else has. */
export async function oneOfEach(person: Person): Promise<Records> {
  made += 1;
  const name = `Secret ${made}`;
  const [lead = ""] = await make(person, "lead", [{ name }]);
  const [contact = ""] = await make(person, "contact", [{ lastName: name }]);
  const [company = ""] = await make(person, "company", [{ name }]);
  const [task = ""] = await make(person, "task", [{ text: name }]);
  return { lead, contact, company, task };
}

/** The UUID in an id of the API. */
export const uuidIn = (id: string): string =>
  (id.split("_").at(-1) ?? "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
