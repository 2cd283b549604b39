import { settingsScopeOf } from "../../rights/settings";
import type { Database } from "../database";
import { type Sql, account, sql } from "../sql";
import type { Standing } from "../standing";

/** Who pays for an account. */
export interface BillingRow {
  readonly companyName: string | null;
  readonly addressLines: readonly string[];
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly purchaseOrder: string | null;
}

const details = sql`select b.company_name as "companyName", b.address_lines as "addressLines", b.country,
  b.tax_number as "taxNumber", b.email, b.purchase_order as "purchaseOrder" from billing b where b.account_id = ${account}`;

/**
 * The billing details in one column, JSON; null for whom they are hidden from, and where there are none. Who may not see
 * them sends a statement that does not look for them.
 */
export const billingColumn = ({ principal }: Pick<Standing, "principal">): Sql =>
  settingsScopeOf(principal, "BILLING", "VIEW").is === "everything"
    ? sql`(select row_to_json(i) from (${details}) i) as billing`
    : sql`null::json as billing`;

/** For who changes them. */
export async function findBilling(database: Database, accountId: string): Promise<BillingRow | null> {
  const [row] = await database.run<BillingRow>(details, accountId);
  return row ?? null;
}

export async function putBilling(database: Database, accountId: string, row: BillingRow): Promise<void> {
  const { companyName, addressLines, country, taxNumber, email, purchaseOrder } = row;
  await database.run(
    sql`insert into billing (account_id, company_name, address_lines, country, tax_number, email, purchase_order)
      values (${account}, ${companyName}::text, ${addressLines}::text[], ${country}::text, ${taxNumber}::text,
        ${email}::text, ${purchaseOrder}::text)
      on conflict (account_id) do update set company_name = excluded.company_name, address_lines = excluded.address_lines,
        country = excluded.country, tax_number = excluded.tax_number, email = excluded.email,
        purchase_order = excluded.purchase_order`,
    accountId,
  );
}
