import type { PrincipalFacts } from "./facts";

/** Whose records each reach looks at (`rights.md` 2): made once for a principal, so that equal sets are one list. */
export interface Owners {
  readonly OWN: readonly string[];
  readonly SUBORDINATES: readonly string[];
  readonly GROUP: readonly string[];
  /** SUBORDINATES of USER: without me. */
  readonly reports: readonly string[];
}

export function ownersOf({
  userId,
  subordinates,
  groupMates,
}: Pick<PrincipalFacts, "userId" | "subordinates" | "groupMates">): Owners {
  return Object.freeze({
    OWN: distinct([userId]),
    SUBORDINATES: distinct([userId, ...subordinates]),
    GROUP: distinct([userId, ...groupMates]),
    reports: distinct(subordinates.filter((each) => each !== userId)),
  });
}

/** Somebody with one report and one colleague: in these sets no two reaches are the same by chance. */
export const ownersOfAnybody: Owners = ownersOf({ userId: "me", subordinates: ["report"], groupMates: ["colleague"] });

function distinct(users: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(users)]);
}
