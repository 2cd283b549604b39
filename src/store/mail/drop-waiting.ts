import type { Database } from "../database";
import { account, sql } from "../sql";

/** Takes back all mail of an account that was not sent yet: nobody is told. */
export async function dropWaiting(database: Database, accountId: string): Promise<void> {
  await database.run(
    sql`with dropped as (delete from mail m where m.account_id = ${account} and m.state = 'WAITING' returning m.id)
      select 1 from dropped d cross join lateral graphile_worker.remove_job(d.id::text)`,
    accountId,
  );
}
