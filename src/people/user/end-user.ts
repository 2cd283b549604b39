import { cellsOf } from "../../rights/cell";
import { logChanges } from "../../store/change-log";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { type Ended, endWhatWasGiven } from "../../store/removal/endings";
import { holdLeaver, markRemoved, passOnReports } from "../../store/removal/leaver";

/**
 * Takes a user out of the account, but for the records (`rights.md` 5.15): those below it go to its supervisor, what it
 * held ends. From here on until the transaction ends nobody makes anything that user's. Answers how many were below it.
 */
export async function endUser(change: RightsChange, user: UserRow, successorId: string | null): Promise<number> {
  const { database, accountId, now } = change;
  const key = { accountId, id: user.id };
  await holdLeaver(database, key, user.loginId);
  const reports = await passOnReports(database, key, user.supervisorId, now);
  const ended = await endWhatWasGiven(database, key, now);
  const version = await markRemoved(database, key, now);
  await log(change, user, { reports, ended, version, successorId });
  return reports.length;
}

interface Done {
  readonly reports: readonly { readonly id: string; readonly version: number }[];
  readonly ended: Ended;
  readonly version: number;
  readonly successorId: string | null;
}

async function log({ database, actor }: RightsChange, user: UserRow, done: Done): Promise<void> {
  const { status, isAdministrator, supervisorId } = user;
  const { cells, ...given } = done.ended;
  const before = { status, isAdministrator, ...given, ...cellsOf(cells) };
  const none = { shares: [], seats: [], roleIds: [], tokenIds: [], restrictions: [] };
  const after = { status: "REMOVED", isAdministrator: false, ...none, successorId: done.successorId };
  await logChanges(database, actor, [
    { kind: "USER", recordId: user.id, action: "UPDATE", before, after, version: done.version },
    ...done.reports.map((report) => ({
      ...{ kind: "USER", recordId: report.id, action: "UPDATE" as const, version: report.version },
      ...{ before: { supervisorId: user.id }, after: { supervisorId } },
    })),
  ]);
}
