import { setPasswordOf } from "../../store/people/logins";
import type { RightsChange } from "../../store/people/rights-change";
import { endSessionsOf } from "../../store/people/sessions";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { Faults } from "../../store/refusals";
import { faultsOfPassword } from "../session/password";
import { giveLogin } from "./add-user";
import { logUserChange } from "./log-user-change";

/**
 * Sets a password that the person has to change, where this account is the person's only one (`rights.md` 5.12): the
 * refusal names no other. The user's sessions end. Throws `Faults`.
 */
export async function setUserPassword(
  change: RightsChange,
  user: UserRow,
  password: string,
  passwordHash: string | null,
): Promise<void> {
  const { database, accountId, actor, now } = change;
  if (passwordHash === null) throw new Faults(faultsOfPassword(password, ["password"]));
  const isSet =
    user.loginId === null
      ? await giveLogin(change, { userId: user.id, email: user.email, name: user.name }, passwordHash)
      : await setPasswordOf(database, { accountId, loginId: user.loginId }, passwordHash);
  if (!isSet) refuseIfAny([fault(["userId"], "FORBIDDEN", "Only the person can change this password.")]);
  await endSessionsOf(database, { accountId, userId: user.id }, now);
  await logUserChange(database, actor, { userId: user.id, before: {}, after: { password: "set" } });
}
