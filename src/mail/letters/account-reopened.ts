import { say } from "../words";
import type { LetterKind } from "./letter";

export const accountReopened: LetterKind<"ACCOUNT_REOPENED"> = {
  link: null,
  staleAfter: 7 * 24,
  write: ({ person, actor, account }) => ({
    subject: `${account} is open again`,
    before: [
      say`Hello ${person},`,
      actor === null
        ? say`you have brought ${account} back. Everybody can sign in there again.`
        : say`${actor} has brought ${account} back. You and everybody else can sign in there again.`,
    ],
    after: [],
  }),
};
