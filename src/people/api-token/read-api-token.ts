import { hashOfSecret, hexOf, hexShape, secretShape, uuidOfHex } from "../secret-text";

/** What the text of an API token says: its account, and the hash of the secret that finds it there. */
export interface ApiTokenReading {
  readonly accountId: string;
  readonly secretHash: Buffer;
}

const beginning = "bw_live_";
const shape = new RegExp(`^${beginning}(${hexShape})_(${secretShape})$`);

/** Does the text mean to be an API token, well formed or not? */
export const isApiToken = (text: string): boolean => text.startsWith(beginning);

/**
 * Reads `bw_live_<account>_<secret>`; null where it can be none of ours. The account stands in the text, so that the
 * statement that looks it up names one account (`decisions.md` 1).
 */
export function readApiToken(text: string): ApiTokenReading | null {
  const [, account, secret] = shape.exec(text) ?? [];
  return account === undefined || secret === undefined
    ? null
    : { accountId: uuidOfHex(account), secretHash: hashOfSecret(secret) };
}

/** The text of a new token, and what is kept of it. */
export const apiTokenText = (accountId: string, secret: string): { readonly text: string } & ApiTokenReading => ({
  ...{ text: `${beginning}${hexOf(accountId)}_${secret}`, accountId, secretHash: hashOfSecret(secret) },
});
