import { SignJWT, errors, jwtVerify } from "jose";

/** Who an access token speaks for. Ids are UUIDs. */
export interface AccessClaims {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string;
}

const lifetimeSeconds = 15 * 60;
const algorithm = "HS256";
const issuer = "bailiwick";

export interface AccessToken {
  readonly text: string;
  readonly expiresAt: Date;
}

/** A signed statement of who asks, good for 15 minutes from `now`. `key` has at least 256 bits. */
export async function signAccessToken(key: Uint8Array, claims: AccessClaims, now: Date): Promise<AccessToken> {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const text = await new SignJWT({ acc: claims.accountId, sid: claims.sessionId })
    .setProtectedHeader({ alg: algorithm, typ: "JWT" })
    .setSubject(claims.userId)
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(key);
  return { text, expiresAt: new Date((issuedAt + lifetimeSeconds) * 1_000) };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a token said, and from when until when it may be believed. */
export interface VerifiedToken {
  readonly claims: AccessClaims;
  /** Seconds since 1970: the first one in which it holds, and the first one in which it does no longer. */
  readonly from: number;
  readonly until: number;
}

/** What the token says; null where we did not say it so, or no longer. Which of the two is nobody's business. */
export async function verifyAccessToken(key: Uint8Array, text: string, now: Date): Promise<VerifiedToken | null> {
  try {
    const options = { algorithms: [algorithm], issuer, audience: issuer, currentDate: now };
    const { payload } = await jwtVerify(text, key, { ...options, requiredClaims: ["sub", "exp", "acc", "sid"] });
    const said = [payload["acc"], payload.sub, payload["sid"]];
    const [accountId, userId, sessionId] = said.map((id) => (typeof id === "string" && uuid.test(id) ? id : null));
    const { nbf: from = 0, exp: until = 0 } = payload;
    return accountId && userId && sessionId ? { claims: { accountId, userId, sessionId }, from, until } : null;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}
