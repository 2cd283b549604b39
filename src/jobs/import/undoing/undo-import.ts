import type { Kind } from "../../../store/description/kinds";
import { descriptionOf } from "../../../store/description/registry";
import type { Door } from "../../../store/door";
import { apiId } from "../../../store/ids";
import { judgeImport, mayImport } from "../../../store/imports/judge-import";
import { takeBack } from "../../../store/imports/take-back";
import { type WrittenPlace, type WrittenRecord, writtenBy } from "../../../store/imports/written-by";
import type { RunningJob } from "../../../store/jobs/running";
import type { Batch, JobKind } from "../../job-kind";
import { UndoImportResult } from "./undo-import-result";

/** What taking an import back works from: UUID. */
export interface UndoOrder {
  readonly importId: string;
}

export interface Undone {
  readonly takenBack: number;
  readonly kept: number;
  /** Ids in the API of those that others have changed: the first of them. */
  readonly changed: readonly string[];
}

const batchSize = 500;
const mostListed = 1_000;
const nothingYet: Undone = { takenBack: 0, kept: 0, changed: [] };

/** Takes back what an import has written, as far as it is in VIEW and nobody else has changed it (`rights.md` 5.8). */
export const undoImport: JobKind = {
  kind: "UNDO_IMPORT",
  description: "Takes back what an import has written.",
  runBatch: async (door, job) => {
    judgeImport(await door.standing(), "EDIT");
    return runBatch(door, job, job.input as UndoOrder);
  },
  openResult: async (door, _input, result) => {
    if (!mayImport(await door.standing(), "VIEW")) return null;
    return Object.assign(new UndoImportResult(), result);
  },
};

async function runBatch(door: Door, job: RunningJob, { importId }: UndoOrder): Promise<Batch> {
  const written = await writtenBy(door, importId, job.cursor as WrittenPlace | null, batchSize);
  let result = (job.result ?? nothingYet) as Undone;
  for (const [kind, own] of byKind(written)) {
    const of = descriptionOf(kind);
    const { taken, changed } = await takeBack(door, of, importId, own);
    result = added(
      result,
      own.length,
      taken.length,
      changed.map((id) => apiId(of.prefix, id)),
    );
  }
  const last = written.length < batchSize ? undefined : written.at(-1);
  const cursor = last ? { kind: last.kind, id: last.id } : null;
  const done = job.done + written.length;
  return { cursor, done, total: cursor === null ? done : null, result, isLast: cursor === null };
}

function byKind(written: readonly WrittenRecord[]): ReadonlyMap<Kind, readonly WrittenRecord[]> {
  const kinds = new Map<Kind, WrittenRecord[]>();
  for (const record of written) kinds.set(record.kind as Kind, [...(kinds.get(record.kind as Kind) ?? []), record]);
  return kinds;
}

const added = (before: Undone, all: number, taken: number, changed: readonly string[]): Undone => ({
  takenBack: before.takenBack + taken,
  kept: before.kept + all - taken,
  changed: [...before.changed, ...changed].slice(0, mostListed),
});
