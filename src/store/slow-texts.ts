const mostTexts = 1_000;
const milliseconds = 30_000;

/** Texts that have been slow, for half a minute each: what is slow once mostly is so again. The oldest is forgotten first. */
export class SlowTexts {
  private readonly until = new Map<string, number>();

  /** `now` in milliseconds of any clock that does not go back. */
  note(text: string, now: number): void {
    this.until.delete(text);
    this.until.set(text, now + milliseconds);
    const [oldest] = this.until.keys();
    if (this.until.size > mostTexts && oldest !== undefined) this.until.delete(oldest);
  }

  has(text: string, now: number): boolean {
    if (this.until.size === 0) return false;
    const until = this.until.get(text);
    if (until === undefined || until > now) return until !== undefined;
    this.until.delete(text);
    return false;
  }
}
