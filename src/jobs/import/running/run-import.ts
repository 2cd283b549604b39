import type { FileFacts } from "../../../store/files/file-facts";
import { readPart } from "../../../store/files/read-file";
import { judgeImport, mayImport } from "../../../store/imports/judge-import";
import { type LineOutcome, writeLines } from "../../../store/imports/lines";
import { descriptionOf } from "../../../store/description/registry";
import type { Kind } from "../../../store/description/kinds";
import { openHandle } from "../../../store/handles";
import type { RunningJob } from "../../../store/jobs/running";
import { NotFound } from "../../../store/refusals";
import type { Batch, JobKind } from "../../job-kind";
import { planOf, draftLine } from "../drafting/plan";
import { linesIn } from "../receiving/line-parts";
import { ImportResult, shownResult } from "./import-result";
import { addFaulty } from "./faulty-file";
import { linkWithin } from "./link-within";
import { type Bench, type Entry, type ImportOrder, isWithin, shownFault } from "./order";
import { resolveLinks } from "./resolve-links";
import { writeEntries } from "./write-entries";

/** Where a running import is: about to write a part, or to link the records of a part to each other. */
export interface Cursor {
  readonly step: "WRITE" | "LINK";
  readonly part: number;
  /** Place of the part's first line. */
  readonly place: number;
}

export interface Imported extends Readonly<Record<LineOutcome, number>> {
  /** Records that were made because lines name them. */
  readonly linked: number;
  /** Lines that were written without something. */
  readonly incomplete: number;
  readonly file: FileFacts | null;
}

const nothingYet: Imported = {
  ...{ CREATED: 0, UPDATED: 0, UNCHANGED: 0, SKIPPED: 0, FAULTY: 0 },
  ...{ linked: 0, incomplete: 0, file: null },
};

/** A job may have come so far before all of it was counted. */
const countedSoFar = (result: object | null): Imported => ({ ...nothingYet, ...result });
const beginning: Cursor = { step: "WRITE", part: 0, place: 0 };

/** Writes the records of a file, part by part, each by the rights of its moment. */
export const runImport: JobKind = {
  kind: "IMPORT",
  description: "Writes the records of a file that was sent.",
  runBatch: async (outer, job) => {
    const order = job.input as ImportOrder;
    const door = outer.as({ ...(await outer.standing()).caller, importId: order.importId });
    const bench = { door, of: descriptionOf(order.resource as Kind), order, jobId: job.jobId };
    await judge(bench);
    const batch = await runPart(bench, job, (job.cursor ?? beginning) as Cursor);
    // Of a part during which one of these rights went nothing is kept.
    await judge(bench);
    return batch;
  },
  openResult: async (door, input, result) => {
    const standing = await door.standing();
    if (!mayImport(standing, "VIEW")) return null;
    return Object.assign(new ImportResult(), shownResult(input as ImportOrder, countedSoFar(result)));
  },
};

/** By what an import stands from its first line to its last. Throws `Forbidden`. */
async function judge({ door, of }: Bench): Promise<void> {
  judgeImport(await door.standing(), "CREATE");
  await openHandle(door, of.type, "create");
}

async function runPart(bench: Bench, job: RunningJob, cursor: Cursor): Promise<Batch> {
  const part = await readPart(bench.door, bench.order.fileId, cursor.part);
  if (part === null) throw new NotFound();
  const entries = await entriesIn(bench, part, cursor.place);
  const before = countedSoFar(job.result);
  const next = nextAfter(bench.order, cursor, entries.length);
  if (cursor.step === "LINK") {
    const { linked, incomplete } = await linkWithin(bench, entries);
    const result = { ...before, linked: before.linked + linked, incomplete: before.incomplete + incomplete };
    return { cursor: next, done: job.done, total: bench.order.lines, result, isLast: next === null };
  }
  const linked = await resolveLinks(bench, entries, ({ link }) => !isWithin(bench, link));
  await writeEntries(bench, entries);
  await writeLines(
    bench.door,
    bench.jobId,
    entries.map((entry) => writtenLine(bench.order, entry)),
  );
  const result = added(before, entries, linked, await addFaulty(bench, entries, before.file));
  return { cursor: next, done: job.done + entries.length, total: bench.order.lines, result, isLast: next === null };
}

async function entriesIn({ of, door, order }: Bench, part: Buffer, place: number): Promise<readonly Entry[]> {
  const { customFields } = await door.standing();
  const plan = planOf(of, customFields, order.mapping, order.headings);
  const lines = await linesIn(part);
  return lines.map((line, index) => {
    const draft = draftLine(plan, line.cells, order.headings.length, order.by);
    if (order.responsibleId !== null) draft.item["responsibleId"] ??= order.responsibleId;
    return { place: place + index, line, draft, outcome: null, recordId: null, faults: [] };
  });
}

/** Links among the records of the file come once all of them are there; a trial has none to link. */
function nextAfter(
  { parts, isTrial, mapping, resource }: ImportOrder,
  { step, part, place }: Cursor,
  count: number,
): Cursor | null {
  if (part + 1 < parts) return { step, part: part + 1, place: place + count };
  const within = descriptionOf(resource as Kind).links.some(
    (link) =>
      link.cardinality !== "card" && link.target === resource && mapping.some(({ field }) => field === link.name),
  );
  return step === "WRITE" && within && !isTrial ? { step: "LINK", part: 0, place: 0 } : null;
}

const writtenLine = (order: ImportOrder, { place, line, outcome, recordId, faults }: Entry) => ({
  ...{ place, line: line.number, outcome: outcome ?? "FAULTY", recordId },
  faults: faults.length === 0 ? null : faults.map((fault) => shownFault(order, line.cells, fault)),
});

const isIncomplete = ({ outcome, faults }: Entry): boolean => outcome !== "FAULTY" && faults.length > 0;

function added(before: Imported, entries: readonly Entry[], linked: number, file: FileFacts | null): Imported {
  const count = (wanted: LineOutcome): number => entries.filter(({ outcome }) => outcome === wanted).length;
  return {
    CREATED: before.CREATED + count("CREATED"),
    UPDATED: before.UPDATED + count("UPDATED"),
    UNCHANGED: before.UNCHANGED + count("UNCHANGED"),
    SKIPPED: before.SKIPPED + count("SKIPPED"),
    FAULTY: before.FAULTY + count("FAULTY"),
    linked: before.linked + linked,
    incomplete: before.incomplete + entries.filter(isIncomplete).length,
    file,
  };
}
