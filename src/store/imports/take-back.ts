import type { Description } from "../description/description";
import type { Door } from "../door";
import { type Locked, lockRows } from "../writing/lookups";
import type { Manner } from "../writing/manner";
import type { Values } from "../writing/stored-values";
import type { Changed } from "../writing/verdict";
import { changedNames } from "../writing/write-rows";
import { writeVerdicts } from "../writing/write-verdicts";
import { type Entry, entriesSince } from "./entries-since";
import { leadLinksOn } from "./lead-links-on";
import { wasUndone } from "./undone-before";
import { valuesBefore } from "./values-before";
import type { WrittenRecord } from "./written-by";

/** What became of records that were to be taken back; ids are UUIDs. Those that are gone, hidden or were taken back are in neither. */
export interface TakenBack {
  readonly taken: readonly string[];
  /** Those that somebody else has changed since. */
  readonly changed: readonly string[];
}

const trashing: Manner = { action: "VIEW", place: "kept", logged: "DELETE" };
const restoring: Manner = { action: "VIEW", place: "kept", logged: "UPDATE" };

interface There extends WrittenRecord {
  readonly values: Values;
  /** With what is in other tables. */
  readonly current: Values;
  readonly entries: readonly Entry[];
}

/**
 * Takes back what an import has written of one kind: the inverse of one's own act, which needs VIEW alone (`rights.md`
 * 5.8). What was made goes to the trash, what was changed is as it was before; what somebody else has changed since stays,
 * and so does what an earlier undoing has taken back already.
 */
export async function takeBack(
  door: Door,
  of: Description,
  importId: string,
  written: readonly WrittenRecord[],
): Promise<TakenBack> {
  const locked = await lockRows(
    door,
    of,
    "id",
    written.map(({ id }) => id),
    trashing,
  );
  // Who has changed them is asked once they are locked: nobody can from then on.
  const entries = await entriesSince(door, importId, of.kind, written);
  const there = thereOf(written, locked, entries).filter((each) => !wasUndone(of, each));
  const { userId } = await door.actor();
  const isOthers = ({ values, entries: since }: There): boolean =>
    since.at(-1)?.version !== values["version"] || since.some(({ actorId }) => actorId !== userId);
  const own = there.filter((each) => !isOthers(each));
  const made = own.filter(({ isNew }) => isNew).map(({ values }) => trashed(door, values));
  const amended = await restored(
    door,
    of,
    own.filter(({ isNew }) => !isNew),
  );
  const back = amended.filter(({ before, record }) => changedNames(before, record).length > 0);
  await writeVerdicts(door, of, made, trashing);
  await writeVerdicts(door, of, back, restoring);
  const idOf = ({ record }: Changed): string => record["id"] as string;
  return { taken: [...made, ...back].map(idOf), changed: there.filter(isOthers).map(({ id }) => id) };
}

function thereOf(
  written: readonly WrittenRecord[],
  locked: readonly Locked[],
  entries: ReadonlyMap<string, readonly Entry[]>,
): readonly There[] {
  const rows = new Map(locked.filter(({ isVisible }) => isVisible).map(({ values }) => [values["id"], values]));
  return written.flatMap((each) => {
    const values = rows.get(each.id);
    const since = entries.get(each.id) ?? [];
    return values ? [{ ...each, values, current: currentOf(values, since), entries: since }] : [];
  });
}

/** What is in another table is not among the row's own values: it is as the last entry that tells of it has left it. */
const currentOf = (values: Values, entries: readonly Entry[]): Values =>
  entries.reduceRight<Values>((sum, { after }) => ({ ...after, ...sum }), values);

function trashed(door: Door, before: Values): Changed {
  const at = door.now.toISOString();
  return { is: "changed", before, record: { ...before, deletedAt: at, updatedAt: at } };
}

async function restored(door: Door, of: Description, there: readonly There[]): Promise<readonly Changed[]> {
  const were = there.map(({ entries, current }) => valuesBefore(of, entries, current));
  const records = were.length === 0 ? [] : await leadLinksOn(door, of, were);
  const updatedAt = door.now.toISOString();
  return records.map((record, index) => ({
    is: "changed",
    before: there[index]?.current ?? {},
    record: { ...record, updatedAt },
  }));
}
