import { createHash, randomBytes } from "node:crypto";

/** What proves a token: 256 random bits, which only their hash is kept of. So many need no salt and no slow hash. */
const secretBytes = 32;

export const makeSecret = (): string => randomBytes(secretBytes).toString("base64url");

export const hashOfSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** How a secret and a UUID are written in a token, as parts of a regular expression. */
export const secretShape = "[A-Za-z0-9_-]{43}";
export const hexShape = "[0-9a-f]{32}";

export const hexOf = (uuid: string): string => uuid.replaceAll("-", "");
export const uuidOfHex = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
