/** Counts what became of each kind of record, and keeps what was refused. */
export class Tally {
  counts = new Map();
  refusals = [];

  /** One outcome: CREATED, UPDATED, UNCHANGED or REFUSED. */
  count(what, outcome) {
    const counts = this.counts.get(what) ?? { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 };
    counts[outcome] += 1;
    this.counts.set(what, counts);
  }

  /** `at` is where the refused row stands. */
  refuse(at, messages) {
    this.refusals.push(`${at}: refused: ${messages.join(" ")}`);
  }

  /** How many records a run made or wrote anew. */
  get changes() {
    return [...this.counts.values()].reduce((sum, { CREATED, UPDATED }) => sum + CREATED + UPDATED, 0);
  }
}
