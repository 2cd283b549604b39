import type { Database } from "../database";
import { describedKinds } from "../description/registry";
import { account, column, identifier, sql } from "../sql";

interface Leaver {
  readonly accountId: string;
  readonly userId: string;
}

/** Is the user responsible for any record, in the trash or not? */
export async function isResponsibleForAny(database: Database, { accountId, userId }: Leaver): Promise<boolean> {
  for (const { table, owners } of describedKinds()) {
    if (owners.responsible === undefined) continue;
    const rows = await database.run(
      sql`select r.id from ${identifier(table)} r
        where r.account_id = ${account} and ${column("r", owners.responsible)} = ${userId} limit 1`,
      accountId,
    );
    if (rows.length > 0) return true;
  }
  return false;
}
