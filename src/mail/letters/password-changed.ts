import { say } from "../words";
import type { LetterKind } from "./letter";

export const passwordChanged: LetterKind<"PASSWORD_CHANGED"> = {
  link: null,
  staleAfter: 7 * 24,
  write: ({ person, address, actor, account }) => ({
    subject: "Your password was changed",
    before: [
      say`Hello ${person},`,
      actor === null
        ? say`the password of ${address} was changed. All other devices are signed out.`
        : say`${actor}, an administrator of ${account}, has set a password for ${address}. You choose your own when you next sign in.`,
    ],
    after: [say`If you did not want that, choose a new password at once, and tell an administrator.`],
  }),
};
