import type { Description } from "../../description/description";
import type { Door } from "../../door";
import type { BatchOutcome } from "../batch";
import { type SaidOfRelated } from "./answers";
import { answersForFilter, givenOf, orTooMany, refuseWithoutAssign } from "./assign-matching";
import { type Assigning, assignRecords } from "./assign-records";
import { receiverOf } from "./receiver";

/** What a batch of a job gives to whom, by ids of the API. */
export interface AssignForJob {
  readonly of: Description;
  readonly ids: readonly string[];
  readonly responsibleId: string;
  readonly related: SaidOfRelated;
}

/** What became of the records, and how many followed them. */
export interface AssignedByJob extends Pick<BatchOutcome, "outcomes"> {
  readonly followed: number;
}

/** So many may follow a batch; of a record that more would follow nothing is given. */
const mostFollowingOne = 10_000;

/** Gives the records of a batch, each by the rights of now. Throws `Forbidden`, `Faults`, `Conflict`. */
export async function assignForJob(door: Door, batch: AssignForJob): Promise<AssignedByJob> {
  const { of, ids, responsibleId, related } = batch;
  await refuseWithoutAssign(door, of);
  const answers = answersForFilter(of, related);
  const to = await receiverOf(door, responsibleId);
  const common = { to, answers, partial: true, most: mostFollowingOne, tellsKept: false };
  return assignHalfByHalf(door, { ...common, given: givenOf(ids) });
}

/** Where more would follow than may at once, in halves, one behind the other. */
async function assignHalfByHalf(door: Door, asked: Assigning): Promise<AssignedByJob> {
  const { given } = asked;
  const outcome = await orTooMany(() => assignRecords(door, asked));
  if (outcome) return { outcomes: outcome.outcomes, followed: outcome.followed.length };
  if (given.length === 1) return { outcomes: ["REFUSED"], followed: 0 };
  const middle = Math.ceil(given.length / 2);
  const first = await assignHalfByHalf(door, { ...asked, given: given.slice(0, middle) });
  const second = await assignHalfByHalf(door, { ...asked, given: given.slice(middle) });
  return { outcomes: [...first.outcomes, ...second.outcomes], followed: first.followed + second.followed };
}
