import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { lockSubjects } from "../merging/lock-subjects";
import type { Fault } from "../refusals";
import type { Standing } from "../standing";
import { type BatchManner, type BatchOutcome, checkSize, pathOfItem, settle } from "./batch";
import type { Locked } from "./lookups";
import type { Values } from "./stored-values";
import { judgeSubjects } from "./subjects";
import { type Verdict, refused } from "./verdict";
import type { Manner } from "./manner";

/** Records that one thing is done to: into the trash, out of it, completed, given to somebody. */
export interface AmendBatch extends BatchManner {
  /** As the API says them. */
  readonly ids: readonly string[];
  /** The version that the caller read, of a call about one record. */
  readonly expectedVersion?: number | null | undefined;
}

/** What becomes of a record: the values that change, or why it may not be. */
export type Amend = (there: Locked, standing: Standing, path: readonly string[]) => Amended;
export type Amended = { readonly set: Values } | { readonly faults: readonly Fault[] };

/** What is done to records of a kind, and how. */
export interface Amendment {
  readonly of: Description;
  readonly manner: Manner;
  readonly amend: Amend;
}

/** Locks, judges and writes. Throws `BadInput`, `Faults`, `NotFound`, `Forbidden`, `Conflict`. */
export async function amendBatch(door: Door, batch: AmendBatch, amendment: Amendment): Promise<BatchOutcome> {
  checkSize(batch.ids, batch.path);
  const { of, manner } = amendment;
  return settle(door, of, await judgeAmended(door, batch, amendment), batch, manner);
}

/** What each of the records comes to; `paths` are those of the ids where they are some of a longer list. */
export async function judgeAmended(
  door: Door,
  batch: AmendBatch,
  { of, manner, amend }: Amendment,
  paths: readonly (readonly string[])[] = batch.ids.map((_, index) => pathOfItem(batch, index)),
): Promise<readonly Verdict[]> {
  const { expectedVersion = null } = batch;
  const asked = batch.ids.map((id, index) => {
    const path = paths[index] ?? batch.path;
    return { uuid: uuidOf(id, of), expectedVersion, path, idPath: batch.single ? [...path, "id"] : path };
  });
  const { subjects, locked } = await lockSubjects(door, of, asked, manner);
  const standing = await door.standing();
  const updatedAt = door.now.toISOString();
  return judgeSubjects({ standing, of, action: manner.action, locked }, subjects, (there, index) => {
    const amended = amend(there, standing, subjects[index]?.path ?? batch.path);
    if ("faults" in amended) return refused(amended.faults);
    return { is: "changed", before: there.values, record: { ...there.values, ...amended.set, updatedAt } };
  });
}
