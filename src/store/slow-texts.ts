const mostTexts = 1_000;
const firstPause = 1_000;
const longestPause = 60_000;

interface Slow {
  readonly until: number;
  readonly pause: number;
}

/**
 * Texts that have been slow, for a time each: what is slow once mostly is so again. On a machine out of breath anything is,
 * so that time is a second at first, and doubles up to a minute where the text is slow when it is tried again. What has
 * not been slow for the longest is forgotten first.
 */
export class SlowTexts {
  private readonly kept = new Map<string, Slow>();

  /** `now` in milliseconds of any clock that does not go back. */
  note(text: string, now: number): void {
    const before = this.kept.get(text);
    // What was under way beside it when it was noted is no second trial.
    if (before !== undefined && now < before.until) return;
    const isAgain = before !== undefined && now < before.until + longestPause;
    const pause = isAgain ? Math.min(before.pause * 2, longestPause) : firstPause;
    this.kept.delete(text);
    this.kept.set(text, { until: now + pause, pause });
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostTexts && oldest !== undefined) this.kept.delete(oldest);
  }

  has(text: string, now: number): boolean {
    const slow = this.kept.get(text);
    return slow !== undefined && now < slow.until;
  }
}
