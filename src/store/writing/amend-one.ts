import { descriptionOf } from "../description/registry";
import type { Door } from "../door";
import { type AmendBatch, type Amendment, judgeAmended } from "./amend-batch";
import { type BatchOutcome, checkSize, settle } from "./batch";
import { lookUp } from "./lookups";
import type { Values } from "./stored-values";

/** What is done between judging a record, which stays locked, and writing it: what the record gets by that. */
export type Between = (there: Values) => Promise<Values>;

/**
 * Locks and judges one record, does what comes between, and writes the record once. Throws `NotFound`, `Forbidden`,
 * `Faults`, `Conflict`. Nothing comes between where the record is not written.
 */
export async function amendOne(
  door: Door,
  batch: AmendBatch,
  amendment: Amendment,
  between: Between,
): Promise<BatchOutcome> {
  checkSize(batch.ids, batch.path);
  const { of, manner } = amendment;
  await holdCaller(door);
  const verdicts = await judgeAmended(door, batch, amendment);
  const [verdict] = verdicts;
  if (verdict?.is !== "changed") return settle(door, of, verdicts, batch, manner);
  const gained = await between(verdict.before);
  return settle(door, of, [{ ...verdict, record: { ...verdict.record, ...gained } }], batch, manner);
}

/** Whoever makes records is held before anything is locked: his removal needs nothing that waits for it. */
async function holdCaller(door: Door): Promise<void> {
  const { caller } = await door.standing();
  await lookUp(door, [{ of: descriptionOf("USER"), id: caller.userId, path: [] }]);
}
