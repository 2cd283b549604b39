import type { Kind } from "../description/kinds";

/**
 * Every kind of mail, with what its text has to be told beside who it is for, who did it and in which account. A kind more
 * is a member here, and a file with its text in the table of `src/mail/letters`.
 */
export interface MailFacts {
  /** Somebody was added to an account, and comes by the link. */
  readonly INVITATION: None;
  /** Somebody asked for a new password, and chooses it by the link. */
  readonly PASSWORD_RESET: None;
  /** Somebody wants to sign in with this address from now on, and shows by the link that it is his. */
  readonly EMAIL_CHANGE: None;
  /** Goes to the former address. */
  readonly EMAIL_CHANGED: None;
  readonly PASSWORD_CHANGED: None;
  readonly MADE_ADMINISTRATOR: None;
  /** Goes to every administrator. */
  readonly ACCOUNT_CLOSED: Until;
  readonly ACCOUNT_REOPENED: Until;
  /** Somebody was made responsible for records, at once or by a job. */
  readonly GIVEN: GivenAtOnce | GivenByJob;
  readonly NEW_PLACE: {
    /** The program that the client says it is, and its network address. */
    readonly agent: string;
    readonly address: string;
    /** ISO 8601 */
    readonly at: string;
  };
}

interface GivenAtOnce {
  /** Ids as the API says them. */
  readonly records: readonly string[];
}

interface GivenByJob {
  /** UUID */
  readonly jobId: string;
  /** When it was asked for; ISO 8601. */
  readonly since: string;
  /** Of which kinds it gave records. */
  readonly kinds: readonly Kind[];
}

interface Until {
  /** The first moment at which the account could not be brought back any more; ISO 8601. */
  readonly until: string;
}

type None = Readonly<Record<string, never>>;

export type MailKind = keyof MailFacts;
