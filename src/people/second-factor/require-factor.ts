import { logChanges } from "../../store/change-log";
import { findAccount } from "../../store/people/accounts";
import type { RightsChange } from "../../store/people/rights-change";
import {
  type SecondFactorRule,
  forgetFactorOf,
  setFactorRequired,
  setFactorRule,
  usersWithoutFactor,
} from "../../store/people/second-factors";
import { endSessionsOf } from "../../store/people/sessions";
import type { UserRow } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { logUserChange } from "../user/log-user-change";

/** Of whom the account requires a second factor. Who has none is signed out. Throws `Faults`. */
export async function setSecondFactorRule(change: RightsChange, rule: SecondFactorRule): Promise<void> {
  const { database, accountId, actor } = change;
  const before = { secondFactorRule: (await findAccount(database, accountId))?.secondFactorRule };
  await setFactorRule(database, accountId, rule);
  await signOutWithoutFactor(change);
  await logChanges(database, actor, [
    { kind: "ACCOUNT", recordId: accountId, action: "UPDATE", before, after: { secondFactorRule: rule }, version: 1 },
  ]);
}

/** Requires it of one user, whatever the account does, or no more. Throws `Faults`. */
export async function setSecondFactorRequired(change: RightsChange, user: UserRow, isRequired: boolean): Promise<void> {
  const { database, accountId, actor } = change;
  if (!(await setFactorRequired(database, { accountId, userId: user.id }, isRequired))) return;
  await signOutWithoutFactor(change);
  const [before, after] = [{ secondFactorRequired: !isRequired }, { secondFactorRequired: isRequired }];
  await logUserChange(database, actor, { userId: user.id, before, after });
}

/** For who has lost the app and the recovery codes: the password alone again, where the person is in no other account. Throws `Faults`. */
export async function resetSecondFactor(change: RightsChange, user: UserRow): Promise<void> {
  const { database, accountId, actor, now } = change;
  const isReset = user.loginId !== null && (await forgetFactorOf(database, { accountId, loginId: user.loginId }));
  if (!isReset) refuseIfAny([fault(["userId"], "FORBIDDEN", "Only the person can change this second factor.")]);
  await endSessionsOf(database, { accountId, userId: user.id }, now);
  await logUserChange(database, actor, { userId: user.id, before: {}, after: { secondFactor: "reset" } });
}

async function signOutWithoutFactor({ database, accountId, standing, now }: RightsChange): Promise<void> {
  const lacking = await usersWithoutFactor(database, accountId);
  if (lacking.includes(standing.caller.userId))
    refuseIfAny([
      fault([], "SELF", "It would sign you out: set up your own second factor first, with proposeSecondFactor."),
    ]);
  for (const userId of lacking) await endSessionsOf(database, { accountId, userId }, now);
}
