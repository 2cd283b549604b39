import type { ServerResponse } from "node:http";
import { Ending } from "../store/ending";

/** Comes when the seconds of a request are over, or its client has gone before the answer. */
export function endingOf(response: ServerResponse, seconds: number): Ending {
  const ending = new Ending();
  const deadline = setTimeout(() => {
    ending.come();
  }, seconds * 1_000);
  response.once("close", () => {
    clearTimeout(deadline);
    if (!response.writableFinished) ending.come();
  });
  return ending;
}
