import type { Client } from "pg";
import { type Account, makeAccount } from "../jobs/kills/account";

/** Five contacts that are one person, with all that hangs on them, and who merges them. */
export interface Dossier {
  readonly account: Account;
  readonly survivorId: string;
  readonly duplicateIds: readonly string[];
}

/** Signs up, and makes the contacts with so many leads and tasks on the last four. */
export async function makeDossier(url: string, size: number): Promise<Dossier> {
  const account = await makeAccount(url, 0);
  const contacts = await make(account, url, "Contacts", [
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
    await make(account, url, "Leads", leads);
    await make(
      account,
      url,
      "Tasks",
      some.map((number) => ({ text: `Task ${number}`, cardId: duplicate(number) })),
    );
  }
  return { account, survivorId, duplicateIds };
}

async function make(
  account: Account,
  url: string,
  kinds: string,
  items: readonly object[],
): Promise<readonly string[]> {
  const plural = kinds.toLowerCase();
  const query = `mutation ($input: Create${kinds}Input!) { create${kinds}(input: $input) { ${plural} { id } userErrors { message } } }`;
  type Made = Readonly<Record<string, Readonly<Record<string, readonly { readonly id: string }[]>>>>;
  const made = await account.ask<Made>(url, query, { input: { items } });
  return (made[`create${kinds}`]?.[plural] ?? []).map(({ id }) => id);
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
