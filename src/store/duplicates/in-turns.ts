import { setImmediate } from "node:timers/promises";
import type { InSteps } from "../../duplicates/weighing/learn";

/** Does work step by step, and lets others have their turn between two. */
export async function inTurns<Result>(steps: InSteps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
