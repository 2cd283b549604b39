import { say } from "../words";
import type { LetterKind } from "./letter";

export const invitation: LetterKind<"INVITATION"> = {
  link: { kind: "INVITATION", page: "invitation", label: "Accept the invitation" },
  staleAfter: 7 * 24,
  write: ({ person, account, actor, address }) => ({
    subject: actor === null ? `You are invited to ${account}` : `${actor} invites you to ${account}`,
    before: [
      say`Hello ${person},`,
      say`${actor ?? "An administrator"} has added you to ${account}. Accept the invitation to sign in with ${address}:`,
    ],
    after: [
      say`The link works once, and for seven days. If you know nothing of this, leave this mail be: nothing happens then.`,
    ],
  }),
};
