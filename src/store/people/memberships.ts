import type { Database } from "../database";
import { noAccount } from "../database";
import { Conflict } from "../refusals";
import { account, sql } from "../sql";
import { lockLogin } from "./logins";

/** Where a login has a user. */
export interface MembershipRow {
  readonly accountId: string;
  readonly userId: string;
  /** When the login was last in there, null where it never was. */
  readonly enteredAt: Date | null;
}

/** The accounts of a login, the one last used first. */
export async function membershipsOf(database: Database, loginId: string): Promise<MembershipRow[]> {
  return database.run<MembershipRow>(
    sql`select m.account_id as "accountId", m.user_id as "userId", m.entered_at as "enteredAt"
      from membership m where m.login_id = ${loginId} order by m.entered_at desc nulls last, m.user_id limit 100`,
    noAccount,
  );
}

export type UserOfLogin = Pick<MembershipRow, "accountId" | "userId">;

/** All users of a login, in one order. In a transaction that holds the login none is added meanwhile. */
export async function usersOfLogin(database: Database, loginId: string): Promise<UserOfLogin[]> {
  return database.run<UserOfLogin>(
    sql`select m.account_id as "accountId", m.user_id as "userId" from membership m
      where m.login_id = ${loginId} order by m.account_id, m.user_id`,
    noAccount,
  );
}

/**
 * Gives the login a user in an account. In a transaction: the login is held until its end. Throws `Conflict` where it has
 * another address by now than the one by which its person was known.
 */
export async function joinAccount(
  database: Database,
  membership: UserOfLogin & { readonly loginId: string; readonly email: string },
): Promise<void> {
  const { accountId, userId, loginId, email } = membership;
  await lockLogin(database, loginId);
  const rows = await database.run(
    sql`insert into membership (login_id, user_id, account_id)
      select l.id, ${userId}::uuid, ${account} from login l where l.id = ${loginId} and l.email = ${email} returning user_id`,
    accountId,
  );
  if (rows.length === 0) throw new Conflict();
}

/** An account as its people see it when they choose where to go in. */
export interface Entrance {
  readonly accountId: string;
  readonly accountName: string;
  readonly userId: string;
  readonly userStatus: "INVITED" | "ACTIVE" | "INACTIVE" | "REMOVED";
}

/** Null where the account is closed. */
export async function entranceOf(database: Database, membership: MembershipRow): Promise<Entrance | null> {
  const [row] = await database.run<Entrance>(
    sql`select a.account_id as "accountId", a.name as "accountName", u.id as "userId", u.status as "userStatus"
      from account a join "user" u on u.account_id = ${account} and u.id = ${membership.userId}
      where a.account_id = ${account} and a.closed_at is null`,
    membership.accountId,
  );
  return row ?? null;
}

/** Notes that the user came in; the first time an invited one becomes active. True where that was so. */
export async function enterAccount(
  database: Database,
  membership: { readonly loginId: string; readonly accountId: string; readonly userId: string },
  now: Date,
): Promise<boolean> {
  await database.run(
    sql`update membership set entered_at = ${now}
      where login_id = ${membership.loginId} and user_id = ${membership.userId} and account_id = ${account}`,
    membership.accountId,
  );
  const activated = await database.run(
    sql`update "user" set status = 'ACTIVE', updated_at = ${now}, version = version + 1
      where account_id = ${account} and id = ${membership.userId} and status = 'INVITED' returning id`,
    membership.accountId,
  );
  return activated.length > 0;
}

/** Was the user ever in the account? */
export async function hasEntered(database: Database, accountId: string, userId: string): Promise<boolean> {
  const rows = await database.run(
    sql`select m.user_id from membership m
      where m.account_id = ${account} and m.user_id = ${userId} and m.entered_at is not null`,
    accountId,
  );
  return rows.length > 0;
}
