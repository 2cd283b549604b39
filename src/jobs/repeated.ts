import { databaseFault } from "../graphql/errors";
import { Conflict } from "../store/refusals";

const mostTries = 8;

/** Whoever was faster has done: what left nothing behind is begun again, the later the more often it was. */
export async function repeated<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const isConflict = error instanceof Conflict || databaseFault(error)?.code === "CONFLICT";
      if (!isConflict || tries === mostTries) throw error;
      await new Promise((settle) => setTimeout(settle, 20 * 2 ** tries));
    }
  }
}
