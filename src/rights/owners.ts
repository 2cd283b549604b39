import type { PrincipalFacts } from "./facts";

/** Whose records each reach looks at (`rights.md` 2): made once for a principal, so that equal sets are one list. */
export interface Owners {
  readonly OWN: readonly string[];
  readonly SUBORDINATES: readonly string[];
  readonly GROUP: readonly string[];
  /** SUBORDINATES of USER: without me. */
  readonly reports: readonly string[];
}

export function ownersOf({ userId, subordinates, groupMates }: PrincipalFacts): Owners {
  return Object.freeze({
    OWN: distinct([userId]),
    SUBORDINATES: distinct([userId, ...subordinates]),
    GROUP: distinct([userId, ...groupMates]),
    reports: distinct(subordinates.filter((each) => each !== userId)),
  });
}

function distinct(users: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(users)]);
}
