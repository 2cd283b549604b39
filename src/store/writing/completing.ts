import type { Description } from "../description/description";
import type { Door } from "../door";
import type { Fault } from "../refusals";
import { type Amend, type AmendBatch, amendBatch } from "./amend-batch";
import type { BatchOutcome } from "./batch";
import { draftOf } from "./draft";
import { closedFields, wouldBeFacts } from "./judge";
import { type Manner, editing } from "./manner";

export const completing: Manner = { action: "COMPLETE", place: "kept", logged: "UPDATE" };

/** Completes what COMPLETE reaches, with what came of it: completing is not editing (`rights.md` 5.4). */
export async function completeBatch(
  door: Door,
  of: Description,
  batch: AmendBatch,
  said: { readonly result?: string | null | undefined },
): Promise<BatchOutcome> {
  const draft = draftOf(await door.standing(), of, said, batch.path);
  const amend: Amend = ({ values }, standing, path) => {
    const closed = closedFields(standing, of, draft, wouldBeFacts(of, values));
    const faults = closed.length > 0 ? closed : [...draft.faults, ...alreadyDone(values, path)];
    return faults.length > 0 ? { faults } : { set: { ...draft.said, completedAt: door.now.toISOString() } };
  };
  return amendBatch(door, batch, { of, manner: completing, amend });
}

/** Nobody's result is written over by completing once more. */
const alreadyDone = ({ completedAt }: Readonly<Record<string, unknown>>, path: readonly string[]): readonly Fault[] =>
  (completedAt ?? null) === null
    ? []
    : [{ field: [...path, "id"], code: "INVALID", message: "It is completed already: reopen it first." }];

/** Opens again what EDIT reaches. What came of it stays until it is completed once more. */
export const reopenBatch = (door: Door, of: Description, batch: AmendBatch): Promise<BatchOutcome> =>
  amendBatch(door, batch, { of, manner: editing, amend: () => ({ set: { completedAt: null } }) });
