import { say } from "../words";
import type { LetterKind } from "./letter";

export const passwordReset: LetterKind<"PASSWORD_RESET"> = {
  link: { kind: "PASSWORD_RESET", page: "password", label: "Choose a new password" },
  staleAfter: 24,
  write: ({ person, address }) => ({
    subject: "Choose a new password",
    before: [
      say`Hello ${person},`,
      say`somebody, most likely you, asked for a new password for ${address}. Choose it here:`,
    ],
    after: [
      say`The link works once, and for an hour. You are then signed out everywhere. If it was not you, leave this mail be: your password stays as it is.`,
    ],
  }),
};
