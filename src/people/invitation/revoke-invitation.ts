import { isResponsibleForAny, removeIdle } from "../../store/people/leaving";
import { endLinks } from "../../store/people/one-time-links";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { logUserChange } from "../user/log-user-change";
import { refuseUnlessInvited } from "./resend-invitation";

/**
 * Takes an invitation back: the user is removed before it came, and its link opens nothing. One who was given records
 * meanwhile is removed by `removeUser`, which asks who gets them. Throws `Faults`.
 */
export async function revokeInvitation(
  { database, accountId, actor, now }: RightsChange,
  user: UserRow,
): Promise<void> {
  refuseUnlessInvited(user);
  const leaver = { accountId, userId: user.id };
  if (await isResponsibleForAny(database, leaver))
    refuseIfAny([
      fault(["userId"], "IN_USE", "The user is responsible for records: removeUser gives them to another."),
    ]);
  await removeIdle(database, leaver, now);
  await endLinks(database, leaver, now);
  await logUserChange(database, actor, {
    ...{ userId: user.id, before: { status: user.status }, after: { status: "REMOVED" } },
  });
}
