import type { Database } from "../database";
import { noAccount } from "../database";
import { sql } from "../sql";

/** Something that attempts are counted by (an e-mail address, a network address), in the window that began at `windowStart`. */
export interface AttemptWindow {
  readonly subject: string;
  readonly windowStart: Date;
}

/**
 * Counts an attempt before it is made, so that many at once can't all pass one look at the number.
 * Answers how many there are now in the window, this one included.
 */
export async function countAttempt(database: Database, window: AttemptWindow): Promise<number> {
  const [row] = await database.run<{ failures: number }>(
    sql`insert into sign_in_attempt (subject, window_start, failures)
      values (${window.subject}, ${window.windowStart}, 1)
      on conflict (subject, window_start) do update set failures = sign_in_attempt.failures + 1
      returning failures`,
    noAccount,
  );
  return row?.failures ?? Number.POSITIVE_INFINITY;
}

/** Takes back an attempt that was no failure. */
export async function forgiveAttempt(database: Database, window: AttemptWindow): Promise<void> {
  await database.run(
    sql`update sign_in_attempt set failures = failures - 1
      where subject = ${window.subject} and window_start = ${window.windowStart}`,
    noAccount,
  );
}

/** Drops what no limit looks at any more. */
export async function forgetAttemptsBefore(database: Database, moment: Date): Promise<void> {
  await database.run(sql`delete from sign_in_attempt where window_start < ${moment}`, noAccount);
}
