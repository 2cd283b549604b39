import { Client } from "pg";
import type { Office } from "../office";

/** A connection of the test's own, which looks at the tables from outside. */
export async function lookInto({ gateway }: Office): Promise<Client> {
  const client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  return client;
}

/** How many rows there are of all that a refused write could leave behind. */
export async function rowsWritten(client: Client): Promise<object> {
  const tables = ["lead", "contact", "company", "task", "lead_contact", "change", "pipeline", "stage", "custom_field"];
  const counts = tables.map((table) => `(select count(*) from "${table}") as "${table}"`);
  const { rows } = await client.query<object>(`select ${counts.join(", ")}`);
  return rows[0] ?? {};
}
