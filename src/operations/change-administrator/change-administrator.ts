import { fault, refuseIfAny, uuidOrNobody } from "../../people/input";
import { logUserChange } from "../../people/user/log-user-change";
import { setAdministrator } from "../../people/user/set-flags";
import type { RightsChange } from "../../store/people/rights-change";
import { endSessionsOf } from "../../store/people/sessions";
import { type UserRow, findUsers, setOnUser } from "../../store/people/users";
import { type Fault, NotFound } from "../../store/refusals";
import { findSuccessor } from "../remove-user/judge-removal";
import { type Removed, removeUser } from "../remove-user/remove-user";

/** What becomes of the one who hands over. */
export type Former = "KEEP" | "DEACTIVATE" | "REMOVE";

export interface AskedHandover {
  /** As the API says them. */
  readonly newAdministratorId: string;
  readonly former: Former;
  readonly reassignTo: string | null;
}

export interface HandedOver {
  /** UUID of the new administrator. */
  readonly userId: string;
  /** What moved, where the former one is removed. */
  readonly removed: Removed | null;
}

/**
 * Makes another user an administrator in the caller's stead (`rights.md` 5.16): the one way in which an administrator
 * ends as such. There is an administrator at every moment of it. Throws `Faults`.
 */
export async function changeAdministrator(change: RightsChange, asked: AskedHandover): Promise<HandedOver> {
  const { userId } = change.standing.caller;
  const [me] = await findUsers(change.database, change.accountId, [userId]);
  if (!me) throw new NotFound();
  const { successor, faults: aboutNew } = await findNew(change, asked);
  const { successorId, faults } = await findHeir(change, me, asked);
  refuseIfAny([...aboutNew, ...faults]);
  if (!successor) throw new NotFound();
  await setAdministrator(change, successor, true);
  return { userId: successor.id, removed: await step(change, me, asked.former, successorId) };
}

/** The new one must be what the former was: active and in the CRM. */
async function findNew(
  { database, accountId, standing }: RightsChange,
  { newAdministratorId }: AskedHandover,
): Promise<{ readonly successor: UserRow | undefined; readonly faults: readonly Fault[] }> {
  const path = ["newAdministratorId"];
  const [successor] = await findUsers(database, accountId, [uuidOrNobody("USER", newAdministratorId)]);
  if (!successor) return { successor, faults: [fault(path, "NOT_FOUND", "There is no such user.")] };
  if (successor.id === standing.caller.userId)
    return { successor, faults: [fault(path, "SELF", "Name somebody else than yourself.")] };
  const isFit = successor.status === "ACTIVE" && successor.crmAccess;
  const message = "Name a user who is active and has CRM access.";
  return { successor, faults: isFit ? [] : [fault(path, "INVALID", message)] };
}

/** Who takes over the records, where they have to go to somebody; judged wherever it is said. */
async function findHeir(
  change: RightsChange,
  me: UserRow,
  { former, reassignTo }: AskedHandover,
): Promise<Awaited<ReturnType<typeof findSuccessor>>> {
  if (former !== "REMOVE" && reassignTo === null) return { successorId: "", faults: [] };
  const { successorId, faults } = await findSuccessor(change, me, { reassignTo });
  if (former === "REMOVE" || faults.length > 0) return { successorId, faults };
  const message = "Records go to somebody else only where the former administrator is removed.";
  return { successorId, faults: [fault(["reassignTo"], "INVALID", message)] };
}

/** The former administrator steps back, out, or away. */
async function step(change: RightsChange, me: UserRow, former: Former, successorId: string): Promise<Removed | null> {
  if (former === "REMOVE") return removeUser(change, { user: me, successorId, confirm: null });
  const { database, accountId, actor, now } = change;
  const status = former === "KEEP" ? me.status : "INACTIVE";
  await setOnUser(database, { accountId, id: me.id }, { isAdministrator: false, status }, now);
  if (former === "DEACTIVATE") await endSessionsOf(database, { accountId, userId: me.id }, now);
  const before = { isAdministrator: true, status: me.status };
  await logUserChange(database, actor, { userId: me.id, before, after: { isAdministrator: false, status } });
  return null;
}
