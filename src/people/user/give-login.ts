import { uuidv7 } from "uuidv7";
import { addLogin } from "../../store/people/logins";
import { joinAccount } from "../../store/people/memberships";
import type { RightsChange } from "../../store/people/rights-change";
import { setOnUser } from "../../store/people/users";
import { postInvitation } from "../invitation/invite";
import { admitMail } from "../session/attempts";

/** A user who has no login yet. */
export interface Newcomer {
  /** UUID */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/**
 * A login with a first password for a user who has none. Where the address is somebody's, that person is mailed an invitation
 * instead, and the password goes nowhere: whoever set it is not told, as an answer would tell who is known here
 * (`rights.md` 5.14).
 */
export async function giveLogin(change: RightsChange, newcomer: Newcomer, passwordHash: string): Promise<void> {
  const { database, accountId, now } = change;
  const { id: userId, email, name } = newcomer;
  // Counted in either case, lest the count tell what the answer does not.
  await admitMail(database, email, now);
  const id = uuidv7();
  if (!(await addLogin(database, { id, email, name, passwordHash, mustChangePassword: true, at: now })))
    return postInvitation(change, newcomer);
  await setOnUser(database, { accountId, id: userId }, { loginId: id }, now);
  await joinAccount(database, { loginId: id, accountId, userId, email });
}
