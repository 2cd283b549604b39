import { type Database, noAccount } from "../database";
import { sql } from "../sql";

const pageSize = 500;

/** Every account that somebody is in, one after the other. */
export async function* everyAccount(database: Database): AsyncGenerator<string> {
  let last = noAccount;
  for (;;) {
    const rows = await database.run<{ id: string }>(
      sql`select distinct m.account_id as id from membership m where m.account_id > ${last}::uuid order by 1 limit ${pageSize}::integer`,
      noAccount,
    );
    for (const { id } of rows) yield id;
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    last = end.id;
  }
}
