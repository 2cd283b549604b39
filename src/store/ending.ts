import { TookTooLong } from "./refusals";

/** The end of a request: its deadline, or that whoever asked has gone. Null where nothing ends the work but itself. */
export type Ending = AbortSignal | null;

export function throwIfEnded(ending: Ending): void {
  if (ending?.aborted) throw new TookTooLong();
}

/** Signals are slow to add listeners to and to take them from: each has one of ours, for all that runs. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Has something done when the ending comes; answers how to call it off. */
export function atEnding(ending: AbortSignal, act: () => void): () => void {
  const acts = waiting.get(ending) ?? listenTo(ending);
  acts.add(act);
  return () => acts.delete(act);
}

function listenTo(ending: AbortSignal): Set<() => void> {
  const acts = new Set<() => void>();
  waiting.set(ending, acts);
  const actAll = (): void => {
    for (const act of acts) act();
  };
  ending.addEventListener("abort", actAll, { once: true });
  return acts;
}

/** What is awaited; throws `TookTooLong` where the ending comes first, and nobody awaits it any more. */
export function beforeEnding<T>(awaited: Promise<T>, ending: Ending): Promise<T> {
  if (!ending) return awaited;
  return new Promise((resolve, reject) => {
    const callOff = atEnding(ending, () => {
      reject(new TookTooLong());
    });
    void awaited.finally(callOff).then(resolve, reject);
  });
}
