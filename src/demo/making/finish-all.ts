/** Waits for all of them, also where one fails: nobody is still at work when the first failure is thrown. */
export async function finishAll<T>(works: readonly Promise<T>[]): Promise<T[]> {
  try {
    return await Promise.all(works);
  } finally {
    await Promise.allSettled(works);
  }
}
