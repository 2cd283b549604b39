import { Conflict } from "../store/refusals";
import { sqlStateOf } from "../store/sql-state";

/**
 * PostgreSQL's words for two transactions that wait for each other, or that come to pass in no order, and for a link to
 * what somebody has just merged into another record: looked up again, it leads there.
 */
const isTangled = (fault: unknown): boolean => ["40P01", "40001", "23503"].includes(sqlStateOf(fault) ?? "");

/** Of those who want one thing at once, somebody gets through each time; who waits in a circle waits a second. */
const mostTries = (fault: unknown): number => (fault instanceof Conflict ? 6 : isTangled(fault) ? 3 : 1);

/** A transaction whose rights were changed under it, or that waited in a circle, has left nothing behind: it is begun again. */
export async function repeated<T>(transact: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact();
    } catch (fault) {
      if (tries >= mostTries(fault)) throw fault;
    }
  }
}
