import { usual } from "./usual";
import type { Model } from "./model";
import type { Evidence } from "./weigh";

/** So many pairs count what is usual for as much as what is seen. */
const weightOfUsual = 300;

/** By field and level: how often it was met, beside what is usual. */
export class Tally {
  private readonly counts: number[][];

  constructor(model: Model, of: "ofDoubles" | "ofOthers") {
    this.counts = model.fields.map(({ as }) => usual[as][of].map((share) => share * weightOfUsual));
  }

  add(evidence: readonly Evidence[], times: number): void {
    for (const { field, level } of evidence) {
      const levels = this.counts[field];
      if (levels) levels[level] = (levels[level] ?? 0) + times;
    }
  }

  shares(): readonly (readonly number[])[] {
    return this.counts.map((levels) => {
      const all = levels.reduce((sum, count) => sum + count, 0);
      return levels.map((count) => count / all);
    });
  }
}
