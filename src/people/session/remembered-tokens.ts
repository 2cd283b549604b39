import { hash } from "node:crypto";
import { type AccessClaims, type VerifiedToken, verifyAccessToken } from "./access-token";

/** Whom an access token speaks for at that moment; null for nobody. */
export type TokenReader = (text: string, now: Date) => Promise<AccessClaims | null>;

/** Verifies the signature each time. */
export const verifiesEach =
  (key: Uint8Array): TokenReader =>
  async (text, now) =>
    (await verifyAccessToken(key, text, now))?.claims ?? null;

/**
 * Verifies the signature of a token once, and judges its time by each request's. Of the session and of rights nothing is
 * remembered: a statement asks for them. The tokens themselves are not kept, only their SHA-256, the longest unused goes first.
 */
export function remembersTokens(key: Uint8Array, mostTokens = 10_000): TokenReader {
  const kept = new Map<string, VerifiedToken>();
  const keep = (fingerprint: string, token: VerifiedToken): void => {
    kept.delete(fingerprint);
    kept.set(fingerprint, token);
    const [oldest] = kept.keys();
    if (kept.size > mostTokens && oldest !== undefined) kept.delete(oldest);
  };
  return async (text, now) => {
    const fingerprint = hash("sha256", text, "base64");
    const token = kept.get(fingerprint) ?? (await verifyAccessToken(key, text, now));
    if (token === null) return null;
    if (!holdsAt(token, now)) {
      kept.delete(fingerprint);
      return null;
    }
    keep(fingerprint, token);
    return token.claims;
  };
}

/** As the verifying judges it: by whole seconds. */
function holdsAt({ from, until }: VerifiedToken, now: Date): boolean {
  const second = Math.floor(now.getTime() / 1_000);
  return from <= second && second < until;
}
