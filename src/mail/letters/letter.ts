import type { MailFacts, MailKind } from "../../store/mail/mail-kinds";
import type { SeenGiven } from "../../store/mail/seen-given";
import type { LinkKind } from "../../store/people/one-time-links";
import type { Paragraph } from "../words";

/** What is told of that which was written down: what the one whom it is for sees of it now. */
interface SeenFacts {
  readonly GIVEN: SeenGiven;
}
export type ToldFacts<K extends MailKind> = K extends keyof SeenFacts ? SeenFacts[K] : MailFacts[K];

/** What a letter may speak of. All of it was typed by somebody. */
export interface Matter<K extends MailKind> {
  /** What the account calls the one whom it is for. */
  readonly person: string;
  readonly account: string;
  /** The one who did it; null for nobody, and for the person. */
  readonly actor: string | null;
  /** Where it goes. */
  readonly address: string;
  readonly facts: ToldFacts<K>;
}

/** What a letter says, in English. Every mail has these words from one of the files here. */
export interface Letter {
  readonly subject: string;
  readonly before: readonly Paragraph[];
  /** Behind the link; behind `before` where there is none. */
  readonly after: readonly Paragraph[];
}

/** The link that a kind of mail brings. */
export interface LetterLink {
  readonly kind: LinkKind;
  /** Page of `PUBLIC_URL` that it leads to: the secret stands behind its `#`, which browsers send to nobody. */
  readonly page: string;
  readonly label: string;
}

/** A kind of mail. */
export interface LetterKind<K extends MailKind> {
  readonly link: LetterLink | null;
  /** Hours after which nobody would want it any more, where it could not be sent so long. */
  readonly staleAfter: number;
  readonly write: (matter: Matter<K>) => Letter;
}
