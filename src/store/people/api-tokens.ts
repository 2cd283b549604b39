import type { Database } from "../database";
import { account, sql } from "../sql";

export interface ApiTokenKey {
  readonly accountId: string;
  /** SHA-256 of the secret. An index finds it, so the time of the search tells of the hash alone, never of the secret. */
  readonly secretHash: Buffer;
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
