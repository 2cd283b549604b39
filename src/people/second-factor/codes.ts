import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { hashOfSecret } from "../secret-text";

/** What every authenticator app can do (RFC 6238): SHA-1, six digits, thirty seconds. */
const period = 30;
const secretBytes = 20;

const totpOf = (secret: Uint8Array, label = ""): TOTP =>
  new TOTP({
    ...{ issuer: "Bailiwick", label, algorithm: "SHA1", digits: 6, period },
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

export const makeFactorSecret = (): Buffer => randomBytes(secretBytes);

/** A secret as an app takes it: typed in, or as a picture made of the URI. */
export const shownFactor = (secret: Uint8Array, email: string): { readonly secret: string; readonly uri: string } => ({
  secret: totpOf(secret).secret.base32,
  uri: totpOf(secret, email).toString(),
});

/** The time step that the code is of, the present one or its neighbours; null for no code of these. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const digits = code.replace(/\s/g, "");
  const delta = /^\d{6}$/.test(digits) ? totpOf(secret).validate({ token: digits, timestamp, window: 1 }) : null;
  return delta === null ? null : Math.floor(timestamp / 1_000 / period) + delta;
}

const recoveryCodes = 10;
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes of some 60 bits, each good once for who has lost the app. */
export const makeRecoveryCodes = (): readonly string[] =>
  Array.from({ length: recoveryCodes }, () => [oneGroup(), oneGroup(), oneGroup()].join("-"));

const oneGroup = (): string => [...randomBytes(4)].map((byte) => alphabet[byte % alphabet.length]).join("");

/** However it is typed. */
export const hashOfRecoveryCode = (code: string): Buffer => hashOfSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
