import type { RunningJob, Progress } from "../store/jobs/running";
import type { Database } from "../store/database";
import type { Door } from "../store/door";

/** What a batch came to. */
export interface Batch extends Progress {
  readonly isLast: boolean;
}

/**
 * A kind of job, as batches that can be gone on with: each does its part from `job.cursor` on through the door, whose
 * principal was read for it and whose transaction also writes down how far the job has come.
 */
export interface JobKind {
  readonly kind: string;
  /** What a client reads of the kind. */
  readonly description: string;
  /** Throws a `Refusal` where nothing of the right is left: the job then ends, and what is done stays. */
  readonly runBatch: (door: Door, job: RunningJob) => Promise<Batch>;
  /** What is still to be done once it has ended, however it did: in the transaction that ends it. */
  readonly atEnd?: (database: Database, job: RunningJob, now: Date) => Promise<void>;
  /** Opening the result asks again: null where the right to what it tells is gone. */
  readonly openResult: (door: Door, input: unknown, result: object) => Promise<object | null>;
}
