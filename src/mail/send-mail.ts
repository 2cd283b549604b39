import { linkLife, makeLinkText } from "../people/link/link-text";
import type { Database } from "../store/database";
import type { MailState } from "../store/mail/mail";
import type { MailKey } from "../store/mail/post-mail";
import type { MailFacts } from "../store/mail/mail-kinds";
import { seeGiven } from "../store/mail/seen-given";
import { type WaitingMail, findWaitingMail, finishMail } from "../store/mail/waiting-mail";
import { armLink } from "../store/people/one-time-links";
import type { Carried, Carrier } from "./carrier";
import { letters } from "./letters";
import type { LetterLink } from "./letters/letter";
import { type MailedLink, urlOfLink, writeMail } from "./write-mail";

/** Where mail is sent from. */
export interface PostOffice {
  readonly carrier: Carrier;
  /** What links lead to. */
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** Hears what became of a mail that was carried. */
  readonly onCarried: (key: MailKey, kind: string, carried: Carried) => void;
}

const hour = 60 * 60 * 1_000;

/**
 * Sends a mail that waits; what became of it, null where nothing waits. The secret of its link is made here and goes
 * nowhere else: what is stored is its hash. Throws where the server does not take it now: sent again it has another secret,
 * and the one before opens nothing.
 */
export async function sendMail(office: PostOffice, database: Database, key: MailKey): Promise<MailState | null> {
  const mail = await findWaitingMail(database, key);
  if (mail === null) return null;
  const finish = async (state: MailState): Promise<MailState> => {
    await finishMail(database, key, state, office.clock());
    return state;
  };
  const { link, staleAfter } = letters[mail.kind];
  if (office.clock().getTime() > mail.createdAt.getTime() + staleAfter * hour) return finish("DROPPED");
  const facts = await toldFacts(office, database, key, mail);
  if (facts === null) return finish("DROPPED");
  const mailed = link === null ? null : await mailedLink(office, database, key, { mail, link });
  if (link !== null && mailed === null) return finish("DROPPED");
  const carried = await office.carrier(writeMail({ ...mail, facts }, mailed), { id: key.mailId, kind: mail.kind });
  office.onCarried(key, mail.kind, carried);
  return finish(carried.state);
}

/** What the letter tells: of records those alone that the one whom it is for sees now; null where that is nothing. */
async function toldFacts(
  { clock }: PostOffice,
  database: Database,
  { accountId }: MailKey,
  { kind, userId, facts }: WaitingMail,
): Promise<object | null> {
  if (kind !== "GIVEN") return facts;
  return seeGiven(database, { accountId, userId }, facts as MailFacts["GIVEN"], clock());
}

/** The link that the mail brings, good from now on; null where it has ended before it was mailed. */
async function mailedLink(
  { publicUrl, clock }: PostOffice,
  database: Database,
  { accountId }: MailKey,
  { mail, link }: { readonly mail: WaitingMail; readonly link: LetterLink },
): Promise<MailedLink | null> {
  const { linkId } = mail;
  if (linkId === null) return null;
  const { text, kind, secretHash } = makeLinkText(accountId, link.kind);
  const until = new Date(clock().getTime() + linkLife[kind]);
  const isGood = await armLink(database, { accountId, linkId, kind, secretHash, until });
  return isGood ? { label: link.label, url: urlOfLink(publicUrl, link, text) } : null;
}
