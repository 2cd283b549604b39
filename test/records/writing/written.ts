import type { Client } from "pg";
import { type Kind, type Person, make } from "../office";

export const makeOne = async (person: Person, kind: Kind, item: object): Promise<string> =>
  (await make(person, kind, [item]))[0] ?? "";

interface Logged {
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly version: number;
}

/** The change rows of a record, the first one first. */
export async function changesOf(client: Client, id: string): Promise<readonly Logged[]> {
  const [, hex] = id.split("_");
  const { rows } = await client.query<Logged>(
    "select action, before, after, version from change where record_id = $1::uuid order by id",
    [hex],
  );
  return rows;
}
