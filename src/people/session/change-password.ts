import type { Database } from "../../store/database";
import type { Door } from "../../store/door";
import { choosePassword, loginOfUser } from "../../store/people/logins";
import { membershipsOf } from "../../store/people/memberships";
import { endSessionsOf } from "../../store/people/sessions";
import { type Fault, Faults, Forbidden } from "../../store/refusals";
import { raiseRights } from "../../store/rights-version";
import { admitAttempt } from "./attempts";
import { faultsOfPassword, hashPassword, isPassword } from "./password";

/** A person's own change: every session of the person ends, in whatever account, but for this one. Throws `Faults`. */
export async function changePassword(
  door: Door,
  address: string,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<void> {
  const { caller } = await door.standing();
  if (caller.sessionId === null) throw new Forbidden("USER", "EDIT", "a token changes no password");
  const login = await loginOfUser(door.database, caller.accountId, caller.userId);
  // Whoever found the screen unlocked guesses no more often here than at the front door.
  const forgive = await admitAttempt(door.database, { email: login?.email ?? "", address }, door.now);
  const isRight = await isPassword(password, login?.passwordHash ?? null);
  if (isRight) await forgive();
  const faults = [...(isRight ? [] : [wrong]), ...faultsOfPassword(newPassword, ["newPassword"], password)];
  if (login === null || faults.length > 0) throw new Faults(faults);
  const hashed = await hashPassword(newPassword);
  await door.database.inTransaction(async (database) => {
    await choosePassword(database, login.id, hashed);
    await endSessionsOfLogin(database, login.id, door.now, caller.sessionId);
  });
}

const wrong: Fault = { field: ["password"], code: "WRONG_CREDENTIALS", message: "That is not your password." };

/** In all accounts of the login: a password that leaked opened them all. */
export async function endSessionsOfLogin(
  database: Database,
  loginId: string,
  now: Date,
  kept: string | null,
): Promise<void> {
  for (const { accountId, userId } of await membershipsOf(database, loginId)) {
    await endSessionsOf(database, { accountId, userId }, now, kept);
    await raiseRights(database, accountId);
  }
}
