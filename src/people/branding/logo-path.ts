import { hexOf, hexShape, uuidOfHex } from "../secret-text";

/** Where the gateway serves a logo: the account stands in the path, so that the statement that looks for it names one. */
export const logoPath = (accountId: string, logoId: string): string => `/logos/${hexOf(accountId)}/${hexOf(logoId)}`;

/** The UUIDs that the two parts of a path stand for; null where they are none. */
export function readLogoPath(account: string, logo: string): { accountId: string; logoId: string } | null {
  const isHex = new RegExp(`^${hexShape}$`);
  return isHex.test(account) && isHex.test(logo) ? { accountId: uuidOfHex(account), logoId: uuidOfHex(logo) } : null;
}
