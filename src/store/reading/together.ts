/**
 * Waits for all that goes on at once. Of several faults the first in the order of the question is thrown, and not the
 * one that happened to come first: the same question has the same answer.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  works: readonly [...T],
): Promise<{ -readonly [Place in keyof T]: Awaited<T[Place]> }> {
  await Promise.allSettled(works);
  // All of them have ended: the first that failed is the first to be waited for.
  const results: unknown[] = [];
  for (const work of works) results.push(await work);
  return results as never;
}
