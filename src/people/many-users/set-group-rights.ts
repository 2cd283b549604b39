import { type AdjustedCell, adjustCells } from "../../rights/adjusting";
import { membersOf } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import { findUsers } from "../../store/people/users";
import { faultsOfTooMany, refuseIfAny } from "../input";
import { subjectNamed } from "../named-thing";
import type { AskedCell } from "../right/read-cells";
import { judgeCells } from "../right/set-cells";
import type { RightsOfUser } from "./many-users-types";
import { changePart, logDiffs } from "./part";
import { cells } from "./parts";
import { tellOfUsers } from "./warn-users";

export interface GroupRights {
  /** UUID of the group. */
  readonly id: string;
  /** What is to be told of each member, in no order. */
  readonly members: readonly RightsOfUser[];
}

/**
 * Sets cells as own cells of everybody who is in the group today: who joins later has them by a role of the group alone.
 * Throws `Faults`, `NotFound`.
 */
export async function setGroupRights(
  change: RightsChange,
  groupId: string,
  asked: readonly AskedCell[],
): Promise<GroupRights> {
  const { database, accountId } = change;
  const { id } = await subjectNamed(change, "group", groupId);
  refuseIfAny(faultsOfTooMany(asked, ["cells"]));
  const changes = await judgeCells(change, asked);
  const present = await findUsers(
    database,
    accountId,
    await membersOf(database, { accountId, list: "usersOfGroup", id }),
  );
  const userIds = present.map((user) => user.id);
  const adjusted = new Map<string, readonly AdjustedCell[]>();
  const diffs = await changePart(change, cells, userIds, (before, userId) => {
    const after = adjustCells(before, changes);
    adjusted.set(userId, after.adjusted);
    return after.cells;
  });
  await logDiffs(change, [diffs]);
  const isAskedOf = (resource: string): boolean => asked.some((cell) => cell.resource === resource);
  return { id, members: await tellOfUsers(change, userIds, isAskedOf, adjusted) };
}
