import type { Description } from "../description/description";
import type { Door } from "../door";
import { type BatchOutcome, checkSize, settle } from "./batch";
import { type CreateBatch, judgeBatch } from "./judge-batch";
import { tellOfNew } from "./assigning/tell-receiver";
import { editing } from "./manner";

/** Makes records, or brings those up to date that have their external ids. Throws `BadInput`, `Faults`, `Conflict`. */
export async function createBatch(door: Door, of: Description, batch: CreateBatch): Promise<BatchOutcome> {
  checkSize(batch.items, batch.path);
  const verdicts = await judgeBatch(door, of, batch);
  const outcome = await settle(door, of, verdicts, batch, editing);
  if (of.owners.responsible !== undefined)
    await tellOfNew(
      door,
      of,
      verdicts.filter((_, index) => outcome.outcomes[index] === "CREATED"),
    );
  return outcome;
}
