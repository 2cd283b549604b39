import type { Door } from "../../door";
import { checkSize } from "../batch";
import { type SaidOfRelated, answersOf, mostFollowing } from "./answers";
import { type AssignOutcome, assignRecords } from "./assign-records";
import { receiverOf } from "./receiver";
import { tellReceiver } from "./tell-receiver";

/** Records of any kinds, who is to be responsible for them, and what follows them; ids as the API says them. */
export interface AssignBatch {
  readonly recordIds: readonly string[];
  readonly responsibleId: string;
  readonly related: SaidOfRelated;
  readonly partial: boolean;
  /** Are those that stay told? */
  readonly tellsKept: boolean;
}

const path = ["input", "recordIds"];

/** Gives records to somebody, in one transaction. Throws `BadInput`, `Faults`, `Conflict`. */
export async function assignBatch(door: Door, batch: AssignBatch): Promise<AssignOutcome> {
  const { recordIds, responsibleId, related, partial, tellsKept } = batch;
  checkSize(recordIds, path);
  const to = await receiverOf(door, responsibleId);
  const given = recordIds.map((id, index) => ({ id, path: [...path, String(index)] }));
  const answers = answersOf(related);
  const outcome = await assignRecords(door, { given, to, answers, partial, most: mostFollowing, tellsKept });
  await tellReceiver(door, to.user, outcome);
  return outcome;
}
