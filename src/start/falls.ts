import { StartFault } from "../store/start-fault";

const window = 60_000;
const most = 3;
const betweenTries = 500;

/** How often the database fell of late: one that falls again and again is not started for ever. */
export class Falls {
  private readonly moments: number[] = [];

  /** Throws StartFault where it has fallen too often. */
  count(why: string): void {
    const now = performance.now();
    this.moments.push(now);
    if (this.moments.filter((moment) => now - moment < window).length > most)
      throw new StartFault(
        `The gateway ends: ${why}, ${most + 1} times within a minute.`,
        "postgresql.log beside the data says why; start it again when that is mended: the data is kept.",
      );
  }

  /** Tries again for a while after a fall: what is left of a killed server may still hold what a new one needs. */
  async endure<T>(open: () => Promise<T>): Promise<T> {
    const until = (this.moments.at(-1) ?? Number.NEGATIVE_INFINITY) + window / 2;
    for (;;) {
      try {
        return await open();
      } catch (fault) {
        if (performance.now() > until) throw fault;
        await new Promise((resolve) => setTimeout(resolve, betweenTries));
      }
    }
  }
}
