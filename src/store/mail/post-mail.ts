import { uuidv7 } from "uuidv7";
import type { Database } from "../database";
import { tasks } from "../jobs/queue";
import { type Sql, account, sql } from "../sql";
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
  const { accountId, userId, address, linkId = null } = order;
  const values = sql`${userId}::uuid, ${address}::text, ${linkId}::uuid`;
  await database.run(handOver(order, sql`select ${account}::uuid, ${values}`), accountId);
}

/**
 * The same of what is given, to whom wants to hear of it: an active user who has not switched that off. What is told is
 * what the user sees when the mail is sent.
 */
export async function postGiven(
  database: Database,
  order: Omit<MailOrder<"GIVEN">, "address" | "kind">,
): Promise<void> {
  const receiver = sql`select u.account_id, u.id, u.email, null::uuid from "user" u
    where u.account_id = ${account} and u.id = ${order.userId}::uuid and u.status = 'ACTIVE' and u.mailed_when_given`;
  await database.run(handOver({ ...order, kind: "GIVEN" }, receiver), order.accountId);
}

/** One statement: the row for each receiver, with where to and with which link, and a task of the worker for it. */
function handOver({ kind, actorId = null, facts, at }: Omit<MailOrder, "userId" | "address">, receiver: Sql): Sql {
  const id = uuidv7();
  return sql`with posted as (
      insert into mail (account_id, id, kind, state, user_id, address, link_id, actor_id, facts, created_at)
      select r.account_id, ${id}::uuid, ${kind}::text, 'WAITING', r.user_id, r.address, r.link_id,
        ${actorId}::uuid, ${JSON.stringify(facts)}::jsonb, ${at}::timestamptz
      from (${receiver}) r (account_id, user_id, address, link_id) returning id)
    select 1 from posted p cross join lateral graphile_worker.add_job(${tasks.mail}::text,
      json_build_object('accountId', ${account}::uuid, 'mailId', p.id::text),
      queue_name => ${tasks.mail}::text, job_key => p.id::text, priority => -1, max_attempts => ${mostAttempts}::integer)`;
}
