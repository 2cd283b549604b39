import { isIPv4, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import { decodePunycode } from "./punycode";

/** Why a text can't be the e-mail address of a login. */
export type EmailFault = "INVALID_EMAIL" | "CYRILLIC_EMAIL";

export type EmailReading = { readonly address: string } | { readonly fault: EmailFault };

const longest = { address: 254, localPart: 64 } as const;

const invalid: EmailReading = { fault: "INVALID_EMAIL" };

/**
 * The e-mail address of a login as it is kept: lower case, its domain in punycode. Valid is what RFC 5321 and 6531 send
 * to; Cyrillic stands in no form in it, neither local part nor domain (`rights.md` 5.13). Addresses of contacts are free.
 */
export function parseEmailAddress(text: string): EmailReading {
  // Longer than any address, even one whose domain shrinks: not looked at, whatever it is.
  if (text.length > 1_000) return invalid;
  const typed = text.trim().normalize("NFC");
  if (speaksCyrillic(typed)) return { fault: "CYRILLIC_EMAIL" };
  const at = typed.lastIndexOf("@");
  const localPart = typed.slice(0, at).toLowerCase();
  const domain = asciiDomainOf(typed.slice(at + 1));
  if (at < 1 || !isLocalPart(localPart) || domain === null) return invalid;
  const address = `${localPart}@${domain}`;
  // What a domain becomes may hold what was not there before: characters that count for nothing are dropped from it.
  if (speaksCyrillic(address)) return { fault: "CYRILLIC_EMAIL" };
  return octetsOf(address) > longest.address ? invalid : { address };
}

/** The address as it is kept; no text at all for what is none. */
export function addressIn(typed: string): string {
  const read = parseEmailAddress(typed);
  return "address" in read ? read.address : "";
}

const cyrillic = /\p{Script=Cyrillic}/u;
const encodedLabel = /xn--([a-z0-9-]+)/giu;

/** Written plainly, in letters of compatibility, with invisible characters in between, or behind an `xn--` anywhere. */
function speaksCyrillic(typed: string): boolean {
  const plain = typed.normalize("NFKC").replace(invisible, "");
  return cyrillic.test(typed) || cyrillic.test(plain) || hidesCyrillic(plain);
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Behind an `xn--`, and behind one that only comes out of another. */
function hidesCyrillic(text: string, deepest = 5): boolean {
  const decoded = Array.from(text.matchAll(encodedLabel), ([, label]) => decodePunycode(label ?? "") ?? "");
  return decoded.some((form) => cyrillic.test(form) || (deepest > 0 && hidesCyrillic(form, deepest - 1)));
}

// Whatever is outside ASCII may stand where a letter may (RFC 6531), but for half a character.
const atom = /^(?:[\w!#$%&'*+/=?^`{|}~-]|(?!\p{Cs})[^\p{ASCII}])+$/u;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~]|(?![\p{Cs}\p{Cc}])[^\p{ASCII}])*"$/u;

function isLocalPart(text: string): boolean {
  if (octetsOf(text) > longest.localPart) return false;
  return quoted.test(text) || text.split(".").every((part) => atom.test(part));
}

const notOfDomains = /(?![a-z0-9.-])\p{ASCII}|[\p{Cc}\p{Cs}\p{Z}]/iu;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The domain as mail servers ask for it, or an address literal; null where it is none. */
function asciiDomainOf(text: string): string | null {
  const literal = /^\[(?:IPv6:)?([\da-f.:]+)\]$/i.exec(text)?.[1];
  if (literal !== undefined) return isAddress(text, literal) ? text.toLowerCase() : null;
  // A host of a URL may be escaped and hold blanks that are dropped: a mail domain may not.
  if (notOfDomains.test(text)) return null;
  const labels = domainToASCII(text).split(".");
  const isNamed = labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? "");
  return isNamed && octetsOf(labels.join(".")) <= 253 ? labels.join(".") : null;
}

function isAddress(text: string, literal: string): boolean {
  return /^\[IPv6:/i.test(text) ? isIPv6(literal) : isIPv4(literal);
}

const octetsOf = (text: string): number => Buffer.byteLength(text, "utf8");
