import type { Database } from "../database";
import { account, sql } from "../sql";

interface UserKey {
  readonly accountId: string;
  readonly userId: string;
}

/** A session as its user sees it. */
export interface SeenSession {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: Date;
  readonly usedAt: Date;
  readonly until: Date;
  readonly endedAt: Date | null;
}

const columns = sql`s.id, s.address, s.agent, s.created_at as "createdAt", s.used_at as "usedAt", s.until,
  s.ended_at as "endedAt"`;

/** Those that hold at `now`, or all there were; the newest first. */
export async function sessionsOf(
  database: Database,
  { accountId, userId }: UserKey,
  { openAt, most }: { readonly openAt: Date | null; readonly most: number },
): Promise<SeenSession[]> {
  return database.run<SeenSession>(
    sql`select ${columns} from session s
      where s.account_id = ${account} and s.user_id = ${userId}::uuid
        and (${openAt}::timestamptz is null or s.ended_at is null and s.until > ${openAt}::timestamptz)
      order by s.id desc limit ${most}::integer`,
    accountId,
  );
}

/** Network addresses from which the user has come in since that moment; empty where never before. */
export async function addressesOf(database: Database, { accountId, userId }: UserKey, since: Date): Promise<string[]> {
  const rows = await database.run<{ address: string }>(
    sql`select distinct s.address from session s
      where s.account_id = ${account} and s.user_id = ${userId}::uuid and s.created_at >= ${since}::timestamptz limit 1000`,
    accountId,
  );
  return rows.map(({ address }) => address);
}

/** Ends one of the user's sessions; false where it is none of those that are open. */
export async function endOwnSession(
  database: Database,
  { accountId, userId }: UserKey,
  sessionId: string,
  now: Date,
): Promise<boolean> {
  const rows = await database.run(
    sql`update session set ended_at = ${now}::timestamptz
      where account_id = ${account} and id = ${sessionId}::uuid and user_id = ${userId}::uuid
        and ended_at is null and until > ${now}::timestamptz returning id`,
    accountId,
  );
  return rows.length > 0;
}

/** Notes that the user is here: at coming in, and whenever a session goes on. */
export async function noteSeen(database: Database, { accountId, userId }: UserKey, now: Date): Promise<void> {
  await database.run(
    sql`update "user" set last_seen_at = ${now}::timestamptz where account_id = ${account} and id = ${userId}::uuid`,
    accountId,
  );
}
