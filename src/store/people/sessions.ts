import type { Database } from "../database";
import { account, sql } from "../sql";

export interface NewSession {
  readonly accountId: string;
  readonly id: string;
  readonly userId: string;
  readonly refreshHash: Buffer;
  /** Network address and program of the device, as the session list shows them. */
  readonly address: string;
  readonly agent: string;
  readonly at: Date;
  /** The first moment without it. */
  readonly until: Date;
}

export async function openSession(database: Database, session: NewSession): Promise<void> {
  const { id, userId, refreshHash, address, agent, at, until } = session;
  await database.run(
    sql`insert into session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
      values (${account}, ${id}, ${userId}, ${refreshHash}, ${address}, ${agent}, ${at}, ${at}, ${until})`,
    session.accountId,
  );
}

export interface Rotation {
  readonly accountId: string;
  readonly sessionId: string;
  readonly presented: Buffer;
  readonly next: Buffer;
  readonly now: Date;
}

/** Puts the next secret in the place of the one presented; null where that one is not the newest of a session that holds. */
export async function rotateSession(database: Database, rotation: Rotation): Promise<{ userId: string } | null> {
  const { sessionId, presented, next, now } = rotation;
  const [row] = await database.run<{ userId: string }>(
    sql`update session s set refresh_hash = ${next}, used_at = ${now}
      where s.account_id = ${account} and s.id = ${sessionId} and s.refresh_hash = ${presented}
        and s.ended_at is null and s.until > ${now}
        and exists (select from "user" u where u.account_id = ${account} and u.id = s.user_id and u.status = 'ACTIVE')
      returning s.user_id as "userId"`,
    rotation.accountId,
  );
  return row ?? null;
}

/** True where it was still open. */
export async function endSession(
  database: Database,
  session: { readonly accountId: string; readonly sessionId: string },
  now: Date,
): Promise<boolean> {
  const rows = await database.run(
    sql`update session set ended_at = ${now}
      where account_id = ${account} and id = ${session.sessionId} and ended_at is null returning id`,
    session.accountId,
  );
  return rows.length > 0;
}

/**
 * Ends the session for which a token came that is not its newest; null where it was ended already. `reused`: the session
 * held until now, so that the token is in two hands.
 */
export async function endPresented(
  database: Database,
  { accountId, sessionId, presented }: Pick<Rotation, "accountId" | "sessionId" | "presented">,
  now: Date,
): Promise<{ readonly userId: string; readonly reused: boolean } | null> {
  const [row] = await database.run<{ userId: string; reused: boolean }>(
    sql`update session set ended_at = ${now}::timestamptz
      where account_id = ${account} and id = ${sessionId}::uuid and ended_at is null
      returning user_id as "userId", refresh_hash <> ${presented}::bytea and until > ${now}::timestamptz as reused`,
    accountId,
  );
  return row ?? null;
}

/** Ends all sessions of a user, but for `kept`: the one from which the user changes a password. */
export async function endSessionsOf(
  database: Database,
  user: { readonly accountId: string; readonly userId: string },
  now: Date,
  kept: string | null = null,
): Promise<void> {
  await database.run(
    sql`update session set ended_at = ${now}
      where account_id = ${account} and user_id = ${user.userId} and ended_at is null
        and id is distinct from ${kept}::uuid`,
    user.accountId,
  );
}
