import type { Database } from "./database";
import { account, sql } from "./sql";

/** Makes every principal of the account be read anew: for the closed list of changes of `decisions.md` 3. */
export async function raiseRights(database: Database, accountId: string): Promise<void> {
  await database.run(
    sql`update account_state set rights_version = rights_version + 1 where account_id = ${account}`,
    accountId,
  );
}
