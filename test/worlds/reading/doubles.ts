import { apiIdOf } from "../account/shapes";
import type { WorldKind, WorldRecord } from "../account/world";
import { agree } from "../agree";
import { done } from "../job";
import type { Visit } from "../visit";
import { drawSubject, weightOf } from "../writing/draw-id";
import { reachesNothing } from "../writing/closed-doors";
import { isMerged, mergedKinds } from "../writing/merged-world";
import {
  type ToldGroup,
  type ToldPair,
  expectedGroups,
  expectedLikely,
  hidesCompared,
  pairOf,
} from "./expected-doubles";

const thresholds = [0, 0.02, 0.2, 0.5] as const;

interface AnsweredPair {
  readonly score: number;
  readonly reasons: ToldPair["reasons"];
}

interface AnsweredGroups {
  readonly totalCount: { readonly count: number };
  readonly nodes: readonly {
    readonly records: readonly { readonly id: string }[];
    readonly pairs: readonly (AnsweredPair & { readonly oneId: string; readonly otherId: string })[];
  }[];
}

const pair = "score reasons { field weight }";
const groups = `totalCount { count } nodes { records { id } pairs { oneId otherId ${pair} } }`;

/** What looks like a duplicate of what: of what the caller sees, by what he may ask by, whatever else is there. */
export async function readDoubles(visit: Visit, othersJob: string | undefined): Promise<string | null> {
  const kind = drawKind(visit);
  const threshold = visit.random.pick(thresholds);
  await readLikely(visit);
  await readGroups(visit, { kind, threshold, jobId: null });
  const job = await lookThroughAll(visit, kind, threshold);
  if (job !== null) await readGroups(visit, { kind, threshold: null, jobId: job, from: threshold });
  if (othersJob !== undefined) {
    const query = `query ($jobId: ID!) { duplicates(resource: ${kind}, jobId: $jobId) { nodes { score } } }`;
    agree("duplicates of another's job", await visit.read(query, { jobId: othersJob }), { duplicates: null });
  }
  return job;
}

/** Of a kind that is seldom seen so, or of which a field is hidden that would be compared, more often. */
function drawKind({ random, onlooker }: Visit): WorldKind {
  const weightIn = (kind: WorldKind): number => {
    const weights = onlooker.world.records
      .filter((record) => record.kind === kind)
      .map((record) => weightOf(onlooker.judge("VIEW", record)));
    return Math.max(1, ...weights) ** 2 * (hidesCompared(onlooker, kind) ? 8 : 1);
  };
  return random.weighted(mergedKinds.map((kind) => [kind, weightIn(kind)] as const));
}

/** Of some records: null of what is hidden, unknown, in the trash or of a kind that has none. */
async function readLikely(visit: Visit): Promise<void> {
  const { onlooker, random, grounds } = visit;
  const kinds = random.chance(0.9)
    ? [...mergedKinds, drawKind(visit), drawKind(visit)]
    : (["TASK", "REQUEST"] as const);
  const drawn = [kinds, kinds, [drawKind(visit)], [drawKind(visit)]];
  const subjects = drawn.map((of) => drawSubject(visit, { kinds: of, action: "VIEW" }));
  const threshold = random.pick(thresholds);
  const fields = subjects.map(
    ({ id }, index) =>
      `d${String(index)}: duplicatesOf(id: "${id}", threshold: ${String(threshold)}, first: 50) { record { id } ${pair} }`,
  );
  const answered = await visit.read<
    Readonly<Record<string, readonly (AnsweredPair & { record: { id: string } })[] | null>>
  >(`{ ${fields.join(" ")} }`);
  for (const [index, { id, record }] of subjects.entries()) {
    const likely = answered[`d${String(index)}`] ?? null;
    const found = record && isMerged(record.kind) ? onlooker.find(record.id) : null;
    const told = likely && Object.fromEntries(likely.map((each) => [each.record.id, toldBy(each)]));
    agree(`duplicates of ${id}`, told, found && withApiIds(found, expectedLikely(onlooker, found, threshold)));
    if (record?.isDeleted === false && isMerged(record.kind))
      grounds.tally.add("duplicates", "VIEW", onlooker.judge("VIEW", record));
  }
}

