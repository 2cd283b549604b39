import { TookTooLong } from "./refusals";

/**
 * The end of a request: its deadline, or that whoever asked has gone. What an `AbortSignal` is, at a tenth of its cost:
 * there is one for each request, and most never come.
 */
export class Ending {
  private hasCome = false;
  private readonly acts = new Set<() => void>();

  /** Comes by itself after so many milliseconds. */
  static after(milliseconds: number): Ending {
    const ending = new Ending();
    setTimeout(() => {
      ending.come();
    }, milliseconds).unref();
    return ending;
  }

  come(): void {
    if (this.hasCome) return;
    this.hasCome = true;
    for (const act of this.acts) act();
  }

  /** Throws `TookTooLong` where it has come. */
  throwIfCome(): void {
    if (this.hasCome) throw new TookTooLong();
  }

  /** Has something done when it comes; answers how to call it off. */
  whenItComes(act: () => void): () => void {
    this.acts.add(act);
    return () => this.acts.delete(act);
  }
}

/** What is awaited; throws `TookTooLong` where the ending comes first, and nobody awaits it any more. */
export function beforeEnding<T>(awaited: Promise<T>, ending: Ending | null): Promise<T> {
  if (!ending) return awaited;
  return new Promise((resolve, reject) => {
    const callOff = ending.whenItComes(() => {
      reject(new TookTooLong());
    });
    const calledOff =
      <Told>(settle: (told: Told) => void) =>
      (told: Told): void => {
        callOff();
        settle(told);
      };
    awaited.then(calledOff(resolve), calledOff(reject));
  });
}
