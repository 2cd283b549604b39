import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { logUserChange } from "../user/log-user-change";
import { invite } from "./invite";

/** Mails the invitation once more, with a new link: the former one opens nothing from now on. Throws `Faults`. */
export async function resendInvitation(change: RightsChange, user: UserRow): Promise<void> {
  refuseUnlessInvited(user);
  await invite(change, user);
  await logUserChange(change.database, change.actor, { userId: user.id, before: {}, after: { invitation: "sent" } });
}

/** Throws `Faults` for one who has come, or is kept out. */
export function refuseUnlessInvited({ status }: UserRow): void {
  if (status !== "INVITED") refuseIfAny([fault(["userId"], "INVALID", "The user is invited no more.")]);
}
