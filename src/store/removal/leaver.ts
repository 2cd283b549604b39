import type { Database } from "../database";
import { lockLogin } from "../people/logins";
import type { UserStatus } from "../people/users";
import { account, sql } from "../sql";

/** A user of an account, by UUIDs. */
export interface UserKey {
  readonly accountId: string;
  readonly id: string;
}

/**
 * Takes the user's login out of the account, and holds the user's row until the transaction ends: whoever has made
 * something the user's is waited for, and whoever is about to waits, and finds the rights changed. Asked for before any
 * record is locked: who waits here holds none.
 */
export async function holdLeaver(database: Database, user: UserKey, loginId: string | null): Promise<void> {
  if (loginId !== null) {
    await lockLogin(database, loginId);
    await database.run(
      sql`delete from membership where login_id = ${loginId} and user_id = ${user.id} and account_id = ${account}`,
      user.accountId,
    );
  }
  await database.run(
    sql`select u.id from "user" u where u.account_id = ${account} and u.id = ${user.id} for update`,
    user.accountId,
  );
}

/** The user's status, whatever it is; null for nobody of the account. */
export async function statusOf(database: Database, { accountId, id }: UserKey): Promise<UserStatus | null> {
  const [row] = await database.run<{ status: UserStatus }>(
    sql`select u.status from "user" u where u.account_id = ${account} and u.id = ${id}`,
    accountId,
  );
  return row?.status ?? null;
}

/** Puts those under the user under somebody else, or nobody: ids and versions of them. Removed ones stay where they stood (`rights.md` 1). */
export async function passOnReports(
  database: Database,
  { accountId, id }: UserKey,
  supervisorId: string | null,
  at: Date,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  return database.run(
    sql`update "user" set supervisor_id = ${supervisorId}::uuid, updated_at = ${at}, version = version + 1
      where account_id = ${account} and supervisor_id = ${id} and status <> 'REMOVED' returning id, version`,
    accountId,
  );
}

/** From now on the user is gone, and stands in the tree and the groups where it stood. Answers the version that the user has now. */
export async function markRemoved(database: Database, { accountId, id }: UserKey, at: Date): Promise<number> {
  const [row] = await database.run<{ version: number }>(
    sql`update "user" set status = 'REMOVED', is_administrator = false, removed_at = ${at}::timestamptz,
        updated_at = ${at}::timestamptz, version = version + 1
      where account_id = ${account} and id = ${id} returning version`,
    accountId,
  );
  return row?.version ?? 0;
}
