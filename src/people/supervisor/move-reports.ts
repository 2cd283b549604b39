import { aboveAmong, placeAllUnder, reportsOf } from "../../store/people/many/reports";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, findUsers } from "../../store/people/users";
import { fault, refuseIfAny } from "../input";
import { logDiffs } from "../many-users/part";

/**
 * Puts everybody who reports to a user under another one (a UUID), or under nobody, each with all below it. Who reports to
 * the first and is to be the supervisor stays where it is. Answers the UUIDs of those who were moved. Throws `Faults`.
 */
export async function moveReports(
  change: RightsChange,
  from: UserRow,
  toId: string | null,
): Promise<readonly string[]> {
  const { database, accountId } = change;
  if (toId === from.id) refuseIfAny([fault(["toUserId"], "SELF", "They report to this user already.")]);
  const isKnown = toId === null || (await findUsers(database, accountId, [toId])).length > 0;
  if (!isKnown) refuseIfAny([fault(["toUserId"], "NOT_FOUND", "There is no such user.")]);
  const moved = (await reportsOf(database, accountId, from.id)).filter((id) => id !== toId);
  const isCircle = toId !== null && (await aboveAmong(database, accountId, toId, moved)).length > 0;
  if (isCircle) refuseIfAny([fault(["toUserId"], "CYCLE", "The user stands below one of those who would be moved.")]);
  await placeAllUnder(database, accountId, moved, toId);
  const diff = { before: { supervisorId: from.id }, after: { supervisorId: toId } };
  await logDiffs(change, [new Map(moved.map((id) => [id, diff]))]);
  return moved;
}
