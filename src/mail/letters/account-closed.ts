import { say } from "../words";
import type { LetterKind } from "./letter";

export const accountClosed: LetterKind<"ACCOUNT_CLOSED"> = {
  link: null,
  staleAfter: 7 * 24,
  write: ({ person, actor, account, facts }) => ({
    subject: `${account} was closed`,
    before: [
      say`Hello ${person},`,
      actor === null
        ? say`you have closed ${account}: nobody can sign in there any more.`
        : say`${actor} has closed ${account}: nobody can sign in there any more.`,
    ],
    after: [
      say`Until ${dayOf(facts.until)} you and every other administrator can bring it back, by "Reopen the account" where you sign in. After that all that is in it is deleted for good.`,
    ],
  }),
};

/** `2026-05-31` */
const dayOf = (at: string): string => at.slice(0, 10);
