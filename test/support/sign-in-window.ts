const windowMilliseconds = 15 * 60 * 1_000;

/** Attempts to sign in are counted in windows of a quarter of an hour: waits until this one has `seconds` left. */
export async function waitForSignInWindow(seconds = 12): Promise<void> {
  const left = windowMilliseconds - (Date.now() % windowMilliseconds);
  if (left < seconds * 1_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}
