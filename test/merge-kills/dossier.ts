import { randomBytes } from "node:crypto";
import type { Client } from "pg";

type Ask = (url: string, query: string, variables?: object) => Promise<Readonly<Record<string, unknown>>>;

/** Five contacts that are one person, with all that hangs on them, and who merges them. */
export interface Dossier {
  readonly ask: Ask;
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
}

/** Signs up, and makes the contacts with so many leads and tasks on the last four. */
export async function makeDossier(url: string, size: number): Promise<Dossier> {
  const founder = {
    ...{ accountName: "Kills", profile: "AMO", name: "Anna", email: "anna@kills.example" },
    ...{ password: randomBytes(12).toString("hex"), currency: "EUR" },
  };
  const signUp = "mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }";
  const signedUp = await post(url, null, signUp, { input: founder });
  const token = String((signedUp["signUp"] as { accessToken: unknown }).accessToken);
  const ask: Ask = (at, query, variables) => post(at, token, query, variables);
  const contacts = await make(ask, url, "Contacts", [
    ...["Ada", "Augusta", "A.", "Lady", "Countess"].map((firstName, index) => ({
      ...{ firstName, lastName: "Lovelace", tags: [`${index}`], phones: [{ number: `+4930123450${index}` }] },
    })),
  ]);
  const [survivorId = "", ...duplicateIds] = contacts;
  const numbers = Array.from({ length: size }, (_, index) => index);
  const duplicate = (number: number): string => duplicateIds[number % duplicateIds.length] ?? "";
  for (let from = 0; from < size; from += 250) {
    const some = numbers.slice(from, from + 250);
    const leads = some.map((number) => ({
      ...{
        name: `Lead ${number}`,
        contactIds: [duplicate(number), duplicate(number + 1)],
        mainContactId: duplicate(number),
      },
    }));
    await make(ask, url, "Leads", leads);
    await make(
      ask,
      url,
      "Tasks",
      some.map((number) => ({ text: `Task ${number}`, cardId: duplicate(number) })),
    );
  }
  return { ask, survivorId, duplicateIds };
}

async function make(ask: Ask, url: string, kinds: string, items: readonly object[]): Promise<readonly string[]> {
  const plural = kinds.toLowerCase();
  const query = `mutation ($input: Create${kinds}Input!) { create${kinds}(input: $input) { ${plural} { id } userErrors { message } } }`;
  const payload = (await ask(url, query, { input: { items } }))[`create${kinds}`] as Record<
    string,
    readonly { id: string }[]
  >;
  return (payload[plural] ?? []).map(({ id }) => id);
}

/** Every row that a merge writes, but for what says that something was done: one text. */
export async function stateOf(client: Client): Promise<string> {
  const tables = ["contact", "lead", "task", "lead_contact", "absorbed"];
  const without = ["version", "updated_at", "merge_id"];
  const rows: string[] = [];
  for (const table of tables) {
    const found = await client.query<{ rows: string }>(
      `select coalesce(json_agg(t.row order by t.row::text), '[]')::text as rows from (select to_jsonb(r) - $1::text[] as row from "${table}" r) t`,
      [without],
    );
    rows.push(found.rows[0]?.rows ?? "");
  }
  return rows.join("\n");
}

async function post(
  url: string,
  token: string | null,
  query: string,
  variables: object = {},
): Promise<Readonly<Record<string, unknown>>> {
  const headers = new Headers({ "content-type": "application/json" });
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Readonly<Record<string, unknown>>; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
