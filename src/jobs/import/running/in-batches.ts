import { mostItems } from "../../../store/writing/batch";

/** Parts of a list of which each is written as one batch. */
export function* inBatches<Each>(all: readonly Each[]): Generator<readonly Each[]> {
  for (let from = 0; from < all.length; from += mostItems) yield all.slice(from, from + mostItems);
}
