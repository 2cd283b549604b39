import type { Description } from "../description/description";
import type { Door } from "../door";
import { type AmendBatch, amendBatch } from "./amend-batch";
import type { BatchOutcome } from "./batch";
import type { Manner } from "./manner";

const deleting: Manner = { action: "DELETE", place: "kept", logged: "DELETE" };
const restoring: Manner = { action: "DELETE", place: "trash", logged: "RESTORE" };

/** Puts records in the trash. Nothing cascades: what hangs on a card there stays where it is (`rights.md` 5.5). */
export function deleteBatch(door: Door, of: Description, batch: AmendBatch): Promise<BatchOutcome> {
  const set = { deletedAt: door.now.toISOString() };
  return amendBatch(door, batch, { of, manner: deleting, amend: () => ({ set }) });
}

/** Takes records out of the trash. What VIEW and DELETE would not both reach is not there (`rights.md` 5.5). */
export const restoreBatch = (door: Door, of: Description, batch: AmendBatch): Promise<BatchOutcome> =>
  amendBatch(door, batch, { of, manner: restoring, amend: () => ({ set: { deletedAt: null } }) });
