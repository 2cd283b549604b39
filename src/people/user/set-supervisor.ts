import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, findUsers, placeUnder } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { logUserChange } from "./log-user-change";

/** Puts the user under a supervisor (a UUID), or under nobody. Throws `Faults`. */
export async function setSupervisor(change: RightsChange, user: UserRow, supervisorId: string | null): Promise<void> {
  const { database, accountId, actor, now } = change;
  const isKnown = supervisorId === null || (await findUsers(database, accountId, [supervisorId])).length > 0;
  if (!isKnown) refuseIfAny([fault(["supervisorId"], "NOT_FOUND", "There is no such user.")]);
  const version = await placeUnder(database, { accountId, id: user.id }, supervisorId, now);
  if (version === null)
    refuseIfAny([fault(["supervisorId"], "CYCLE", "The supervisor is below the user, or is the user.")]);
  const before = { supervisorId: user.supervisorId };
  await logUserChange(database, actor, { userId: user.id, before, after: { supervisorId } });
}