const toldBy = ({ score, reasons }: AnsweredPair): ToldPair => ({
  score,
  reasons: reasons.toSorted((a, b) => (a.field < b.field ? -1 : 1)),
});

const withApiIds = ({ kind }: WorldRecord, likely: Readonly<Record<string, ToldPair>>): object =>
  Object.fromEntries(Object.entries(likely).map(([id, told]) => [apiIdOf({ kind, id }), told]));

interface Asked {
  readonly kind: WorldKind;
  readonly threshold: number | null;
  readonly jobId: string | null;
  /** The threshold of the job. */
  readonly from?: number;
}

async function readGroups(visit: Visit, { kind, threshold, jobId, from = 0.9 }: Asked): Promise<void> {
  const { onlooker, grounds } = visit;
  const { duplicates } = await visit.read<{ readonly duplicates: AnsweredGroups }>(
    `query ($threshold: Float, $jobId: ID) {
      duplicates(resource: ${kind}, threshold: $threshold, jobId: $jobId, first: 100) { ${groups} } }`,
    { threshold, jobId },
  );
  const expected = expectedGroups(onlooker, kind, threshold ?? from);
  agree(`groups of ${kind}${jobId === null ? "" : " that a job found"}`, groupsIn(duplicates), {
    count: expected.length,
    groups: inOrder(expected.map((group) => apiGroup(kind, group))),
  });
  for (const record of onlooker.world.records)
    if (record.kind === kind && !record.isDeleted)
      grounds.tally.add("groups of duplicates", "VIEW", onlooker.judge("VIEW", record));
}

const groupsIn = ({ totalCount: { count }, nodes }: AnsweredGroups): object => ({
  count,
  groups: inOrder(
    nodes.map(({ records, pairs }) => ({
      ids: records.map(({ id }) => id).toSorted(),
      pairs: Object.fromEntries(pairs.map((each) => [pairOf(each.oneId, each.otherId), toldBy(each)])),
    })),
  ),
});

const apiGroup = (kind: WorldKind, { ids, pairs }: ToldGroup): ToldGroup => {
  const api = (id: string): string => apiIdOf({ kind, id });
  const paired = Object.entries(pairs).map(([key, told]) => [key.split(" ").map(api).join(" "), told]);
  return { ids: ids.map(api), pairs: Object.fromEntries(paired) as ToldGroup["pairs"] };
};

const inOrder = (all: readonly ToldGroup[]): readonly ToldGroup[] =>
  all.toSorted((a, b) => ((a.ids[0] ?? "") < (b.ids[0] ?? "") ? -1 : 1));

interface Found {
  readonly job: { readonly result: { readonly groups: number; readonly records: number } | null };
}

/** The id of the job that does it; null where the kind is closed to the caller. */
async function lookThroughAll(visit: Visit, kind: WorldKind, threshold: number): Promise<string | null> {
  const { onlooker } = visit;
  const { data, errors } = await visit.ask<{ readonly done: { readonly job: { readonly id: string } | null } } | null>(
    "mutation ($input: FindDuplicatesInput!) { done: findDuplicates(input: $input) { job { id } userErrors { field } } }",
    { input: { resource: kind, threshold } },
  );
  const refusal = errors?.[0]?.extensions;
  if (refusal?.["action"] === "VIEW" && reachesNothing(onlooker, "VIEW", kind)) return null;
  agree("errors of findDuplicates", errors, undefined);
  const id = data?.done.job?.id ?? "";
  await done(visit, id);
  const { job } = await visit.read<Found>(
    "query ($id: ID!) { job(id: $id) { result { ... on DuplicatesFound { groups records } } } }",
    { id },
  );
  const expected = expectedGroups(onlooker, kind, threshold);
  agree("what a look for duplicates has found", job.result, {
    groups: expected.length,
    records: expected.reduce((sum, { ids }) => sum + ids.length, 0),
  });
  return id;
}
