import type { Client } from "pg";

const tables = [
  ...[
    "lead",
    "contact",
    "company",
    "task",
    "lead_contact",
    "customer",
    "customer_contact",
    "request",
    "document",
    "change",
    "pipeline",
    "stage",
    "loss_reason",
    "custom_field",
  ],
  ...["user", "user_right", "account_state"],
];

/** What stands in every table that a writing could touch: one digest for each. */
export async function everyRow(client: Client): Promise<object> {
  const digests = tables.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${table}" t) as "${table}"`,
  );
  const { rows } = await client.query<object>(`select ${digests.join(", ")}`);
  return rows[0] ?? {};
}
