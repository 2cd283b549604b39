import type { Database } from "../database";
import { account, sql } from "../sql";
import type { Caller } from "../standing";
import type { JobState } from "./job";
import type { JobKey } from "./queue";

/** A job as the worker takes it up. */
export interface RunningJob extends JobKey {
  readonly kind: string;
  readonly state: JobState;
  readonly creatorId: string;
  readonly apiTokenId: string | null;
  readonly input: unknown;
  readonly cursor: unknown;
  readonly done: number;
  readonly total: number | null;
  readonly result: object | null;
  readonly isCancelled: boolean;
  readonly createdAt: Date;
}

/** How far a job has come with a batch. */
export interface Progress {
  readonly cursor: unknown;
  readonly done: number;
  readonly total: number | null;
  readonly result: object | null;
}

/** How a job ends. */
export type Ending =
  | { readonly state: "DONE" | "CANCELLED" }
  | { readonly state: "FAILED"; readonly code: string; readonly message: string };

/** Who comes as a job: its creator, narrowed by the token that it was asked for with. */
export const callerOf = ({ accountId, jobId, creatorId, apiTokenId }: RunningJob): Caller => ({
  accountId,
  userId: creatorId,
  sessionId: null,
  apiTokenId,
  jobId,
});

/** What a job is and how far, without taking it up; null for an unknown one. */
export async function glanceAt(
  database: Database,
  { accountId, jobId }: JobKey,
): Promise<Pick<RunningJob, "kind" | "state"> | null> {
  const [job] = await database.run<Pick<RunningJob, "kind" | "state">>(
    sql`select j.kind, j.state from job j where j.account_id = ${account} and j.id = ${jobId}::uuid`,
    accountId,
  );
  return job ?? null;
}

/** Takes a job up, for the first time or again; false where it has ended, or is unknown. */
export async function takeUp(database: Database, { accountId, jobId }: JobKey, now: Date): Promise<boolean> {
  const rows = await database.run(
    sql`update job set state = 'RUNNING', started_at = coalesce(started_at, ${now}::timestamptz), heartbeat_at = ${now}::timestamptz
      where account_id = ${account} and id = ${jobId}::uuid and state in ('QUEUED', 'RUNNING') returning id`,
    accountId,
  );
  return rows.length > 0;
}

/**
 * Begins a batch, in its transaction: of two workers that hold the same job to be theirs one waits for the other, and
 * goes on from where that one came. The lock is none of the row: who cancels the job need not wait for the batch.
 */
export async function beginBatch(database: Database, { accountId, jobId }: JobKey): Promise<RunningJob | null> {
  await database.run(sql`select pg_advisory_xact_lock(hashtextextended(${jobId}::text, 0))`, accountId);
  const [job] = await database.run<Omit<RunningJob, keyof JobKey>>(
    sql`select j.kind, j.state, j.creator_id as "creatorId", j.api_token_id as "apiTokenId", j.input, j.cursor, j.done, j.total, j.result,
        j.cancel_requested_at is not null as "isCancelled", j.created_at as "createdAt"
      from job j where j.account_id = ${account} and j.id = ${jobId}::uuid`,
    accountId,
  );
  return job ? { accountId, jobId, ...job } : null;
}

/** Writes down how far a job has come, in the transaction of the batch that brought it there. */
export async function moveOn(database: Database, job: JobKey, progress: Progress, now: Date): Promise<void> {
  const { cursor, done, total, result } = progress;
  await database.run(
    sql`update job set cursor = ${JSON.stringify(cursor)}::jsonb, done = ${done}::integer, total = ${total}::integer,
        result = ${JSON.stringify(result)}::jsonb, heartbeat_at = ${now}::timestamptz
      where account_id = ${account} and id = ${job.jobId}::uuid and state = 'RUNNING'`,
    job.accountId,
  );
}

/** Ends a job that runs; one that has ended stays as it ended. */
export async function endJob(database: Database, job: JobKey, ending: Ending, now: Date): Promise<void> {
  const { code, message } = ending.state === "FAILED" ? ending : { code: null, message: null };
  await database.run(
    sql`update job set state = ${ending.state}::text, error_code = ${code}::text, error_message = ${message}::text,
        finished_at = ${now}::timestamptz, heartbeat_at = ${now}::timestamptz
      where account_id = ${account} and id = ${job.jobId}::uuid and state = 'RUNNING'`,
    job.accountId,
  );
}
