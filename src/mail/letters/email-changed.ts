import { say } from "../words";
import type { LetterKind } from "./letter";

export const emailChanged: LetterKind<"EMAIL_CHANGED"> = {
  link: null,
  staleAfter: 7 * 24,
  write: ({ person, address, actor, account }) => ({
    subject: "Your e-mail address was changed",
    before: [
      say`Hello ${person},`,
      actor === null
        ? say`you sign in with another e-mail address than ${address} from now on: you confirmed it just now.`
        : say`you sign in with another e-mail address than ${address} from now on: ${actor}, an administrator of ${account}, has set it.`,
    ],
    after: [say`If you did not want that, tell an administrator at once.`],
  }),
};
