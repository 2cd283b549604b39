import { isResponsibleForAny } from "../../store/people/leaving";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { endUser } from "../user/end-user";
import { refuseUnlessInvited } from "./resend-invitation";

/**
 * Takes an invitation back: the user is removed before it came, and its link opens nothing. One who was given records
 * meanwhile is removed by `removeUser`, which asks who gets them. Throws `Faults`.
 */
export async function revokeInvitation(change: RightsChange, user: UserRow): Promise<void> {
  const { database, accountId } = change;
  refuseUnlessInvited(user);
  await endUser(change, user, null);
  if (await isResponsibleForAny(database, { accountId, userId: user.id }))
    refuseIfAny([
      fault(["userId"], "IN_USE", "The user is responsible for records: removeUser gives them to another."),
    ]);
}
