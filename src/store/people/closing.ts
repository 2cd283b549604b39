import type { Database } from "../database";
import { account, sql } from "../sql";
import type { MembershipRow } from "./memberships";
import { day } from "../day";

/** How long a closed account can be brought back. */
const daysToReopen = 30;

/** A day later than anybody could bring it back, however far the clocks of two gateways are apart. */
const daysToPurge = daysToReopen + 1;

const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** The first moment at which an account that was closed then can't be brought back any more. */
export const endOfReopening = (closedAt: Date): Date => new Date(closedAt.getTime() + daysToReopen * day);

/** From now on nobody is let in. False where it is closed already. */
export async function closeNow(database: Database, accountId: string, now: Date): Promise<boolean> {
  const rows = await database.run(
    sql`update account set closed_at = ${now}::timestamptz where account_id = ${account} and closed_at is null returning 1`,
    accountId,
  );
  return rows.length > 0;
}

/** False where it is not closed, or for too long. */
export async function reopenNow(database: Database, accountId: string, now: Date): Promise<boolean> {
  const rows = await database.run(
    sql`update account set closed_at = null
      where account_id = ${account} and closed_at > ${daysAgo(now, daysToReopen)}::timestamptz returning 1`,
    accountId,
  );
  return rows.length > 0;
}

/** Ends every session of an account, and every link that was mailed for it. */
export async function showEverybodyOut(database: Database, accountId: string, now: Date): Promise<void> {
  await database.run(
    sql`update session set ended_at = ${now}::timestamptz where account_id = ${account} and ended_at is null`,
    accountId,
  );
  await database.run(
    sql`update one_time_link set ended_at = ${now}::timestamptz
      where account_id = ${account} and used_at is null and ended_at is null`,
    accountId,
  );
}

/** An account that is closed and may be brought back, as one of its users sees it. */
export interface ClosedAccount {
  readonly accountId: string;
  readonly accountName: string;
  readonly closedAt: Date;
  readonly userId: string;
  readonly userStatus: "INVITED" | "ACTIVE" | "INACTIVE" | "REMOVED";
  /** May the user bring it back? */
  readonly mayReopen: boolean;
}

/** Null where it is open, or gone for good. */
export async function findClosed(
  database: Database,
  { accountId, userId }: Pick<MembershipRow, "accountId" | "userId">,
  now: Date,
): Promise<ClosedAccount | null> {
  const [row] = await database.run<ClosedAccount>(
    sql`select a.account_id as "accountId", a.name as "accountName", a.closed_at as "closedAt", u.id as "userId",
        u.status as "userStatus", (u.status = 'ACTIVE' and u.is_administrator and u.crm_access) as "mayReopen"
      from account a join "user" u on u.account_id = ${account} and u.id = ${userId}::uuid
      where a.account_id = ${account} and a.closed_at > ${daysAgo(now, daysToReopen)}::timestamptz`,
    accountId,
  );
  return row ?? null;
}

/** Is it closed for so long that it has to go? */
export async function isToBePurged(database: Database, accountId: string, now: Date): Promise<boolean> {
  const rows = await database.run(
    sql`select 1 from account a where a.account_id = ${account} and a.closed_at <= ${daysAgo(now, daysToPurge)}::timestamptz`,
    accountId,
  );
  return rows.length > 0;
}

/** The administrators who may come in: whom the end of the account concerns first. */
export function administratorsOf(
  database: Database,
  accountId: string,
): Promise<{ readonly id: string; readonly email: string }[]> {
  return database.run(
    sql`select u.id, u.email from "user" u
      where u.account_id = ${account} and u.status = 'ACTIVE' and u.is_administrator and u.crm_access order by u.id`,
    accountId,
  );
}
