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

/**
 * Takes a user who owns nothing out of the account: who reported to it reports to its supervisor, its shares and seats end
 * (`rights.md` 5.15). The row stays, for what the change log says of it.
 */
export async function removeIdle(database: Database, { accountId, userId }: Leaver, now: Date): Promise<void> {
  await database.run(
    sql`update "user" u set supervisor_id = b.supervisor_id, updated_at = ${now}, version = u.version + 1
      from "user" b where b.account_id = ${account} and b.id = ${userId}
        and u.account_id = ${account} and u.supervisor_id = b.id`,
    accountId,
  );
  await database.run(
    sql`delete from share where account_id = ${account} and (owner_id = ${userId} or grantee_id = ${userId})`,
    accountId,
  );
  await database.run(sql`delete from seat where account_id = ${account} and user_id = ${userId}`, accountId);
  await database.run(
    sql`update "user" set status = 'REMOVED', removed_at = ${now}, updated_at = ${now}, version = version + 1
      where account_id = ${account} and id = ${userId}`,
    accountId,
  );
}
