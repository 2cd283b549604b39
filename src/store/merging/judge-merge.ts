import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { closedParts } from "../reading/masks";
import { Conflict, type Fault, Faults } from "../refusals";
import { completeRecord, knownFor } from "../writing/complete";
import { unknownReference } from "../writing/draft";
import { wouldBeFacts } from "../writing/judge";
import type { Values } from "../writing/stored-values";
import { firstOfEach } from "../writing/verdict";
import { type AskedMerge, faultsOfChoices, faultsOfRepetition, faultsOfSize, isTooMany, pathOf } from "./asked-merge";
import { mergeableParts } from "./mergeable-parts";
import { type Candidates, type MergedPart, idIn, mergedParts, mergedValues, withoutLinksAmong } from "./merged-values";
import { survivorsOf } from "./survivors";
import { withLists } from "./with-lists";

/** What a merge comes to. */
export interface JudgedMerge {
  /** As the records are now. */
  readonly survivor: Values;
  readonly duplicates: readonly Values[];
  readonly parts: readonly MergedPart[];
  /** Parts that are closed to whoever merges on one of the records, as restrictions call them: they stay the survivor's. */
  readonly closed: ReadonlySet<string>;
  /** The survivor as it is to be. */
  readonly merged: Values;
}

/** Finds the records with these UUIDs that are there for the caller; those that are to be written it locks. */
export type Finding = (door: Door, of: Description, ids: readonly string[]) => Promise<readonly Values[]>;

/** Judges which records become one, and what of it. Throws `Faults`, `Conflict`. */
export async function judgeMerge(door: Door, of: Description, asked: AskedMerge, find: Finding): Promise<JudgedMerge> {
  if (isTooMany(asked)) throw new Faults(faultsOfSize(asked));
  const said = [asked.survivorId, ...asked.duplicateIds];
  const uuids = await uuidsOf(door, of, said);
  const known = uuids.flatMap((id) => id ?? []);
  const byId = new Map((await find(door, of, [...new Set(known)])).map((values) => [idIn(values), values]));
  await throwIfOvertaken(
    door,
    of,
    known.filter((id) => !byId.has(id)),
  );
  const there = uuids.map((id) => byId.get(id ?? ""));
  const all = await withLists(door, of, [...new Set(there.filter((values) => values !== undefined))]);
  const standing = await door.standing();
  const parts = mergeableParts(standing, of);
  const closed = new Set(all.flatMap((values) => closedParts(standing, of, wouldBeFacts(of, values))));
  const ids = new Map(said.map((id, index) => [id, uuids[index] ?? null]));
  throwIfAny([
    ...faultsOfSize(asked),
    ...there.flatMap((values, index) => (values ? [] : [unknownReference(pathOf(index))])),
    ...faultsOfRepetition(uuids),
    ...faultsOfChoices(asked, { parts, ids, closed }),
  ]);
  const [survivor, ...duplicates] = all;
  if (!survivor) throw new Error("a merge without a survivor");
  const choices = new Map(asked.values.map(({ field, fromId }) => [field, ids.get(fromId) ?? ""]));
  const merged = mergedParts(amongThemselves({ of, survivor, duplicates }), parts, choices, closed);
  return {
    survivor,
    duplicates,
    parts: merged,
    closed,
    merged: await whole(door, { of, survivor, duplicates }, merged),
  };
}

function throwIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Faults(firstOfEach(faults));
}

/** An id that was absorbed already is its survivor's. */
async function uuidsOf(door: Door, of: Description, ids: readonly string[]): Promise<readonly (string | null)[]> {
  const uuids = ids.map((id) => uuidOf(id, of));
  const led = await survivorsOf(
    door,
    of,
    uuids.flatMap((id) => id ?? []),
  );
  return uuids.map((id) => (id === null ? null : (led.get(id) ?? id)));
}

/** Somebody who was faster has merged one of them meanwhile: judged anew, its id leads on. */
async function throwIfOvertaken(door: Door, of: Description, missing: readonly string[]): Promise<void> {
  if ((await survivorsOf(door, of, missing)).size > 0) throw new Conflict();
}

/** A link from one of them to another is none, once they are one. */
function amongThemselves({ of, survivor, duplicates }: Candidates): Candidates {
  const ids = new Set([survivor, ...duplicates].map(idIn));
  const cleared = (values: Values): Values => withoutLinksAmong(of, values, ids);
  return { of, survivor: cleared(survivor), duplicates: duplicates.map(cleared) };
}

/** The survivor with what its kind adds to it. Throws `Faults` where the values that were chosen do not fit together. */
async function whole(door: Door, candidates: Candidates, parts: readonly MergedPart[]): Promise<Values> {
  const { of, survivor } = candidates;
  const values = { ...mergedValues(amongThemselves(candidates), parts), updatedAt: door.now.toISOString() };
  const draft = { path: ["input", "values"], said: {}, parts: [], references: [], lists: [], faults: [] };
  const { record, faults } = completeRecord(of, draft, values, survivor, await knownFor(door, of, [draft]));
  throwIfAny(faults.map((fault) => ({ ...fault, field: draft.path })));
  return record;
}
