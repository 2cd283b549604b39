import { say } from "../words";
import type { LetterKind } from "./letter";

export const newPlace: LetterKind<"NEW_PLACE"> = {
  link: null,
  staleAfter: 24,
  write: ({ person, address, facts }) => ({
    subject: "A sign-in from a new place",
    before: [
      say`Hello ${person},`,
      say`somebody signed in with ${address} from where you were not before: ${facts.agent}, network address ${facts.address}, ${minuteOf(facts.at)}.`,
    ],
    after: [say`If it was you, all is well. If not, change your password at once: that signs out everybody else.`],
  }),
};

/** `2026-05-31 09:30 UTC` */
const minuteOf = (at: string): string => `${at.slice(0, 16).replace("T", " ")} UTC`;
