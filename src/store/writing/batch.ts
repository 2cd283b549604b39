import type { Description } from "../description/description";
import type { Door } from "../door";
import { BadInput, type Fault, Faults } from "../refusals";
import { takenAsFault } from "./taken";
import { type Verdict, faultsOfRefused, isRefused, refused, throwRefused } from "./verdict";
import type { Manner } from "./manner";
import { writeVerdicts } from "./write-verdicts";
import { changedNames } from "./write-rows";

export type ItemOutcome = "CREATED" | "UPDATED" | "UNCHANGED" | "DELETED" | "RESTORED" | "REFUSED";

export interface BatchOutcome {
  /** UUIDs, one for each item; null where it was refused, save that of a record which has changed meanwhile. */
  readonly ids: readonly (string | null)[];
  readonly outcomes: readonly ItemOutcome[];
  readonly faults: readonly Fault[];
}

/** How the items of a call stand together. */
export interface BatchManner {
  /** Does one refused item leave the others be? */
  readonly partial: boolean;
  /** The only item of a call whose refusal is an error of its own: hidden and out of reach are no faults to mend. */
  readonly single: boolean;
  /** Path of the items in the input, for faults. */
  readonly path: readonly string[];
  /** Is nothing written, and told what would be? */
  readonly isTrial?: boolean;
}

/** Of one batch, whoever writes it. */
export const mostItems = 250;

/** Throws `BadInput` for none and for too many. */
export function checkSize(items: readonly unknown[], path: readonly string[]): void {
  if (items.length === 0 || items.length > mostItems)
    throw new BadInput(`A batch has 1 to ${mostItems} items, not ${items.length}.`, path);
}

/** Path of an item: the only one of a call is not numbered. */
export const pathOfItem = ({ path, single }: Pick<BatchManner, "path" | "single">, index: number): readonly string[] =>
  single ? path : [...path, String(index)];

/** Writes what was judged: all of it or none, unless the batch is partial. Throws `Faults`, `NotFound`, `Forbidden`, `Conflict`. */
export async function settle(
  door: Door,
  of: Description,
  verdicts: readonly Verdict[],
  batch: BatchManner,
  manner: Manner,
): Promise<BatchOutcome> {
  const refusals = verdicts.filter(isRefused);
  const faults = refusals.flatMap(faultsOfRefused);
  const [first] = refusals;
  if (batch.single && first && first.is !== "stale") throwRefused(of, first);
  const isStale = refusals.some((verdict) => verdict.is === "stale");
  // What is stale is answered with the record as it is now: nothing is written, and nothing has to be taken back.
  if (faults.length > 0 && !batch.partial && !isStale) throw new Faults(faults);
  const isWritten = faults.length === 0 || batch.partial;
  if (isWritten && batch.isTrial !== true)
    await takenAsFault(of, batch.path, () => writeVerdicts(door, of, verdicts, manner));
  return { ...(isWritten ? outcomesOf(verdicts, manner) : outcomesOf(verdicts.map(untouched), manner)), faults };
}

/** What the items came to, once they are written. */
export const outcomesOf = (verdicts: readonly Verdict[], manner: Manner): Omit<BatchOutcome, "faults"> => ({
  ids: verdicts.map(idOf),
  outcomes: verdicts.map((verdict) => outcomeOf(verdict, manner)),
});

/** Of a batch that is not written nothing was done, whatever was judged. */
const untouched = (verdict: Verdict): Verdict => (isRefused(verdict) ? verdict : refused([]));

function idOf(verdict: Verdict): string | null {
  if (verdict.is === "stale") return verdict.id;
  return isRefused(verdict) ? null : (verdict.record["id"] as string);
}

const outcomeOfAction = { UPDATE: "UPDATED", DELETE: "DELETED", RESTORE: "RESTORED" } as const;

function outcomeOf(verdict: Verdict, { logged }: Manner): ItemOutcome {
  if (isRefused(verdict)) return "REFUSED";
  if (verdict.is === "created") return "CREATED";
  return changedNames(verdict.before, verdict.record).length > 0 ? outcomeOfAction[logged] : "UNCHANGED";
}
