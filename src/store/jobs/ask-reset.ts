import { type Database, noAccount } from "../database";
import { sql } from "../sql";
import { tasks } from "./queue";

/**
 * Has the worker mail a link for a new password to the login of an address, if there is one. The statement does the same
 * whether or not there is: who asks learns nothing from the time that it takes.
 */
export async function askForReset(database: Database, email: string): Promise<void> {
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.reset}::text,
      json_build_object('loginId', (select l.id from login l where l.email = ${email}::text)), priority => -1)`,
    noAccount,
  );
}
