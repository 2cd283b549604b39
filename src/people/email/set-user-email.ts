import { postMail } from "../../store/mail/post-mail";
import { readdressLoginOf } from "../../store/people/logins";
import { endLinks } from "../../store/people/one-time-links";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, isEmailInAccount, readdressUser } from "../../store/people/users";
import type { Fault } from "../../store/refusals";
import { addressIn } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { fault, refuseIfAny } from "../input";
import { invite } from "../invitation/invite";
import { logUserChange } from "../user/log-user-change";

/**
 * Gives a user another address: that of the login where its only user is in this account (`rights.md` 5.12), which the
 * former address is told; of one who has not come yet the one that the invitation goes to, anew. Throws `Faults`.
 */
export async function setUserEmail(change: RightsChange, user: UserRow, typed: string): Promise<void> {
  const { database, accountId, actor, now } = change;
  refuseIfAny(faultsOfEmail(typed, ["email"]));
  const email = addressIn(typed);
  if (email === user.email) return;
  refuseIfAny(await faultsOf(change, user, email));
  await readdressUser(database, { accountId, userId: user.id }, email, now);
  await endLinks(database, { accountId, userId: user.id }, now);
  await logUserChange(database, actor, { userId: user.id, before: { email: user.email }, after: { email } });
  if (user.loginId === null) return invite(change, { ...user, email });
  const { id: userId, email: address } = user;
  await postMail(database, {
    ...{ accountId, kind: "EMAIL_CHANGED", userId, address, actorId: actor.userId, facts: {}, at: now },
  });
}

/** Readdresses the login, where there is one; what is wrong with that. The refusal names no other account. */
async function faultsOf(
  { database, accountId, standing }: RightsChange,
  user: UserRow,
  email: string,
): Promise<Fault[]> {
  if (user.id === standing.caller.userId)
    return [fault(["userId"], "SELF", "Change your own address by changeEmail, which asks for your password.")];
  if (await isEmailInAccount(database, accountId, email)) return [taken];
  if (user.loginId === null) return [];
  const outcome = await readdressLoginOf(database, { accountId, loginId: user.loginId }, email);
  if (outcome === "ELSEWHERE") return [fault(["userId"], "FORBIDDEN", "Only the person can change this address.")];
  return outcome === "TAKEN" ? [taken] : [];
}

const taken = fault(["email"], "TAKEN", "Another one has this address.");
