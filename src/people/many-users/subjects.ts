import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, findUsers } from "../../store/people/users";
import { type Fault } from "../../store/refusals";
import { fault, refuseIfAny, uuidOrNobody } from "../input";

/** A user among those that a change is about, and what is wrong with it. */
export interface Subject {
  /** Null where there is no such user. */
  readonly user: UserRow | null;
  readonly faults: readonly Fault[];
}

const mostUsers = 250;

/** The users of a list of ids of the API, one for each id. Throws `Faults` for none, and for too many. */
export async function subjectsOf(
  { database, accountId }: RightsChange,
  ids: readonly string[],
  path: string,
): Promise<readonly Subject[]> {
  if (ids.length === 0) refuseIfAny([fault([path], "REQUIRED", "Name at least one user.")]);
  if (ids.length > mostUsers)
    refuseIfAny([fault([path], "TOO_MANY", `At most ${mostUsers} users at once.`, { max: String(mostUsers) })]);
  const uuids = ids.map((id) => uuidOrNobody("USER", id));
  const known = new Map((await findUsers(database, accountId, uuids)).map((user) => [user.id, user]));
  return uuids.map((uuid, index) => {
    const user = known.get(uuid) ?? null;
    const at = [path, String(index)];
    if (user === null) return { user, faults: [fault(at, "NOT_FOUND", "There is no such user.")] };
    const isTwice = uuids.indexOf(uuid) < index;
    return { user, faults: isTwice ? [fault(at, "TAKEN", "This user stands in the list before.")] : [] };
  });
}

/** Those with whom nothing is wrong. */
export const fitOf = (subjects: readonly Subject[]): readonly UserRow[] =>
  subjects.flatMap(({ user, faults }) => (user === null || faults.length > 0 ? [] : [user]));
