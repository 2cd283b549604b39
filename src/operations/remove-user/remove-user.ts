import { fault, refuseIfAny } from "../../people/input";
import { endUser } from "../../people/user/end-user";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import type { Fault } from "../../store/refusals";
import type { Counted } from "../../store/removal/count-moving";
import { lockMoving, moveRecords } from "../../store/removal/move-records";

export interface Removal {
  readonly user: UserRow;
  /** UUID of an active user, judged by `faultsOfSuccessor`. */
  readonly successorId: string;
  /** The number of records that whoever removes was told would move; null where that was not asked. */
  readonly confirm: number | null;
}

/** What was moved, by kind, as whoever removes is told of it. */
export interface Removed {
  readonly records: readonly Counted[];
  readonly subordinates: number;
}

/**
 * Removes a user in favour of another (`rights.md` 5.15): what it was responsible for moves, those below it go to its
 * supervisor, what it held ends, and what it created keeps it as creator, who counts where it stood. Throws `Faults`.
 */
export async function removeUser(change: RightsChange, removal: Removal): Promise<Removed> {
  const { user, successorId, confirm } = removal;
  const subordinates = await endUser(change, user, successorId);
  const records = await lockMoving(change, user.id);
  refuseIfAny(faultsOfMoving(records, confirm));
  await moveRecords(change, { from: user.id, to: successorId });
  return { records, subordinates };
}

/** How many records whoever removes is told of. */
export const totalOf = (records: readonly Counted[]): number =>
  records.reduce((sum, { kept, trashed }) => sum + kept + trashed, 0);

/** One may give away what one's ASSIGN reaches, and all of it or nothing moves. */
export const isAllReached = (records: readonly Counted[]): boolean =>
  records.every(({ all, reached }) => all === reached);

function faultsOfMoving(records: readonly Counted[], confirm: number | null): readonly Fault[] {
  if (!isAllReached(records))
    return [fault(["userId"], "FORBIDDEN", "ASSIGN: your rights do not reach every record that would move.")];
  const total = totalOf(records);
  if (confirm === null || confirm === total) return [];
  const message = `By now ${total} records would move, not ${confirm}: look at the preview again.`;
  return [fault(["confirm"], "STALE_VERSION", message, { total: String(total) })];
}
