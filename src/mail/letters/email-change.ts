import { say } from "../words";
import type { LetterKind } from "./letter";

export const emailChange: LetterKind<"EMAIL_CHANGE"> = {
  link: { kind: "EMAIL_CHANGE", page: "email", label: "Confirm the address" },
  staleAfter: 24,
  write: ({ person, address }) => ({
    subject: "Confirm your new e-mail address",
    before: [say`Hello ${person},`, say`you asked to sign in with ${address} from now on. Confirm that it is yours:`],
    after: [
      say`The link works once, and for a day. If you asked for nothing, leave this mail be: nothing happens then.`,
    ],
  }),
};
