import type { Action } from "../../../src/rights/catalogue";
import type { RecordFacts } from "../../../src/rights/predicate";
import { pipelines } from "../../support/generated/account";
import { may } from "../../support/naive";
import type { Onlooker } from "../account/onlooker";
import { apiIdOf, shapes } from "../account/shapes";
import type { World, WorldKind, WorldRecord } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import { type Merger, mergedKinds, mergedParts, mergedWorld, undoneWorld } from "./merged-world";
import { type Course, compareRecords } from "./perform";

const nobody = "00000000-0000-7000-9fff-00000000ffff";
const places = [...pipelines.flatMap(({ id, stages }) => stages.map((stage) => ({ pipeline: id, stage }))), {}];

/** Records of owners whom nobody knows, wherever they are: what is not in force for everything does not reach all of them. */
const anybodys: readonly RecordFacts[] = places.map((place) => ({
  ...{ responsible: nobody, creator: nobody, pipeline: nobody, stage: nobody, ...place },
}));

const four = ["CREATE", "VIEW", "EDIT", "DELETE"] as const satisfies readonly Action[];

/** Which of the four rights are not in force for everything (`rights.md` 5.9). */
const missingFor = ({ facts, now }: Onlooker, kind: WorldKind): readonly Action[] =>
  four.filter((action) => !anybodys.every((row) => may(facts, now, kind, action, row)));

const merging = `mutation ($input: MergeDuplicatesInput!) { mergeDuplicates(input: $input) {
  survivor { id } merge { id } userErrors { field code } } }`;
const undoing = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) {
  survivor { id } restored { id } left { recordId } userErrors { field code } } }`;

interface Answered {
  readonly mergeDuplicates: {
    readonly survivor: { readonly id: string } | null;
    readonly merge: { readonly id: string } | null;
    readonly userErrors: readonly { readonly field: readonly string[]; readonly code: string }[];
  };
}

/** Merges records of each kind, and takes that back, as far as the naive evaluator lets the asker. */
export async function mergeRound(visit: Visit, course: Course): Promise<void> {
  for (const kind of mergedKinds) {
    const kept = course.world.records.filter((record) => record.kind === kind && !record.isDeleted);
    const [survivor, ...others] = kept
      .map((record) => ({ record, place: visit.random.next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ record }) => record);
    const duplicates = others.slice(0, 1 + Math.floor(visit.random.next() * 3));
    if (survivor && duplicates.length > 0) await mergeSome(visit, course, survivor, duplicates);
  }
}

async function mergeSome(
  visit: Visit,
  course: Course,
  survivor: WorldRecord,
  duplicates: readonly WorldRecord[],
): Promise<void> {
  const { onlooker, random } = visit;
  const { kind } = survivor;
  const { note = "" } = shapes[kind];
  const all = [survivor, ...duplicates];
  const isClosed = (part: string): boolean => all.some((record) => !onlooker.mayWrite(part, record));
  const closed = new Set(mergedParts(kind).filter(isClosed));
  const noteFrom = note !== "" && random.chance(0.5) ? random.pick(all).id : null;
  const chosen = all.filter(({ id }) => id === noteFrom);
  const values = chosen.map((record) => ({ field: note, fromId: apiIdOf(record) }));
  const ids = { survivorId: apiIdOf(survivor), duplicateIds: duplicates.map(apiIdOf) };
  const missing = missingFor(onlooker, kind);
  if (missing.length > 0) return refused(visit, course, { resource: kind, ...ids, values }, missing);
  const answer = await visit.read<Answered>(merging, { input: { resource: kind, ...ids, values } });
  const isRefused = values.length > 0 && closed.has(note);
  const faults = answer.mergeDuplicates.userErrors.map(({ field, code }) => `${field.join(".")} ${code}`);
  agree("faults of a merge", faults, isRefused ? ["input.values.0.field FIELD_CLOSED"] : []);
  if (isRefused) return compareRecords(visit.grounds.client, course.world, "a merge that is refused");
  await goThereAndBack(
    visit,
    course,
    { survivor, duplicates, closed, noteFrom },
    answer.mergeDuplicates.merge?.id ?? "",
  );
}

async function refused(visit: Visit, course: Course, input: object, missing: readonly Action[]): Promise<void> {
  const { errors } = await visit.ask<object | null>(merging, { input });
  const told = errors?.map(({ extensions: { code, action, missing: named } }) => ({ code, action, missing: named }));
  agree("refusal of a merge", told, [{ code: "FORBIDDEN", action: missing[0], missing }]);
  await compareRecords(visit.grounds.client, course.world, "a merge without a right");
}

/** Both ways the tables are what they must be; then the change rows of it are taken away, which no other path foresees. */
async function goThereAndBack(visit: Visit, course: Course, merger: Merger, merge: string): Promise<void> {
  const { client } = visit.grounds;
  const before = course.world;
  const merged = mergedWorld(before, merger);
  await compareRecords(client, merged, "a merge");
  const resource = merger.survivor.kind;
  const { undoMerge } = await visit.read<Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>>(
    undoing,
    {
      input: { resource, id: merge },
    },
  );
  agree("what a merge that is taken back leaves", [undoMerge?.["left"], undoMerge?.["userErrors"]], [[], []]);
  course.world = undoneWorld(before, merged, merger);
  visit.goOnWith(course.world);
  await compareRecords(client, course.world, "a merge that was taken back");
  await forgetChanges(visit, course.world, course.done.length);
}

async function forgetChanges({ grounds: { client } }: Visit, { accountId }: World, known: number): Promise<void> {
  await client.query("begin");
  await client.query("select set_config('bailiwick.forgetting', 'on', true)");
  await client.query(
    `delete from change c where c.account_id = $1 and c.kind <> 'ACCOUNT' and c.id not in (
      select o.id from change o where o.account_id = $1 and o.kind <> 'ACCOUNT' order by o.id limit $2)`,
    [accountId, known],
  );
  await client.query("commit");
}
