import { createHash, randomBytes } from "node:crypto";

/** What a refresh token says: whose session it renews, and the hash of the secret that proves it. */
export interface RefreshTokenReading {
  readonly accountId: string;
  readonly sessionId: string;
  readonly secretHash: Buffer;
}

export interface RefreshToken extends RefreshTokenReading {
  /** `bw_refresh_<account>_<session>_<secret>`: shown once, never stored. */
  readonly text: string;
}

const secretBytes = 32;

/** The account stands in the text, so that the statement that looks it up names one account (`decisions.md` 1). */
export function makeRefreshToken(accountId: string, sessionId: string): RefreshToken {
  const secret = randomBytes(secretBytes).toString("base64url");
  const text = ["bw_refresh", hexOf(accountId), hexOf(sessionId), secret].join("_");
  return { text, accountId, sessionId, secretHash: hashOf(secret) };
}

const shape = /^bw_refresh_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** Null where the text can be none of ours. */
export function readRefreshToken(text: string): RefreshTokenReading | null {
  const [, account, session, secret] = shape.exec(text) ?? [];
  if (account === undefined || session === undefined || secret === undefined) return null;
  return { accountId: uuidOf(account), sessionId: uuidOf(session), secretHash: hashOf(secret) };
}

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
const hexOf = (uuid: string): string => uuid.replaceAll("-", "");
const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
