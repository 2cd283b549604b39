import { openHandle } from "../../../store/handles";
import { apiId } from "../../../store/ids";
import { addFaults, readLines } from "../../../store/imports/lines";
import { scopeFor } from "../../../store/access";
import { columnFaults, faultsByItem } from "./column-faults";
import { inBatches } from "./in-batches";
import { type Bench, type Entry, isWithin, shownFault } from "./order";
import { resolveLinks } from "./resolve-links";

const path = ["items"];

interface Linked {
  /** Records that were made because lines name them. */
  readonly linked: number;
  /** Lines whose records lack something for the first time: a link that they name. */
  readonly incomplete: number;
}

/** Links the records of these lines to others of their kind, now that all of the file are there. */
export async function linkWithin(bench: Bench, entries: readonly Entry[]): Promise<Linked> {
  const [first] = entries;
  if (!first) return { linked: 0, incomplete: 0 };
  const written = await readLines(bench.door, bench.jobId, {
    after: first.place - 1,
    most: entries.length,
    outcomes: null,
  });
  const linking = entries.filter((entry, index) => {
    const line = written[index];
    entry.recordId = line?.recordId ?? null;
    const isThere = line?.outcome === "CREATED" || line?.outcome === "UPDATED" || line?.outcome === "UNCHANGED";
    return isThere && entry.recordId !== null && entry.draft.links.some(({ link }) => isWithin(bench, link));
  });
  for (const entry of linking)
    for (const name of Object.keys(entry.draft.item)) Reflect.deleteProperty(entry.draft.item, name);
  const linked = await resolveLinks(bench, linking, ({ link }) => isWithin(bench, link));
  const faults = new Map(linking.map((entry) => [entry, [...entry.draft.faults]]));
  const changing = linking.filter(({ draft }) => Object.keys(draft.item).length > 0);
  const mayEdit = scopeFor(await bench.door.standing(), bench.of, "EDIT").is !== "nothing";
  if (changing.length > 0 && mayEdit) await change(bench, changing, faults);
  if (!mayEdit) for (const entry of changing) faults.get(entry)?.push(closed);
  const lacking = told(bench, faults);
  await addFaults(bench.door, bench.jobId, lacking);
  const known = new Set(written.flatMap(({ place, faults: before }) => (before?.length ? [place] : [])));
  return { linked, incomplete: lacking.filter(({ place }) => !known.has(place)).length };
}

const closed = {
  column: null,
  code: "FORBIDDEN",
  message: "EDIT: your rights do not let you link it to what came later in the file.",
} as const;

async function change(bench: Bench, entries: readonly Entry[], faults: Map<Entry, Entry["faults"]>): Promise<void> {
  const editor = await openHandle(bench.door, bench.of.type, "edit");
  for (const some of inBatches(entries)) {
    const items = some.map(({ draft, recordId }) => ({ ...draft.item, id: apiId(bench.of.prefix, recordId ?? "") }));
    const outcome = await editor.updateBatch({ items, partial: true, single: false, path });
    for (const [index, own] of faultsByItem(outcome.faults, path.length + 1)) {
      const entry = some[index];
      if (entry) faults.get(entry)?.push(...columnFaults(entry.draft, own, path.length + 1));
    }
  }
}

const told = (bench: Bench, faults: ReadonlyMap<Entry, Entry["faults"]>) =>
  [...faults].flatMap(([{ place, line }, own]) =>
    own.length === 0 ? [] : [{ place, faults: own.map((fault) => shownFault(bench.order, line.cells, fault)) }],
  );
