/** A reading is slow that takes three times as long as most do now, between so many milliseconds. */
const timesUsual = 3;
const [leastSlow, surelySlow] = [4, 8];
/** How far the bound follows each reading: it settles where half of them would be above it. */
const step = 1.05;
/** A text leaves when more than so much of its last readings was slow. */
const mostSlow = 2 / 3;
/** How many readings are remembered, and how few a text begins with. */
const mostReadings = 64;
const firstReadings = 2;
/** One that PostgreSQL had to end weighs as much as so many slow ones. */
const weightOfEnded = 16;

const mostTexts = 1_000;
/** Milliseconds that a text is away. */
const firstPause = 1_000;
const longestPause = 600_000;

interface Text {
  isHere: boolean;
  /** The part of its last readings that was slow, and of how many. */
  slow: number;
  readings: number;
  /** For how long it was sent away last: 0 where it has been quick since. */
  pause: number;
  backAt: number;
}

/**
 * The texts that pipelines take: those whose readings typically have their answers within a few milliseconds. What is not
 * known goes to the pool, and comes when it was answered there as soon. On a machine out of breath any reading is slow now
 * and then, and all take longer: so two of three have to be slow before a text leaves, and slow beside the others. It comes
 * back on trial, after a second, and each time that it fails the trial after twice as long. Times are in milliseconds of
 * any clock that does not go back.
 */
export class QuickTexts {
  private readonly known = new Map<string, Text>();
  /** Milliseconds. */
  private slowFrom = surelySlow;

  has(text: string): boolean {
    return this.known.get(text)?.isHere ?? false;
  }

  /** A reading in a pipeline took so long, without its waiting for those before it. */
  hear(text: string, took: number, now: number): void {
    this.weigh(text, took > this.slowFrom ? 1 : 0, now);
    const followed = took * timesUsual > this.slowFrom ? this.slowFrom * step : this.slowFrom / step;
    this.slowFrom = Math.min(Math.max(followed, leastSlow), surelySlow);
  }

  /** A reading in a pipeline was ended. */
  hearEnded(text: string, now: number): void {
    this.weigh(text, weightOfEnded, now);
  }

  /** A reading was answered by the pool. */
  hearOfPool(text: string, took: number, now: number): void {
    if (took > this.slowFrom) return;
    const known = this.known.get(text);
    if (!known) this.keep(text, { isHere: true, slow: 0, readings: firstReadings, pause: 0, backAt: now });
    else if (!known.isHere && now >= known.backAt)
      Object.assign(known, { isHere: true, slow: 1 / 2, readings: firstReadings });
  }

  private weigh(text: string, weight: number, now: number): void {
    const known = this.known.get(text);
    // What was under way beside the one that sent it away.
    if (!known?.isHere) return;
    known.readings = Math.min(known.readings + 1, mostReadings);
    known.slow += (weight - known.slow) / known.readings;
    if (known.slow < mostSlow / 2) known.pause = 0;
    if (known.slow <= mostSlow) return;
    known.isHere = false;
    known.pause = Math.min(Math.max(known.pause * 2, firstPause), longestPause);
    known.backAt = now + known.pause;
  }

  private keep(text: string, known: Text): void {
    this.known.set(text, known);
    const [oldest] = this.known.keys();
    if (this.known.size > mostTexts && oldest !== undefined) this.known.delete(oldest);
  }
}
