import type { ComparedField } from "../compared-field";
import type { ComparedRecord } from "../compared-record";
import { type InSteps, learn } from "../weighing/learn";
import type { Model } from "../weighing/model";
import { type Verdict, judge, oddsOf } from "../weighing/score";
import { weigherOf } from "../weighing/weigh";
import { candidatesAmong } from "./candidates";
import { type LikelyPair, groupsOf, neverCompared } from "./groups";

/** Two records that were compared, and what came of it. */
export interface JudgedPair extends LikelyPair, Verdict {}

/** Records of one and the same, as it seems: each is a likely double of another one of them. */
export interface FoundGroup {
  readonly ids: readonly string[];
  /** The pairs among them that were compared, the likeliest first: one below the threshold is together by way of others. */
  readonly pairs: readonly JudgedPair[];
}

const stepSize = 200;

/** The doubles among records, the likeliest groups first. */
export function* findGroups(
  fields: readonly ComparedField[],
  records: readonly ComparedRecord[],
  threshold: number,
): InSteps<readonly FoundGroup[]> {
  const model = yield* learn(fields, records);
  const pairs = yield* judgedPairs(model, records);
  return groupsIn(pairs, threshold);
}

/** Every two that have a key in common, those aside of which nothing speaks for a double. */
function* judgedPairs(model: Model, records: readonly ComparedRecord[]): InSteps<readonly JudgedPair[]> {
  const weigh = weigherOf(model);
  const pairs: JudgedPair[] = [];
  let compared = 0;
  for (const [one, other] of candidatesAmong(model.fields, records)) {
    const verdict = judge(model, weigh(one, other));
    if (verdict.odds > neverCompared) pairs.push({ one: one.id, other: other.id, ...verdict });
    compared += 1;
    if (compared % stepSize === 0) yield;
  }
  return pairs;
}

/** Groups of judged pairs, the likeliest first. */
export function groupsIn(pairs: readonly JudgedPair[], threshold: number): readonly FoundGroup[] {
  const groups = groupsOf(pairs, oddsOf(threshold));
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const within = groups.map((): JudgedPair[] => []);
  for (const pair of likeliestFirst(pairs)) {
    const at = groupOf.get(pair.one);
    if (at !== undefined && at === groupOf.get(pair.other)) within[at]?.push(pair);
  }
  const found = groups.map((ids, at): FoundGroup => ({ ids: [...ids].sort(), pairs: within[at] ?? [] }));
  return found.sort(
    (one, other) => bestOf(other) - bestOf(one) || ((one.ids[0] ?? "") < (other.ids[0] ?? "") ? -1 : 1),
  );
}

const bestOf = ({ pairs }: FoundGroup): number => pairs[0]?.odds ?? Number.NEGATIVE_INFINITY;

const likeliestFirst = (pairs: readonly JudgedPair[]): readonly JudgedPair[] =>
  [...pairs].sort((one, other) => other.odds - one.odds || (one.one + one.other < other.one + other.other ? -1 : 1));
