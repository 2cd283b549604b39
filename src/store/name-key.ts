/** The key that a name is sorted, compared and searched by: NFC, lower case, ё as е (`decisions.md` 10). */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll("ё", "е").trim();

/** A piece of a LIKE pattern in which nothing is a wildcard. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** The least text behind all that begin with `prefix`, in the order of code points. */
export const behindPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
