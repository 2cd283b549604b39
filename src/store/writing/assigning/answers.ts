import { type FollowingKind, followingKinds } from "../../../rights/related";
import { descriptionOf } from "../../description/registry";
import { uuidOf } from "../../ids";
import { type Fault, Faults } from "../../refusals";

/** What is to follow of a kind: all that may, none, or those with these ids of the API; null where nobody has said. */
export type Answer = "ALL" | "NONE" | readonly string[] | null;

/** The answer to the question of `rights.md` 5.6. */
export type Answers = Readonly<Record<FollowingKind, Answer>>;

/** What the API says in its place: `contacts` and `companies`, whatever they hold. */
export type SaidOfRelated = Readonly<Record<string, unknown>> | null | undefined;

/** Records that one call takes along, and the ids that an answer may have. */
export const mostFollowing = 1_000;

/** `contacts` */
export const nameOfAnswer = (kind: FollowingKind): string => descriptionOf(kind).plural;

export const pathOfAnswer = (kind: FollowingKind): readonly string[] => ["input", "related", nameOfAnswer(kind)];

/** Reads the answer. Throws `Faults`. */
export function answersOf(said: SaidOfRelated): Answers {
  const faults = followingKinds.flatMap((kind) => faultsOf(kind, said?.[nameOfAnswer(kind)] ?? null));
  if (faults.length > 0) throw new Faults(faults);
  return Object.fromEntries(followingKinds.map((kind) => [kind, said?.[nameOfAnswer(kind)] ?? null])) as Answers;
}

function faultsOf(kind: FollowingKind, said: unknown): readonly Fault[] {
  const field = pathOfAnswer(kind);
  if (said === null || said === "ALL" || said === "NONE") return [];
  if (!Array.isArray(said)) return [{ field, code: "INVALID", message: "It is ALL, NONE or a list of ids." }];
  if (said.length <= mostFollowing) return [];
  const params = { max: String(mostFollowing) };
  return [{ field, code: "TOO_MANY", message: `At most ${mostFollowing} at once.`, params }];
}

/** The UUIDs that an answer lists, null for an id of another kind, or none at all. */
export function listedIn(answers: Answers, kind: FollowingKind): readonly (string | null)[] {
  const answer = answers[kind];
  return Array.isArray(answer) ? answer.map((id: string) => uuidOf(id, descriptionOf(kind))) : [];
}
