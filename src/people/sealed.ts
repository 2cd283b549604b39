import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** What secrets are sealed for: each has a key of its own, and what was sealed for one is no secret of another. */
export type SealedUse = "second factor" | "webhook";

/** The key that the secrets of a use are sealed with, made of the gateway's own. */
export const sealingKeyOf = (key: Uint8Array, use: SealedUse): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", key, new Uint8Array(), `bailiwick ${use}`, 32));

/** A secret as it is stored: whoever has the database alone can't read it. */
export function seal(key: Uint8Array, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null for what was sealed with another key, or changed since. */
export function unseal(key: Uint8Array, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
