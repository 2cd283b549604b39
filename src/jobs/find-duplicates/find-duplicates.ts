import { scopeFor } from "../../store/access";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { makeKeys } from "../../store/duplicates/make-keys";
import { comparePage } from "../../store/duplicates/scan/compare-page";
import { type Learned, learnSeen } from "../../store/duplicates/scan/learn-seen";
import { putGroups } from "../../store/duplicates/scan/put-groups";
import { putPairs } from "../../store/duplicates/scan/put-pairs";
import { type ScanInput, scanJob } from "../../store/duplicates/scan/scan-input";
import type { RunningJob } from "../../store/jobs/running";
import type { Keyset } from "../../store/reading/keyset";
import type { Batch, JobKind } from "../job-kind";
import { DuplicatesFound } from "./duplicates-found";

/** How far it is: what was learned, and behind which record it goes on; or all is compared, and is brought together. */
type Cursor =
  (Learned & { readonly phase: "comparing"; readonly from: Keyset | null }) | { readonly phase: "grouping" };

/** Looks through all records of a kind that its creator sees, page by page, by the rights of each batch's moment. */
export const findDuplicates: JobKind = {
  kind: scanJob,
  description: "Looks through all records of a kind for duplicates.",
  runBatch: (door, job) => {
    const of = descriptionOf((job.input as ScanInput).resource);
    const cursor = job.cursor as Cursor | null;
    if (cursor === null) return begin(door, of, job);
    return cursor.phase === "comparing" ? compareSome(door, of, job, cursor) : bringTogether(door, job);
  },
  openResult,
};

/** Keys that are due are made; then it is learned what to go by. */
async function begin(door: Door, of: Description, { done, total, result }: RunningJob): Promise<Batch> {
  if (await makeKeys(door, of)) return { cursor: null, done, total, result, isLast: false };
  const { total: seen, ...learned } = await learnSeen(door, of);
  const cursor: Cursor = { phase: "comparing", ...learned, from: null };
  return { cursor, done: 0, total: seen, result: null, isLast: false };
}

async function compareSome(
  door: Door,
  of: Description,
  job: RunningJob,
  { model, popular, from }: Extract<Cursor, { phase: "comparing" }>,
): Promise<Batch> {
  const { compared, pairs, last } = await comparePage(door, of, { model, popular }, from);
  await putPairs(door.database, job, { fields: model.fields, pairs }, door.now);
  const cursor: Cursor = last ? { phase: "comparing", model, popular, from: last } : { phase: "grouping" };
  const done = job.done + compared;
  return { cursor, done, total: last ? Math.max(job.total ?? 0, done) : done, result: null, isLast: false };
}

async function bringTogether(door: Door, job: RunningJob): Promise<Batch> {
  const { threshold } = job.input as ScanInput;
  const result = await putGroups(door.database, job, threshold, door.now);
  return { cursor: null, done: job.done, total: job.total, result, isLast: true };
}

/** Counts of records are told to whom the kind is open at all. */
async function openResult(door: Door, input: unknown, result: object): Promise<object | null> {
  const of = descriptionOf((input as ScanInput).resource);
  if (scopeFor(await door.standing(), of, "VIEW").is === "nothing") return null;
  return Object.assign(new DuplicatesFound(), result);
}
