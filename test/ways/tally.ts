import type { Round } from "./episode";

/** What came of the questions, counted. */
export class Tally {
  asked = 0;
  compiled = 0;
  refused = 0;
  apart = 0;
  readonly differences: string[] = [];

  note(episode: string, { number, asker, question, answers }: Round): void {
    const { body, isCompiled, isApart, difference } = answers;
    this.asked += 1;
    if (isCompiled) this.compiled += 1;
    if (isApart) this.apart += 1;
    if (body.includes('"errors":')) this.refused += 1;
    if (difference === null) return;
    const asked = `${question.query}\n${JSON.stringify(question.variables)}`;
    this.differences.push(`--episode ${episode}, question ${number}, ${asker.name}:\n${asked}\n${difference}`);
  }

  get share(): number {
    return this.compiled / Math.max(1, this.asked);
  }
}
