import { fault } from "../../people/input";
import { logChanges } from "../../store/change-log";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { type Fault, Faults } from "../../store/refusals";
import type { Counted } from "../../store/removal/count-moving";
import { type Ended, endWhatWasGiven } from "../../store/removal/endings";
import { holdLeaver, markRemoved, passOnReports } from "../../store/removal/leaver";
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
  const { database, accountId, now } = change;
  const { user, successorId, confirm } = removal;
  const key = { accountId, id: user.id };
  await holdLeaver(database, key, user.loginId);
  const reports = await passOnReports(database, key, user.supervisorId, now);
  const ended = await endWhatWasGiven(database, key, now);
  const version = await markRemoved(database, key, now);
  const records = await lockMoving(change, user.id);
  const faults = faultsOfMoving(records, confirm);
  if (faults.length > 0) throw new Faults(faults);
  await moveRecords(change, { from: user.id, to: successorId }, records);
  await log(change, removal, { reports, ended, version });
  return { records, subordinates: reports.length };
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

interface Done {
  readonly reports: readonly { readonly id: string; readonly version: number }[];
  readonly ended: Ended;
  readonly version: number;
}

async function log(change: RightsChange, removal: Removal, { reports, ended, version }: Done): Promise<void> {
  const { database, actor } = change;
  const { user, successorId } = removal;
  const { status, isAdministrator, supervisorId } = user;
  const { licenceIds, ...given } = ended;
  const before = { status, isAdministrator, ...given };
  const after = { status: "REMOVED", isAdministrator: false, shares: [], roleIds: [], tokenIds: [], successorId };
  await logChanges(database, actor, [
    { kind: "USER", recordId: user.id, action: "UPDATE", before, after, version },
    ...reports.map((report) => ({
      ...{ kind: "USER", recordId: report.id, action: "UPDATE" as const, version: report.version },
      ...{ before: { supervisorId: user.id }, after: { supervisorId } },
    })),
    ...licenceIds.map((recordId) => ({
      ...{ kind: "LICENCE", recordId, action: "UPDATE" as const, version: 1 },
      ...{ before: { granted: user.id }, after: null },
    })),
  ]);
}
