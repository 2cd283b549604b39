import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";

/** Aborts when the seconds of a request are over, or its client has gone before the answer. */
export function endingOf(response: ServerResponse, seconds: number): AbortSignal {
  const ending = new AbortController();
  // Every statement that runs at the moment listens.
  setMaxListeners(0, ending.signal);
  const deadline = setTimeout(() => {
    ending.abort();
  }, seconds * 1_000);
  response.once("close", () => {
    clearTimeout(deadline);
    if (!response.writableFinished) ending.abort();
  });
  return ending.signal;
}
