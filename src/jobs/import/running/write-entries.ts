import { type Handles, openHandle } from "../../../store/handles";
import { apiId } from "../../../store/ids";
import { writeKeys } from "../../../store/imports/lines";
import { Conflict, Faults, Forbidden } from "../../../store/refusals";
import type { BatchOutcome } from "../../../store/writing/batch";
import { columnFaults, faultsByItem } from "./column-faults";
import { findDoubles, keysOf } from "./doubles";
import { inBatches } from "./in-batches";
import { type Bench, type Entry, fail } from "./order";
import { changesOf } from "./changes";

const path = ["items"];
const depth = path.length + 1;

/**
 * Writes what the lines say, or finds out what would be written. Doubles within the file wait until what they are doubles
 * of has been written, and are then doubles of a record.
 */
export async function writeEntries(bench: Bench, entries: readonly Entry[]): Promise<void> {
  const creator = await openHandle(bench.door, bench.of.type, "create");
  const faulty = entries.filter(({ draft }) => draft.faults.length > 0);
  for (const entry of faulty) fail(entry, entry.draft.faults);
  // All that is wrong is told at once: the other values of what will not be written are judged, too.
  await create(bench, creator, faulty, true);
  let left: readonly Entry[] = entries.filter(({ outcome }) => outcome === null);
  while (left.length > 0) left = await pass(bench, creator, left);
  for (const entry of entries) if (entry.outcome !== "SKIPPED") entry.faults.push(...entry.draft.leftOut);
}

/** Gives those that have to wait for the next pass. */
async function pass(
  bench: Bench,
  creator: Handles<object>["create"],
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  const doubles = await findDoubles(bench, entries);
  const [fresh, changing, waiting]: [Entry[], Entry[], Entry[]] = [[], [], []];
  const claimed = new Set<string>();
  const isMadeAnyway = bench.order.duplicates === "CREATE";
  for (const entry of entries) {
    const double = doubles.get(entry);
    const id = double?.record?.["id"];
    const keys = typeof id === "string" ? [`id ${id}`] : isMadeAnyway ? [] : keysOf(bench, entry);
    if (double && bench.order.duplicates === "SKIP") skip(entry, id);
    else if (keys.some((key) => claimed.has(key))) waiting.push(entry);
    else {
      for (const key of keys) claimed.add(key);
      (double ? changing : fresh).push(entry);
    }
  }
  await create(bench, creator, fresh, false);
  await change(bench, changing, doubles);
  return waiting;
}

function skip(entry: Entry, id: unknown): void {
  entry.outcome = "SKIPPED";
  entry.recordId = typeof id === "string" ? id : null;
}

async function create(
  bench: Bench,
  creator: Handles<object>["create"],
  entries: readonly Entry[],
  isJudgedOnly: boolean,
): Promise<void> {
  const isTrial = bench.order.isTrial || isJudgedOnly;
  const manner = { partial: true, single: false, path, onConflict: "REFUSE", isTrial } as const;
  for (const some of inBatches(entries)) {
    const items = some.map(({ draft }) => draft.item);
    settle(some, await unlessTaken(() => creator.createBatch({ ...manner, items })), isTrial);
  }
  const made = entries.filter(({ outcome }) => outcome === "CREATED");
  if (bench.order.isTrial)
    await writeKeys(
      bench.door,
      bench.jobId,
      made.flatMap((entry) => keysOf(bench, entry).map((key) => ({ key, line: entry.line.number }))),
    );
}

async function change(
  bench: Bench,
  entries: readonly Entry[],
  doubles: Awaited<ReturnType<typeof findDoubles>>,
): Promise<void> {
  const there = entries.filter((entry) => doubles.get(entry)?.record);
  // What a trial did not make it does not change either.
  for (const entry of entries) if (!there.includes(entry)) entry.outcome = "UPDATED";
  if (there.length === 0) return;
  const editor = await openUnlessForbidden(bench);
  if (editor instanceof Forbidden) {
    for (const entry of there) fail(entry, [{ column: null, code: "FORBIDDEN", message: editor.message }]);
    return;
  }
  const manner = { partial: true, single: false, path, isTrial: bench.order.isTrial };
  for (const some of inBatches(there)) {
    const items = some.map((entry) => {
      const record = doubles.get(entry)?.record ?? {};
      return { ...changesOf(bench.of, entry.draft.item, record), id: apiId(bench.of.prefix, String(record["id"])) };
    });
    settle(some, await unlessTaken(() => editor.updateBatch({ ...manner, items })), false);
    for (const entry of some)
      if (entry.outcome !== "FAULTY") entry.recordId = String(doubles.get(entry)?.record?.["id"]);
  }
}

/** That one may change nothing keeps nobody from making what is new. */
async function openUnlessForbidden({ door, of }: Bench): Promise<Handles<object>["edit"] | Forbidden> {
  try {
    return await openHandle(door, of.type, "edit");
  } catch (fault) {
    if (fault instanceof Forbidden) return fault;
    throw fault;
  }
}

function settle(entries: readonly Entry[], { ids, outcomes, faults }: BatchOutcome, isTrial: boolean): void {
  const byItem = faultsByItem(faults, depth);
  for (const [index, entry] of entries.entries()) {
    const outcome = outcomes[index];
    const own = byItem.get(index) ?? [];
    if (outcome === "REFUSED") fail(entry, newIn(entry, columnFaults(entry.draft, own, depth)));
    else if (entry.outcome === null) {
      entry.outcome = outcome === "CREATED" || outcome === "UNCHANGED" ? outcome : "UPDATED";
      entry.recordId = isTrial ? null : (ids[index] ?? null);
    }
  }
}

/** What was found wrong in a column's value before is not told again for what it led to: what can't be read is not missing. */
const newIn = (entry: Entry, faults: ReturnType<typeof columnFaults>): ReturnType<typeof columnFaults> =>
  faults.filter(
    ({ column, code, message }) =>
      !entry.faults.some(
        (each) => each.column === column && (each.message === message || (column !== null && code === "REQUIRED")),
      ),
  );

/** Somebody else has made a record with the same external id at this moment: the batch is begun again, and finds it. */
async function unlessTaken(write: () => Promise<BatchOutcome>): Promise<BatchOutcome> {
  try {
    return await write();
  } catch (fault) {
    throw fault instanceof Faults && fault.faults.every(({ code }) => code === "TAKEN") ? new Conflict() : fault;
  }
}
