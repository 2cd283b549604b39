import type { Description } from "../description/description";
import type { Door } from "../door";
import type { Fault } from "../refusals";

/** New records of a kind, as the API gives them. */
export interface CreateBatch {
  readonly items: readonly object[];
  /** What happens where an external id is taken. */
  readonly onConflict: "REFUSE" | "UPDATE";
  /** Does one refused item leave the others be? */
  readonly partial: boolean;
  /** Path of the items in the input, for faults. */
  readonly path: readonly string[];
}

export interface BatchOutcome {
  /** One for each item, null where it was refused. */
  readonly ids: readonly (string | null)[];
  readonly faults: readonly Fault[];
}

export function createBatch(_door: Door, _of: Description, _batch: CreateBatch): Promise<BatchOutcome> {
  return Promise.reject(new Error("later"));
}
