import type { Description } from "../description/description";
import type { Door } from "../door";
import { uuidOf } from "../ids";
import { lockSubjects } from "../merging/lock-subjects";
import { lookUpDrafts } from "../merging/look-up-drafts";
import { type BatchManner, type BatchOutcome, checkSize, pathOfItem, settle } from "./batch";
import { lookUpCleared } from "./cleared-links";
import { knownFor } from "./complete";
import { type Draft, draftOf } from "./draft";
import { type Bench, judgeChange } from "./judge-change";
import { readLinks } from "./link-lists";
import { type Subject, judgeSubjects } from "./subjects";
import type { Verdict } from "./verdict";
import { editing } from "./manner";

/** Which record, and what of it changes: what is left out stays, null clears. */
export interface UpdateItem {
  /** As the API says it. */
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

export interface UpdateBatch extends BatchManner {
  readonly items: readonly UpdateItem[];
}

/** Changes records that EDIT reaches. Throws `BadInput`, `Faults`, `NotFound`, `Forbidden`, `Conflict`. */
export async function updateBatch(door: Door, of: Description, batch: UpdateBatch): Promise<BatchOutcome> {
  checkSize(batch.items, batch.path);
  const standing = await door.standing();
  const drafts = batch.items.map((item, index) => draftOf(standing, of, item, pathOfItem(batch, index)));
  return settle(door, of, await judgeDrafts(door, of, batch, drafts), batch, editing);
}

/** Judges drafts of changes, one for each item: looks up what they refer to, and locks what they change. */
export async function judgeDrafts(
  door: Door,
  of: Description,
  { items }: UpdateBatch,
  said: readonly Draft[],
): Promise<readonly Verdict[]> {
  const asked = items.map(({ id, expectedVersion = null }, index): Subject => {
    const path = said[index]?.path ?? [];
    return { uuid: uuidOf(id, of), expectedVersion, path, idPath: [...path, "id"] };
  });
  const { drafts, seen } = await lookUpDrafts(door, said);
  const known = await knownFor(door, of, drafts);
  const { subjects, locked } = await lockSubjects(door, of, asked, editing);
  // Nothing is looked up for what will be refused: a hidden record costs the statements that an unknown one does.
  const records = locked.filter(({ isReached, isVisible }) => isVisible && isReached).map(({ values }) => values);
  const links = await readLinks(
    door,
    of,
    drafts,
    records.map((values) => values["id"] as string),
  );
  const cleared = await lookUpCleared(door, of, drafts, records);
  const bench: Bench = { standing: await door.standing(), of, seen, known, links, cleared, now: door.now };
  return judgeSubjects({ ...bench, action: editing.action, locked }, subjects, (there, index) => {
    const draft = drafts[index];
    if (!draft) throw new Error("an item without a draft");
    return judgeChange(bench, draft, there);
  });
}
