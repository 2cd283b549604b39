import type { Description } from "../description/description";
import type { Door } from "../door";
import { account, identifier, sql } from "../sql";
import { type Values, valueColumns } from "../writing/stored-values";
import { comparedParts } from "./compared-parts";
import { comparedRow } from "./compared-rows";
import { hashedKeys } from "./hashed-keys";

/** The keys of a record by its UUID. */
export interface RecordKeys {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The keys of records of the account, whoever sees them, as these are now. */
export async function keysOfRecords(
  inside: Door,
  of: Description,
  ids: readonly string[],
): Promise<readonly RecordKeys[]> {
  const { caller, customFields } = await inside.standing();
  const rows = await inside.database.run<Values>(
    sql`select ${valueColumns(of)} from ${identifier(of.table)} r where r.account_id = ${account} and r.id = any(${ids}::uuid[])`,
    caller.accountId,
  );
  const parts = comparedParts({ customFields }, of);
  return rows.map((row) => {
    const record = comparedRow(of, parts, row);
    return { id: record.id, keys: hashedKeys(of, parts, record) };
  });
}
