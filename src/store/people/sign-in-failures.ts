import { uuidv7 } from "uuidv7";
import { type Database, noAccount } from "../database";
import { tasks } from "../jobs/queue";
import { account, sql } from "../sql";
import type { UserOfLogin } from "./memberships";

export const failureReasons = ["WRONG_PASSWORD", "WRONG_CODE"] as const;
export type FailureReason = (typeof failureReasons)[number];

/** That somebody tried to come in and did not. */
export interface FailedSignIn {
  /** Whose password or code it was not; null for an address that nobody has. */
  readonly loginId: string | null;
  readonly reason: FailureReason;
  readonly address: string;
  readonly agent: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * Has the worker write it down in each account of the login, if it is somebody's. The statement is the same whether or not
 * it is: whoever tries learns nothing from the time that it takes (`rights.md` 5.14).
 */
export async function reportFailure(database: Database, failed: FailedSignIn): Promise<void> {
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.failedSignIn}::text, ${JSON.stringify(failed)}::json, priority => 1)`,
    noAccount,
  );
}

/** Writes it down as the user's, who is not removed. */
export async function insertFailure(
  database: Database,
  { accountId, userId }: UserOfLogin,
  { reason, address, agent, at }: FailedSignIn,
): Promise<void> {
  await database.run(
    sql`insert into sign_in_failure (account_id, id, user_id, reason, address, agent, at)
      select ${account}, ${uuidv7()}::uuid, u.id, ${reason}::text, ${address}::text, ${agent}::text, ${at}::timestamptz
      from "user" u where u.account_id = ${account} and u.id = ${userId}::uuid and u.status <> 'REMOVED'`,
    accountId,
  );
}

/** A sign-in, or an attempt at one. */
export interface SeenSignIn {
  readonly at: Date;
  readonly address: string;
  readonly agent: string;
  /** Of a session: when it was ended, and the first moment without it. */
  readonly endedAt: Date | null;
  readonly until: Date | null;
  readonly outcome: "SIGNED_IN" | FailureReason;
}

/** When and from where somebody came in to a user, or did not; the latest first. */
export async function signInsOfUser(
  database: Database,
  { accountId, userId }: UserOfLogin,
  most: number,
): Promise<SeenSignIn[]> {
  return database.run<SeenSignIn>(
    sql`select x.at, x.address, x.agent, x."endedAt", x.until, x.outcome from (
        (select s.id, s.created_at as at, s.address, s.agent, s.ended_at as "endedAt", s.until, 'SIGNED_IN' as outcome
          from session s where s.account_id = ${account} and s.user_id = ${userId}::uuid order by s.id desc limit ${most}::integer)
        union all
        (select f.id, f.at, f.address, f.agent, null, null, f.reason
          from sign_in_failure f where f.account_id = ${account} and f.user_id = ${userId}::uuid order by f.id desc limit ${most}::integer)
      ) x order by x.at desc, x.id desc limit ${most}::integer`,
    accountId,
  );
}
