import type { RightsChange } from "../../store/people/rights-change";
import { hasEntered } from "../../store/people/memberships";
import { endLinks } from "../../store/people/one-time-links";
import { endSessionsOf } from "../../store/people/sessions";
import { type UserRow, isLastAdministrator, setOnUser } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { invite } from "../invitation/invite";
import { logUserChange } from "./log-user-change";

/** Lets the user in again; one who never came is invited again. Throws `Faults`. */
export async function activateUser(change: RightsChange, user: UserRow): Promise<void> {
  refuseOneself(change, user);
  if (user.status !== "INACTIVE") return;
  const { database, accountId } = change;
  const status = (await hasEntered(database, accountId, user.id)) ? "ACTIVE" : "INVITED";
  await setStatus(change, user, status);
  // The link of before went with the deactivation.
  if (status === "INVITED" && user.loginId === null) await invite(change, user);
}

/** Keeps the user out: its sessions end, what it owns and reports to it stays (`rights.md` 1). Throws `Faults`. */
export async function deactivateUser(change: RightsChange, user: UserRow): Promise<void> {
  refuseOneself(change, user);
  if (user.status === "INACTIVE") return;
  const { database, accountId, now } = change;
  if (user.isAdministrator && (await isLastAdministrator(database, accountId, user.id)))
    refuseIfAny([fault(["userId"], "LAST_ADMINISTRATOR", "An account keeps at least one active administrator.")]);
  await setStatus(change, user, "INACTIVE");
  await endSessionsOf(database, { accountId, userId: user.id }, now);
  await endLinks(database, { accountId, userId: user.id }, now);
}

/** Nobody's own activation is one's own to change (`rights.md` 5.11, 5.16). */
function refuseOneself({ standing }: RightsChange, user: UserRow): void {
  if (user.id === standing.caller.userId)
    refuseIfAny([fault(["userId"], "SELF", "Nobody activates or deactivates oneself.")]);
}

async function setStatus(
  { database, accountId, actor, now }: RightsChange,
  user: UserRow,
  status: "ACTIVE" | "INACTIVE" | "INVITED",
): Promise<void> {
  await setOnUser(database, { accountId, id: user.id }, { status }, now);
  await logUserChange(database, actor, { userId: user.id, before: { status: user.status }, after: { status } });
}
