import { fault, refuseIfAny, uuidOrNobody } from "../../people/input";
import { subjectUser } from "../../people/user/subject";
import { matches } from "../../rights/predicate";
import { refusalOfRemoval, successorsOf } from "../../rights/removal";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, isLastAdministrator } from "../../store/people/users";
import { type Fault, Forbidden } from "../../store/refusals";
import { thisOne } from "../../store/refused-subject";
import { statusOf } from "../../store/removal/leaver";
import type { Standing } from "../../store/standing";
import type { Removal } from "./remove-user";

/** What the API says of a removal; ids as they stand there. */
export interface AskedRemoval {
  readonly userId: string;
  readonly reassignTo: string | null;
  readonly confirm: number | null;
}

/** Who is removed, and in whose favour, once both are judged. Throws `NotFound`, `Forbidden`, `Faults`. */
export async function judgeRemoval(change: RightsChange, asked: AskedRemoval): Promise<Removal> {
  const user = await subjectUser(change, asked.userId);
  refuseOutOfReach(change.standing, user);
  const [about, { successorId, faults }] = [
    await faultsOfLeaver(change, user),
    await findSuccessor(change, user, asked),
  ];
  refuseIfAny([...about, ...faults]);
  return { user, successorId, confirm: asked.confirm };
}

/** Throws `Forbidden`. */
export function refuseOutOfReach({ principal }: Standing, user: Pick<UserRow, "id" | "isAdministrator">): void {
  const refusal = refusalOfRemoval(principal, { user: user.id, administrator: user.isAdministrator });
  if (refusal !== null) throw new Forbidden("USER", "DELETE", refusal, { subject: thisOne("USER") });
}

/** Nobody removes oneself, and somebody administers what is left (`rights.md` 5.16). */
async function faultsOfLeaver(
  { database, accountId, standing }: RightsChange,
  user: UserRow,
): Promise<readonly Fault[]> {
  const isLast = user.isAdministrator && (await isLastAdministrator(database, accountId, user.id));
  return [
    ...(user.id === standing.caller.userId
      ? [fault(["userId"], "SELF", "Nobody removes oneself: an administrator hands over by changeAdministrator.")]
      : []),
    ...(isLast ? [fault(["userId"], "LAST_ADMINISTRATOR", "An account keeps at least one active administrator.")] : []),
  ];
}

interface Successor {
  readonly successorId: string;
  readonly faults: readonly Fault[];
}

/** An active user of the account, not the one who is removed, and one in whose favour the caller may (`rights.md` 5.15). */
export async function findSuccessor(
  { database, accountId, standing }: RightsChange,
  user: UserRow,
  { reassignTo }: Pick<AskedRemoval, "reassignTo">,
): Promise<Successor> {
  const path = ["reassignTo"];
  if (reassignTo === null)
    return { successorId: "", faults: [fault(path, "REQUIRED", "Name the active user who takes over.")] };
  const successorId = uuidOrNobody("USER", reassignTo);
  const status = await statusOf(database, { accountId, id: successorId });
  if (status === null) return { successorId, faults: [fault(path, "NOT_FOUND", "There is no such user.")] };
  if (successorId === user.id)
    return { successorId, faults: [fault(path, "INVALID", "Name somebody else than the user who is removed.")] };
  const isMine = matches(successorsOf(standing.principal), { user: successorId });
  return {
    successorId,
    faults: [
      ...(status === "ACTIVE"
        ? []
        : [fault(path, "INVALID", `Name an active user: this one is ${status.toLowerCase()}.`)]),
      ...(isMine ? [] : [fault(path, "FORBIDDEN", "You remove in favour of yourself or of somebody below you.")]),
    ],
  };
}
