import type { Responsible } from "../../../rights/assignment";
import { type FollowingKind, followingKinds } from "../../../rights/related";
import type { Description } from "../../description/description";
import { descriptionOf } from "../../description/registry";
import type { Door } from "../../door";
import { apiId, parseId } from "../../ids";
import { Faults, type Fault } from "../../refusals";
import { type BatchOutcome, outcomesOf } from "../batch";
import { ownedKinds } from "../owned-kinds";
import { type Verdict, faultsOfRefused, isRefused } from "../verdict";
import { writeVerdicts } from "../write-verdicts";
import { type Answers, listedIn, pathOfAnswer } from "./answers";
import { type Related, findRelated } from "./find-related";
import { type Follower, type Given, type Judged, assigning, judgeAssigning } from "./judge-assigning";
import { faultsOfAnswers, refuseTooMany } from "./named-faults";
import { type KeptReason, type RelatedOutcome, handoverOf, relatedOutcome } from "./related-outcome";

/** Records that are to be given to somebody, and what is to follow them. */
export interface Assigning {
  readonly given: readonly Given[];
  readonly to: Responsible;
  readonly answers: Answers;
  /** Does a refused record leave the others be? */
  readonly partial: boolean;
  /** At most so many of a kind may follow. */
  readonly most: number;
  /** Are those that stay told? */
  readonly tellsKept: boolean;
}

/** What became of them; ids as the API says them. */
export interface AssignOutcome extends Pick<BatchOutcome, "outcomes" | "faults"> {
  /** One for each that was to be given; null where it was refused. */
  readonly ids: readonly (string | null)[];
  readonly followed: readonly string[];
  readonly kept: readonly { readonly id: string; readonly reason: KeptReason }[];
  /** What may follow, by kind, where nobody has said whether it does: then nothing was done. */
  readonly asked: ReadonlyMap<FollowingKind, readonly string[]>;
}

/**
 * Gives records to somebody, with what follows them, in the transaction of the door (`rights.md` 5.6, 5.7). Throws
 * `Faults`, and `Conflict` where somebody changes a link meanwhile.
 */
export async function assignRecords(door: Door, asked: Assigning): Promise<AssignOutcome> {
  const found = await lookForRelated(door, asked);
  refuseTooMany(asked.answers, found, asked.most);
  const followers = followersAmong(found, asked.answers);
  const judged = await judgeAssigning(door, asked.given, followers, asked.to);
  const faults = await faultsOf(door, asked, { found, followers, judged });
  if (faults.length > 0 && !asked.partial) throw new Faults(faults);
  const verdictOf = new Map(followers.map(({ related }, index) => [related, judged.followers[index] ?? absent]));
  const outcome = relatedOutcome(asked.answers, found, verdictOf, handoverOf(judged.given));
  if (outcome.asked.size > 0) return questionOf(outcome);
  await write(door, asked.given, judged.given, outcome);
  return outcomeOf(asked, judged.given, outcome, faults);
}

const absent: Verdict = { is: "absent", path: [] };

function lookForRelated(door: Door, { given, to, answers, most, tellsKept }: Assigning): Promise<readonly Related[]> {
  const parsed = given.flatMap(({ id }) => parseId(id) ?? []);
  const kinds = new Set(parsed.map(({ description }) => description));
  const idsOf = (of: Description): readonly string[] =>
    parsed.filter(({ description }) => description === of).map(({ uuid }) => uuid);
  const wanted = followingKinds.filter((kind) => tellsKept || answers[kind] !== "NONE");
  return findRelated(door, {
    ...{ most, to: to.user },
    given: new Map([...kinds].map((of) => [of, idsOf(of)])),
    wanted: new Map(wanted.map((kind) => [kind, listedIn(answers, kind).filter((id) => id !== null)])),
  });
}

/**
 * What is to be locked and judged: what the answer names, or else what may follow unless none is to; what is the new one's
 * already as well, lest somebody give it away at the same time. Of that nothing is at fault.
 */
function followersAmong(found: readonly Related[], answers: Answers): readonly Follower[] {
  return found.flatMap((related): readonly Follower[] => {
    const { kind, id, isReached, isTheirs } = related;
    const index = listedIn(answers, kind).indexOf(id);
    if (index >= 0) return [{ related, path: isTheirs ? [] : [...pathOfAnswer(kind), String(index)] }];
    const isLeft = answers[kind] === "NONE" || Array.isArray(answers[kind]);
    return isLeft || !isReached ? [] : [{ related, path: [] }];
  });
}

async function faultsOf(
  door: Door,
  { answers, given }: Assigning,
  {
    found,
    followers,
    judged,
  }: { readonly found: readonly Related[]; readonly followers: readonly Follower[]; readonly judged: Judged },
): Promise<readonly Fault[]> {
  const refused = judged.given.filter(isRefused).flatMap(faultsOfRefused);
  const ids = new Set(given.flatMap(({ id }) => parseId(id)?.uuid ?? []));
  const named = { answers, found, followers, verdicts: judged.followers, given: ids };
  return [...refused, ...(await faultsOfAnswers(door, named))];
}

/** Each kind in one statement, those that are given and those that follow together. */
async function write(
  door: Door,
  given: readonly Given[],
  verdicts: readonly Verdict[],
  { following }: RelatedOutcome,
): Promise<void> {
  for (const of of ownedKinds()) {
    const own = verdicts.filter((_, index) => parseId(given[index]?.id ?? "")?.description === of);
    const others = following.filter(({ related }) => related.kind === of.kind).map(({ verdict }) => verdict);
    await writeVerdicts(door, of, [...own, ...others], assigning);
  }
}

const idOf = ({ kind, id }: Related): string => apiId(descriptionOf(kind).prefix, id);

const questionOf = ({ asked }: RelatedOutcome): AssignOutcome => ({
  ...{ ids: [], outcomes: [], faults: [], followed: [], kept: [] },
  asked: new Map([...asked].map(([kind, related]) => [kind, related.map(idOf)])),
});

function outcomeOf(
  { given, tellsKept }: Assigning,
  verdicts: readonly Verdict[],
  { following, kept }: RelatedOutcome,
  faults: readonly Fault[],
): AssignOutcome {
  const ids = given.map(({ id }, index) => (isRefused(verdicts[index] ?? absent) ? null : id));
  const staying = given.filter(({ id }, index) => isSeenToStay(verdicts[index]) && !ids.includes(id));
  return {
    ...{ ids, faults, outcomes: outcomesOf(verdicts, assigning).outcomes },
    followed: following.map(({ related }) => idOf(related)),
    kept: tellsKept
      ? [
          ...staying.map(({ id }) => ({ id, reason: "NOT_ASSIGNABLE" as const })),
          ...kept.map(({ related, reason }) => ({ id: idOf(related), reason })),
        ]
      : [],
    asked: new Map(),
  };
}

const isSeenToStay = (verdict: Verdict | undefined): boolean =>
  verdict?.is === "forbidden" || verdict?.is === "refused";
