import { whyNothingIsReached } from "../../../rights/not-listed";
import { type FollowingKind, followersOf } from "../../../rights/related";
import { scopeFor } from "../../access";
import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { apiId } from "../../ids";
import { matchingIds } from "../../reading/matching";
import type { Condition } from "../../reading/wanted";
import { type Fault, Faults, Forbidden } from "../../refusals";
import { type Answers, type SaidOfRelated, answersOf, mostFollowing, nameOfAnswer, pathOfAnswer } from "./answers";
import { type AssignOutcome, assignRecords } from "./assign-records";
import type { Given } from "./judge-assigning";
import { TooManyFollow } from "./named-faults";
import { receiverOf } from "./receiver";
import { tellReceiver } from "./tell-receiver";

/** All records of a kind that fit, as far as the caller sees them. */
export interface AssignMatching {
  readonly of: Description;
  readonly conditions: readonly Condition[];
  readonly responsibleId: string;
  readonly related: SaidOfRelated;
  /** Are those that stay told? */
  readonly tellsKept: boolean;
}

/** Records that a filter may find and that are given at once; more are a job's. */
const mostAtOnce = 1_000;

/**
 * Gives all records that fit to somebody, each by the caller's rights to it: what they do not reach stays. Null where
 * that is too much to go at once, and nothing was done. Throws `Forbidden`, `Faults`, `Conflict`.
 */
export async function assignMatching(door: Door, matching: AssignMatching): Promise<AssignOutcome | null> {
  const { of, conditions, responsibleId, related, tellsKept } = matching;
  await refuseWithoutAssign(door, of);
  const answers = answersForFilter(of, related);
  const to = await receiverOf(door, responsibleId);
  const { ids } = await matchingIds(door, of, conditions, null, mostAtOnce + 1);
  if (ids.length > mostAtOnce) return null;
  const outcome = await orTooMany(() =>
    assignRecords(door, {
      given: givenOf(ids.map((id) => apiId(of.prefix, id))),
      to,
      answers,
      partial: true,
      most: mostFollowing,
      tellsKept,
    }),
  );
  if (outcome) await tellReceiver(door, to.user, outcome);
  return outcome && withoutRefused(outcome);
}

/** By ids of the API: what a filter finds is named by nobody. */
export const givenOf = (ids: readonly string[]): readonly Given[] =>
  ids.map((id) => ({ id, path: ["input", "filter"] }));

/** Null where more would follow than may at once. */
export async function orTooMany<T>(assign: () => Promise<T>): Promise<T | null> {
  try {
    return await assign();
  } catch (error) {
    if (error instanceof TooManyFollow) return null;
    throw error;
  }
}

/** Whoever gives by a filter names no record: what stays is told, and refused to nobody. */
function withoutRefused({ ids, outcomes, ...outcome }: AssignOutcome): AssignOutcome {
  const isGiven = (_: unknown, index: number): boolean => ids[index] !== null;
  return { ...outcome, ids: ids.filter(isGiven), outcomes: outcomes.filter(isGiven), faults: [] };
}

/** Throws `Forbidden` where no record of the kind could be given away, whatever the filter. */
export async function refuseWithoutAssign(door: Door, of: Description): Promise<void> {
  const standing = await door.standing();
  if (scopeFor(standing, of, "ASSIGN").is === "nothing")
    throw new Forbidden(of.kind, "ASSIGN", whyNothingIsReached(standing.principal, of.kind, "ASSIGN"));
}

/** The answer to the question, which a filter is not asked: it has to be there, and can't name records. Throws `Faults`. */
export function answersForFilter(of: Description, related: SaidOfRelated): Answers {
  const answers = answersOf(related);
  const faults = followersOf(of.kind).flatMap((kind) => faultsOfAnswer(answers, kind));
  if (faults.length > 0) throw new Faults(faults);
  return answers;
}

function faultsOfAnswer(answers: Answers, kind: FollowingKind): readonly Fault[] {
  const [answer, field, name] = [answers[kind], pathOfAnswer(kind), nameOfAnswer(kind)];
  if (answer === "ALL" || answer === "NONE") return [];
  if (answer !== null)
    return [{ field, code: "INVALID", message: `With a filter it is ALL or NONE: no list says which ${name} follow.` }];
  return [{ field, code: "REQUIRED", message: `With a filter nothing is asked: say ALL or NONE of the ${name}.` }];
}
