import { hashOfSecret, hexOf, hexShape, makeSecret, secretShape, uuidOfHex } from "../secret-text";

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

/** The account stands in the text, so that the statement that looks it up names one account (`decisions.md` 1). */
export function makeRefreshToken(accountId: string, sessionId: string): RefreshToken {
  const secret = makeSecret();
  const text = ["bw_refresh", hexOf(accountId), hexOf(sessionId), secret].join("_");
  return { text, accountId, sessionId, secretHash: hashOfSecret(secret) };
}

const shape = new RegExp(`^bw_refresh_(${hexShape})_(${hexShape})_(${secretShape})$`);

/** Null where the text can be none of ours. */
export function readRefreshToken(text: string): RefreshTokenReading | null {
  const [, account, session, secret] = shape.exec(text) ?? [];
  if (account === undefined || session === undefined || secret === undefined) return null;
  return { accountId: uuidOfHex(account), sessionId: uuidOfHex(session), secretHash: hashOfSecret(secret) };
}
