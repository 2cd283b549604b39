import { postMail } from "../../store/mail/post-mail";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, isLastAdministrator, setOnUser } from "../../store/people/users";
import { type Fault } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { logUserChange } from "./log-user-change";

/** Makes the user an administrator, or one no more. Throws `Faults`. */
export async function setAdministrator(change: RightsChange, user: UserRow, isAdministrator: boolean): Promise<void> {
  if (!isAdministrator) refuseIfAny(await faultsOfLoss(change, user, "Nobody demotes oneself."));
  await setFlag(change, user, { isAdministrator: user.isAdministrator }, { isAdministrator });
  if (isAdministrator && !user.isAdministrator && user.status === "ACTIVE") await tell(change, user);
}

/** Who may do everything from now on hears it, and from whom: it may have been done in the name of somebody else. */
async function tell({ database, accountId, actor, now }: RightsChange, { id: userId, email }: UserRow): Promise<void> {
  const order = { kind: "MADE_ADMINISTRATOR", address: email, actorId: actor.userId, facts: {} } as const;
  await postMail(database, { ...order, accountId, userId, at: now });
}

/** Opens the CRM to the user, or closes it: then the user sees `me` alone. Throws `Faults`. */
export async function setCrmAccess(change: RightsChange, user: UserRow, crmAccess: boolean): Promise<void> {
  if (!crmAccess) refuseIfAny(await faultsOfLoss(change, user, "Nobody takes the CRM from oneself."));
  await setFlag(change, user, { crmAccess: user.crmAccess }, { crmAccess });
}

type Flags = { readonly isAdministrator: boolean } | { readonly crmAccess: boolean };

async function setFlag(change: RightsChange, user: UserRow, before: Flags, after: Flags): Promise<void> {
  const { database, accountId, actor, now } = change;
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await setOnUser(database, { accountId, id: user.id }, after, now);
  await logUserChange(database, actor, { userId: user.id, before, after });
}

/** At least one administrator stays who is active and has CRM access (`rights.md` 5.16). */
async function faultsOfLoss(
  { database, accountId, standing }: RightsChange,
  user: UserRow,
  self: string,
): Promise<Fault[]> {
  if (user.id === standing.caller.userId) return [fault(["userId"], "SELF", self)];
  const isLast = user.isAdministrator && (await isLastAdministrator(database, accountId, user.id));
  return isLast ? [fault(["userId"], "LAST_ADMINISTRATOR", "An account keeps at least one active administrator.")] : [];
}
