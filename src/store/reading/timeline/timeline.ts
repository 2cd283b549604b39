import { type HangingKind, hangingKinds } from "../../../rights/catalogue";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { type ChangeRow, readEntries } from "../history/change-rows";
import { readableParts } from "../history/changed-parts";
import { type LogPage, type LogRequest, type ReadSome, lastOf, readLog } from "../history/log";
import { type ShownChange, shownChanges } from "../history/shown-changes";
import { timelineEntries } from "./timeline-entries";

/** What a timeline is made of: what hangs on the card, and the entries of its change log. */
export const timelineKinds = [...hangingKinds, "CHANGE"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineRequest extends LogRequest {
  readonly kinds: readonly TimelineKind[];
}

/** A record that hangs on the card, by its UUID, or a change of the card. */
export type TimelineEntry =
  { readonly kind: HangingKind; readonly id: string } | { readonly kind: "CHANGE"; readonly change: ShownChange };

/**
 * What was written down about a card: its tasks, events, activities and changes, newest first, each by its own right.
 * It goes by the ids, which are made when something is written down. Null and throws as `readLog`.
 */
export const readTimeline = (
  door: Door,
  of: Description,
  id: string,
  { kinds, ...request }: TimelineRequest,
): Promise<LogPage<TimelineEntry> | null> =>
  readLog(door, { of, id, list: ["timeline", ...kinds.toSorted()] }, request, someEntries(door, kinds));

/** An entry as the statement gives it. */
interface EntryRow {
  readonly kind: TimelineKind;
  readonly id: string;
  readonly change: ChangeRow | null;
}

const someEntries =
  (door: Door, kinds: readonly TimelineKind[]): ReadSome<TimelineEntry> =>
  async (subject, from, limit) => {
    const { standing, rows } = await readEntries<EntryRow>(door, subject, (current) =>
      timelineEntries(current, { subject, kinds, from, limit }),
    );
    const parts = readableParts(standing, subject.of, subject.facts);
    const changes = rows.flatMap(({ change }) => change ?? []);
    const shown = new Map(await shownChanges(door, { standing, parts, rows: changes }));
    return { shown: rows.flatMap((row) => shownEntry(row, shown)), last: lastOf(rows, limit) };
  };

function shownEntry(
  { kind, id }: EntryRow,
  changes: ReadonlyMap<string, ShownChange>,
): readonly (readonly [string, TimelineEntry])[] {
  if (kind !== "CHANGE") return [[id, { kind, id }]];
  const change = changes.get(id);
  return change ? [[id, { kind, change }]] : [];
}
