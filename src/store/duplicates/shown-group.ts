import type { ComparedField } from "../../duplicates/compared-field";
import type { FoundGroup } from "../../duplicates/finding/find-groups";
import { type Reason, reasonsOf, rounded } from "./reasons";

/** Two records that are likely doubles, by their UUIDs. */
export interface ShownPair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Records of one and the same, as it seems, by their UUIDs; the likeliest pairs first. */
export interface ShownGroup {
  readonly ids: readonly string[];
  readonly pairs: readonly ShownPair[];
}

export const shownGroup = (fields: readonly ComparedField[], { ids, pairs }: FoundGroup): ShownGroup => ({
  ids,
  pairs: pairs.map(({ one, other, score, evidence }) => ({
    ...{ one, other, score: rounded(score) },
    reasons: reasonsOf(fields, evidence),
  })),
});
