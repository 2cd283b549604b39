import type { Description } from "../description/description";
import type { Door } from "../door";
import { type BatchOutcome, checkSize, settle } from "./batch";
import { type CreateBatch, judgeBatch } from "./judge-batch";
import { editing } from "./manner";

/** Makes records, or brings those up to date that have their external ids. Throws `BadInput`, `Faults`, `Conflict`. */
export async function createBatch(door: Door, of: Description, batch: CreateBatch): Promise<BatchOutcome> {
  checkSize(batch.items, batch.path);
  return settle(door, of, await judgeBatch(door, of, batch), batch, editing);
}
