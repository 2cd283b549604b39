import { say } from "../words";
import type { LetterKind } from "./letter";

export const madeAdministrator: LetterKind<"MADE_ADMINISTRATOR"> = {
  link: null,
  staleAfter: 7 * 24,
  write: ({ person, actor, account }) => ({
    subject: `You are an administrator of ${account}`,
    before: [
      say`Hello ${person},`,
      say`${actor ?? "An administrator"} has made you an administrator of ${account}: you may see and change everything there.`,
    ],
    after: [],
  }),
};
