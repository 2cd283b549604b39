import type { MailState } from "../store/mail/mail";
import { outboxCarrier } from "./outbox-carrier";
import { smtpCarrier } from "./smtp-carrier";
import type { WrittenMail } from "./write-mail";

/** How mail goes out, and from whom. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://…`; null: into the outbox. */
  readonly smtp: string | null;
  /** An address, or `Name <address>`. */
  readonly from: string;
  /** Folder of the outbox. */
  readonly outbox: string;
  /** What links lead to; null: the gateway itself. */
  readonly publicUrl: string | null;
}

/** What became of a mail that was carried. */
export interface Carried {
  readonly state: MailState;
  /** Where it lies, in an outbox. */
  readonly file?: string;
  /** With what code of SMTP it was refused. */
  readonly reply?: number;
}

/** Takes a mail out of the house. Throws what may be otherwise the next time: a server that does not answer, a full disk. */
export type Carrier = (mail: WrittenMail, about: { readonly id: string; readonly kind: string }) => Promise<Carried>;

export const carrierFor = ({ smtp, from, outbox }: MailSettings): Carrier =>
  smtp === null ? outboxCarrier(outbox, from) : smtpCarrier(smtp, from);
