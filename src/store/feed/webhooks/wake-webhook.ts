import type { Database } from "../../database";
import { tasks } from "../../jobs/queue";
import { account, sql } from "../../sql";

/** What the worker is told of a webhook: where its row is. */
export interface WebhookKey {
  readonly accountId: string;
  readonly webhookId: string;
}

/** A turn that breaks is begun again, the later the more often it broke: at most six hours, and never given up. */
const mostAttempts = 10_000;

/**
 * Tells the worker to look after a webhook once so many seconds are over. It has a queue of its own: one turn of it at a
 * time, whichever gateway has it, so that what it is told comes in order.
 */
export async function wakeWebhook(
  database: Database,
  { accountId, webhookId }: WebhookKey,
  seconds = 0,
): Promise<void> {
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.webhook}::text,
      json_build_object('accountId', ${account}::uuid, 'webhookId', ${webhookId}::text),
      queue_name => ${webhookId}::text, job_key => ${webhookId}::text, max_attempts => ${mostAttempts}::integer,
      run_at => now() + make_interval(secs => ${seconds}::double precision))`,
    accountId,
  );
}
