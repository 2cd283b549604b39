import { postMail } from "../../store/mail/post-mail";
import { setPasswordOf } from "../../store/people/logins";
import { endLinks } from "../../store/people/one-time-links";
import type { RightsChange } from "../../store/people/rights-change";
import { endSessionsOf } from "../../store/people/sessions";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { Faults } from "../../store/refusals";
import { faultsOfPassword } from "../session/password";
import { giveLogin } from "./give-login";
import { logUserChange } from "./log-user-change";

/**
 * Sets a password that the person has to change, where this account is the person's only one (`rights.md` 5.12): the
 * refusal names no other. The user's sessions end, and the person is told by mail. Throws `Faults`.
 */
export async function setUserPassword(
  change: RightsChange,
  user: UserRow,
  password: string,
  passwordHash: string | null,
): Promise<void> {
  const { database, accountId, actor, standing, now } = change;
  if (user.id === standing.caller.userId)
    refuseIfAny([
      fault(["userId"], "SELF", "Change your own password by changePassword, which asks for the one so far."),
    ]);
  if (passwordHash === null) throw new Faults(faultsOfPassword(password, ["password"]));
  const whose = { accountId, userId: user.id };
  await endSessionsOf(database, whose, now);
  await endLinks(database, whose, now);
  await logUserChange(database, actor, { userId: user.id, before: {}, after: { password: "set" } });
  if (user.loginId === null) return giveLogin(change, user, passwordHash);
  if (!(await setPasswordOf(database, { accountId, loginId: user.loginId }, passwordHash)))
    refuseIfAny([fault(["userId"], "FORBIDDEN", "Only the person can change this password.")]);
  if (user.status !== "ACTIVE") return;
  const told = { kind: "PASSWORD_CHANGED", address: user.email, actorId: actor.userId, facts: {} } as const;
  await postMail(database, { ...whose, ...told, at: now });
}
