import { uuidv7 } from "uuidv7";
import { Ending } from "../ending";
import { type Database, noAccount } from "../database";
import type { Door } from "../door";
import { waitForOwnTurn } from "../own-turn";
import { account, sql } from "../sql";

/** The tasks of the worker. */
export const tasks = {
  job: "job",
  purge: "purge",
  mail: "mail",
  reset: "reset",
  failedSignIn: "failedSignIn",
  webhook: "webhook",
} as const;

/** What the worker is told of a job: where its row is. */
export interface JobKey {
  readonly accountId: string;
  readonly jobId: string;
}

/** What is asked for: which kind of job, and what it works from. */
export interface JobOrder {
  readonly kind: string;
  readonly input: object;
}

/** Asks for a job, in the transaction of the caller: none is lost that was promised, and none runs that was taken back. */
export async function queueJob(door: Door, { kind, input }: JobOrder): Promise<string> {
  const { caller } = await door.standing();
  const id = uuidv7();
  await door.database.run(
    sql`insert into job (account_id, id, kind, state, creator_id, api_token_id, input, created_at)
      values (${account}, ${id}::uuid, ${kind}::text, 'QUEUED', ${caller.userId}::uuid, ${caller.apiTokenId}::uuid,
        ${JSON.stringify(input)}::jsonb, ${door.now}::timestamptz)`,
    caller.accountId,
  );
  await wakeWorker(door.database, { accountId: caller.accountId, jobId: id });
  return id;
}

/** How many jobs of a kind that the caller asked for have not ended, those that are just being asked for among them. */
export async function countUnderWay(door: Door, kind: string): Promise<number> {
  await waitForOwnTurn(door, kind);
  const { rows } = await door.read<{ count: number }>(
    ({ caller }) => sql`select count(*)::integer as count from job j where j.account_id = ${account}
      and j.creator_id = ${caller.userId}::uuid and j.kind = ${kind}::text and j.finished_at is null`,
  );
  return rows[0]?.count ?? 0;
}

/** Tells the worker of a job. One that waits already is told again, not twice. */
export async function wakeWorker(database: Database, { accountId, jobId }: JobKey): Promise<void> {
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.job}::text, json_build_object('accountId', ${account}::uuid, 'jobId', ${jobId}::text),
      job_key => ${jobId}::text)`,
    accountId,
  );
}

/** How many tasks of a sort are in a state. */
export interface QueueCount {
  readonly task: string;
  readonly state: "WAITING" | "LATER" | "RUNNING" | "GIVEN_UP";
  readonly count: number;
}

/** Of the worker's own tables, which are no account's. Throws `TookTooLong` after a second: who counts does not wait. */
export function countQueue(database: Database): Promise<readonly QueueCount[]> {
  return database.until(Ending.after(1_000)).run<QueueCount>(
    sql`select j.task_identifier as task, count(*)::integer as count,
        case when j.locked_at is not null then 'RUNNING' when j.attempts >= j.max_attempts then 'GIVEN_UP'
          when j.run_at > now() then 'LATER' else 'WAITING' end as state
      from graphile_worker.jobs j group by 1, 3`,
    noAccount,
  );
}

/** Tells the worker to purge, once more or for the first time. */
export async function wakePurge(database: Database): Promise<void> {
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.purge}::text, job_key => ${tasks.purge}::text)`,
    noAccount,
  );
}
