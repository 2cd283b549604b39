import type { Database } from "../store/database";
import { findApiToken, isUseOld, touchApiToken } from "../store/people/api-tokens";
import type { Caller } from "../store/standing";
import { isApiToken, readApiToken } from "./api-token/read-api-token";
import type { TokenReader } from "./session/remembered-tokens";

/** What telling who asks needs of the gateway. */
export interface Reception {
  readonly database: Database;
  readonly readToken: TokenReader;
  readonly now: Date;
  /** Hears why the last use of a token could not be written down: nobody waits for it. */
  readonly onFault: (fault: unknown) => void;
}

/** Who comes with this in `Authorization: Bearer`; null for whoever has nothing of ours that holds, whatever is wrong with it. */
export async function identify(reception: Reception, bearer: string): Promise<Caller | null> {
  if (isApiToken(bearer)) return callerWithApiToken(reception, bearer);
  const claims = await reception.readToken(bearer, reception.now);
  return claims && { ...claims, apiTokenId: null };
}

/** Looked up anew with each request: what is kept could outlive a revocation. */
async function callerWithApiToken({ database, now, onFault }: Reception, bearer: string): Promise<Caller | null> {
  const reading = readApiToken(bearer);
  const token = reading && (await findApiToken(database, reading, now));
  if (reading === null || token === null) return null;
  const { accountId } = reading;
  if (isUseOld(token.usedAt, now)) touchApiToken(database, { accountId, id: token.id }, now).catch(onFault);
  return { accountId, userId: token.userId, sessionId: null, apiTokenId: token.id };
}
