import { uuidv7 } from "uuidv7";
import type { Database } from "../database";
import { tasks } from "../jobs/queue";
import { account, sql } from "../sql";
import type { MailFacts, MailKind } from "./mail-kinds";

/** A mail that is wanted. */
export interface MailOrder<K extends MailKind = MailKind> {
  readonly accountId: string;
  readonly kind: K;
  /** The user that it is for; a UUID. */
  readonly userId: string;
  readonly address: string;
  /** UUID of the promised link that it is to bring. */
  readonly linkId?: string;
  /** UUID of the user whose doing it tells of. */
  readonly actorId?: string | null;
  readonly facts: MailFacts[K];
  readonly at: Date;
}

/** As long as anybody would want the most patient mail: the worker waits longer each time, up to six hours. */
const mostAttempts = 40;

/** What the worker is told of a mail: where its row is. */
export interface MailKey {
  readonly accountId: string;
  readonly mailId: string;
}

/**
 * Hands a mail to the worker, in the transaction of the caller: what is taken back sends nothing, and what is done is
 * mailed, however long that takes. One at a time, so that a server that does not answer keeps no job waiting.
 */
export async function postMail<K extends MailKind>(database: Database, order: MailOrder<K>): Promise<void> {
  const { accountId, kind, userId, address, linkId = null, actorId = null, facts, at } = order;
  const id = uuidv7();
  await database.run(
    sql`insert into mail (account_id, id, kind, state, user_id, address, link_id, actor_id, facts, created_at)
      values (${account}, ${id}::uuid, ${kind}::text, 'WAITING', ${userId}::uuid, ${address}::text, ${linkId}::uuid,
        ${actorId}::uuid, ${JSON.stringify(facts)}::jsonb, ${at}::timestamptz)`,
    accountId,
  );
  await database.run(
    sql`select 1 from graphile_worker.add_job(${tasks.mail}::text, json_build_object('accountId', ${account}::uuid, 'mailId', ${id}::text),
      queue_name => ${tasks.mail}::text, job_key => ${id}::text, priority => -1, max_attempts => ${mostAttempts}::integer)`,
    accountId,
  );
}
