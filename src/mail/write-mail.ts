import type { MailKind } from "../store/mail/mail-kinds";
import type { WaitingMail } from "../store/mail/waiting-mail";
import { letters } from "./letters";
import type { LetterKind, LetterLink, ToldFacts } from "./letters/letter";
import { type Paragraph, escapeHtml, oneLine } from "./words";

/** A mail as it goes out: the same words as text and as HTML. */
export interface WrittenMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where a link leads, and what it says. */
export interface MailedLink {
  readonly label: string;
  readonly url: string;
}

/** The address that a link of this sort leads to. */
export const urlOfLink = (publicUrl: string, { page }: LetterLink, text: string): string =>
  `${publicUrl.replace(/\/+$/, "")}/${page}#${text}`;

/** Writes a mail of a kind, with the names that the account has for everybody. */
export function writeMail(mail: WaitingMail, link: MailedLink | null): WrittenMail {
  const { subject, before, after } = letterOf(mail.kind, mail);
  return {
    to: { name: oneLine(mail.personName), address: mail.address },
    subject: oneLine(subject),
    text: textOf([...before, ...(link === null ? [] : [{ text: link.url }]), ...after]),
    html: htmlOf([...before, ...(link === null ? [] : [buttonOf(link)]), ...after]),
  };
}

function letterOf<K extends MailKind>(kind: K, mail: WaitingMail): ReturnType<LetterKind<K>["write"]> {
  const { personName, accountName, actorName, address } = mail;
  const facts = mail.facts as ToldFacts<K>;
  return letters[kind].write({ person: personName, account: accountName, actor: actorName, address, facts });
}

const textOf = (paragraphs: readonly Pick<Paragraph, "text">[]): string =>
  `${paragraphs.map(({ text }) => text).join("\n\n")}\n`;

const buttonOf = ({ label, url }: MailedLink): Pick<Paragraph, "html"> => ({
  html: `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
});

const htmlOf = (paragraphs: readonly Pick<Paragraph, "html">[]): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="max-width: 36em; font: 16px/1.5 sans-serif">
${paragraphs.map(({ html }) => `<p>${html}</p>`).join("\n")}
</body>
</html>
`;
