import type { Database } from "../database";
import type { Door } from "../door";
import { isFresh } from "../freshness";
import { waitForOwnTurn } from "../own-turn";
import { Conflict } from "../refusals";
import { account, literal, sql } from "../sql";

export interface ApiTokenKey {
  readonly accountId: string;
  /** SHA-256 of the secret. An index finds it, so the time of the search tells of the hash alone, never of the secret. */
  readonly secretHash: Buffer;
}

export interface NewApiToken {
  readonly id: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly string[];
  /** The first moment without it; null where it has no end. */
  readonly until: Date | null;
}

/** Tokens of one user that may hold at the same time. */
export const mostApiTokens = 100;

/**
 * Gives the caller a token, under the rights that it was judged by: false where as many hold as may. Throws `Conflict`
 * where the rights have changed.
 */
export async function insertApiToken(door: Door, token: NewApiToken): Promise<boolean> {
  await waitForOwnTurn(door, "api token");
  const standing = await door.standing();
  const { accountId, userId } = standing.caller;
  const [row] = await door.database.run<{ fresh: boolean; made: boolean }>(
    sql`with made as (
        insert into api_token (account_id, id, user_id, name, secret_hash, scopes, created_at, until)
        select ${account}, ${token.id}::uuid, u.id, ${token.name}, ${token.secretHash}, ${token.scopes}::text[],
          ${door.now}::timestamptz, ${token.until}::timestamptz
        from "user" u where u.account_id = ${account} and u.id = ${userId}::uuid and 'API' <> all (u.blocked_channels)
          and ${isFresh(standing)} and ${literal(mostApiTokens)} > (
            select count(*) from api_token k where k.account_id = ${account} and k.user_id = ${userId}::uuid
              and k.revoked_at is null and (k.until is null or k.until > ${door.now}::timestamptz))
        returning id)
      select ${isFresh(standing)} as fresh, exists (select from made) as made`,
    accountId,
  );
  if (!row?.fresh) throw new Conflict();
  return row.made;
}

export interface FoundApiToken {
  readonly id: string;
  readonly userId: string;
  readonly usedAt: Date | null;
}

/** The token of the account with this secret that neither was revoked nor has ended; null for any other. */
export async function findApiToken(
  database: Database,
  { accountId, secretHash }: ApiTokenKey,
  now: Date,
): Promise<FoundApiToken | null> {
  const [token] = await database.ask<FoundApiToken>(
    sql`select k.id, k.user_id as "userId", k.used_at as "usedAt" from api_token k
      where k.account_id = ${account} and k.secret_hash = ${secretHash}
        and k.revoked_at is null and (k.until is null or k.until > ${now})`,
    accountId,
  );
  return token ?? null;
}

/** Writes down that the token was used, unless it was within the minute, or is not accepted: nobody used it then. */
export async function touchApiToken(
  database: Database,
  { accountId, id }: { readonly accountId: string; readonly id: string },
  now: Date,
): Promise<void> {
  const aMinuteAgo = new Date(now.getTime() - usedWithin);
  await database.run(
    sql`update api_token k set used_at = ${now}
      where k.account_id = ${account} and k.id = ${id} and (k.used_at is null or k.used_at <= ${aMinuteAgo})
        and exists (select from "user" u where u.account_id = ${account} and u.id = k.user_id
          and u.status = 'ACTIVE' and 'API' <> all (u.blocked_channels))`,
    accountId,
  );
}

/** Milliseconds in which a token's last use is not written again. */
const usedWithin = 60_000;

export const isUseOld = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() >= usedWithin;
