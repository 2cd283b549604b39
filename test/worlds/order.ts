/** An account that a process of its own is told to walk: by its number. */
export interface Order {
  readonly seed: number;
}

/** What came of it: what was decided how often, and what was found to be otherwise. */
export interface Walked {
  readonly seed: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}
