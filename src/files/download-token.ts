import { SignJWT, errors, jwtVerify } from "jose";
import type { Caller } from "../store/standing";

/** Who may fetch which file, for a few minutes. Ids are UUIDs. */
export interface Download {
  readonly caller: Caller;
  readonly fileId: string;
}

const lifetimeSeconds = 5 * 60;
const algorithm = "HS256";
const issuer = "bailiwick";
/** Another one than an access token's: neither serves in the place of the other. */
const audience = "bailiwick file";

export interface DownloadToken {
  readonly text: string;
  readonly expiresAt: Date;
}

/** A signed statement of who fetches what. It opens nothing that its caller's session or API token would not open then. */
export async function signDownload(key: Uint8Array, { caller, fileId }: Download, now: Date): Promise<DownloadToken> {
  const until = Math.floor(now.getTime() / 1_000) + lifetimeSeconds;
  const { accountId: acc, userId, sessionId: sid, apiTokenId: tok } = caller;
  const text = await new SignJWT({ acc, sid, tok, file: fileId })
    .setProtectedHeader({ alg: algorithm, typ: "JWT" })
    .setSubject(userId)
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(until)
    .sign(key);
  return { text, expiresAt: new Date(until * 1_000) };
}

/** What it says; null where we did not say it so, or no longer. */
export async function verifyDownload(key: Uint8Array, text: string, now: Date): Promise<Download | null> {
  try {
    const { payload } = await jwtVerify(text, key, { algorithms: [algorithm], issuer, audience, currentDate: now });
    const [accountId, userId, fileId] = [payload["acc"], payload.sub, payload["file"]].map(textOf);
    const [sessionId = null, apiTokenId = null] = [payload["sid"], payload["tok"]].map(textOf);
    if (!accountId || !userId || !fileId || (sessionId === null && apiTokenId === null)) return null;
    return { caller: { accountId, userId, sessionId, apiTokenId }, fileId };
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}

const textOf = (said: unknown): string | null => (typeof said === "string" ? said : null);
