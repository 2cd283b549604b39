import { conditionsOf } from "../../graphql/records/conditions";
import { scopeFor } from "../../store/access";
import type { Description } from "../../store/description/description";
import type { Kind } from "../../store/description/kinds";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { apiId } from "../../store/ids";
import type { RunningJob } from "../../store/jobs/running";
import type { Keyset } from "../../store/reading/keyset";
import { countMatching, matchingIds } from "../../store/reading/matching";
import type { BatchOutcome } from "../../store/writing/batch";
import type { Batch, JobKind } from "../job-kind";
import { madeBefore } from "../made-before";
import { MassChangeResult } from "./mass-change-result";

/** What such a job works from: which kind of records, which of them, and what of them changes. */
export interface MassChangeInput {
  readonly resource: Kind;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly set: object;
}

/** What such a job does. */
export interface Change {
  /** Throws `Forbidden` where the right to it reaches nothing at all. */
  readonly refuse: (door: Door, of: Description) => Promise<unknown>;
  /** Does it to the records of a batch, by API ids: each by the rights of this moment. */
  readonly make: (door: Door, of: Description, ids: readonly string[], set: object) => Promise<Changes>;
}

/** What became of each, and how many related records followed. */
interface Changes extends Pick<BatchOutcome, "outcomes"> {
  readonly followed?: number;
}

const batchSize = 250;
const manner = { partial: true, single: false, path: ["input"] } as const;

const update: Change = {
  refuse: (door, of) => openHandle(door, of.type, "edit"),
  make: async (door, of, ids, set) => {
    const records = await openHandle(door, of.type, "edit");
    return records.updateBatch({ ...manner, items: ids.map((id) => ({ ...set, id })) });
  },
};

const remove: Change = {
  refuse: (door, of) => openHandle(door, of.type, "delete"),
  make: async (door, of, ids) => {
    const records = await openHandle(door, of.type, "delete");
    return records.deleteBatch({ ...manner, ids });
  },
};

/** A job that changes all records of a kind that fit a filter. */
export const massChange = (kind: string, description: string, change: Change): JobKind => ({
  kind,
  description,
  runBatch: (door, job) => runBatch(door, job, change),
  openResult,
});

export const massChanges: readonly JobKind[] = [
  massChange("UPDATE_BY_FILTER", "Changes all records of a kind that fit a filter.", update),
  massChange("DELETE_BY_FILTER", "Puts all records of a kind that fit a filter in the trash.", remove),
];

/**
 * Records newest first, as the list shows them, so that the next batch goes on behind the last one whatever has become
 * of its records; those that were made after the job was asked for are not meant.
 */
async function runBatch(door: Door, job: RunningJob, change: Change): Promise<Batch> {
  const { resource, filter, set } = job.input as MassChangeInput;
  const of = descriptionOf(resource);
  const conditions = [...conditionsOf(of, filter, ["input", "filter"]), madeBefore(of, job.createdAt)];
  const total = job.total ?? (await countMatching(door, of, conditions));
  const { ids, last } = await matchingIds(door, of, conditions, job.cursor as Keyset | null, batchSize);
  const outcome = await changeSome(door, of, change, ids, set);
  const done = job.done + ids.length;
  const result = added({ ...nothingYet, ...(job.result as Counts | null) }, outcome);
  return { cursor: last, done, total: last ? Math.max(total, done) : done, result, isLast: last === null };
}

/** Where the right goes after the batch has begun each of its records is refused: the job stops, as before the next one. */
async function changeSome(
  door: Door,
  of: Description,
  change: Change,
  ids: readonly string[],
  set: object,
): Promise<Changes> {
  if (ids.length === 0) return { outcomes: [] };
  const changes = await change.make(
    door,
    of,
    ids.map((id) => apiId(of.prefix, id)),
    set,
  );
  if (changes.outcomes.includes("REFUSED")) await change.refuse(door, of);
  return changes;
}

type Counts = Readonly<Record<keyof MassChangeResult, number>>;

const nothingYet: Counts = { changed: 0, unchanged: 0, refused: 0, followed: 0 };

function added(result: Counts, { outcomes, followed = 0 }: Changes): Counts {
  const refused = outcomes.filter((outcome) => outcome === "REFUSED").length;
  const unchanged = outcomes.filter((outcome) => outcome === "UNCHANGED").length;
  return {
    changed: result.changed + outcomes.length - refused - unchanged,
    unchanged: result.unchanged + unchanged,
    refused: result.refused + refused,
    followed: result.followed + followed,
  };
}

/** Counts of records are told to whom the kind is open at all. */
async function openResult(door: Door, input: unknown, result: object): Promise<object | null> {
  const of = descriptionOf((input as MassChangeInput).resource);
  if (scopeFor(await door.standing(), of, "VIEW").is === "nothing") return null;
  return Object.assign(new MassChangeResult(), nothingYet, result);
}
