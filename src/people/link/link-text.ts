import type { LinkKey, LinkKind } from "../../store/people/one-time-links";
import { hashOfSecret, hexOf, hexShape, makeSecret, secretShape, uuidOfHex } from "../secret-text";
import { day } from "../../store/day";

const beginnings: Readonly<Record<LinkKind, string>> = {
  INVITATION: "bw_invitation",
  PASSWORD_RESET: "bw_password",
  EMAIL_CHANGE: "bw_email",
};

/** How long a link holds from when its mail is sent, in milliseconds. */
export const linkLife: Readonly<Record<LinkKind, number>> = {
  INVITATION: 7 * day,
  PASSWORD_RESET: 60 * 60 * 1_000,
  EMAIL_CHANGE: day,
};

export interface LinkText extends LinkKey {
  /** `bw_invitation_<account>_<secret>`: mailed, never stored. */
  readonly text: string;
}

/** The account stands in the text, so that the statement that looks it up names one account (`decisions.md` 1). */
export function makeLinkText(accountId: string, kind: LinkKind): LinkText {
  const secret = makeSecret();
  const text = [beginnings[kind], hexOf(accountId), secret].join("_");
  return { text, accountId, kind, secretHash: hashOfSecret(secret) };
}

/** Null where the text can be none of ours, or is one of another kind. */
export function readLinkText(kind: LinkKind, text: string): LinkKey | null {
  const [, account, secret] =
    new RegExp(`^${beginnings[kind]}_(${hexShape})_(${secretShape})$`).exec(text.trim()) ?? [];
  return account === undefined || secret === undefined
    ? null
    : { accountId: uuidOfHex(account), kind, secretHash: hashOfSecret(secret) };
}
