import type { Door } from "./door";
import { BadInput, Unauthenticated } from "./refusals";
import { account, sql } from "./sql";
import { day } from "./day";

/** A mutation that its client may send again. */
export interface Keyed {
  /** What the client made up for it. */
  readonly key: string;
  /** Its key in the answer: a request may hold several. */
  readonly field: string;
  /** Hash of what is asked. */
  readonly fingerprint: string;
}

const lifetime = day;
const mostCharacters = 255;

/**
 * Takes the key, in the transaction of the mutation: null where it is new, else what became of the mutation when it was
 * first sent. Somebody who sends it at the same moment waits here for the end of that transaction. Throws `BadInput` for
 * what is no key, and for the key of another request; `Unauthenticated`.
 */
export async function takeKey(door: Door, { key, field, fingerprint }: Keyed): Promise<{ outcome: unknown } | null> {
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > mostCharacters)
    throw new BadInput(`An Idempotency-Key is 1 to ${mostCharacters} visible ASCII characters.`, ["Idempotency-Key"]);
  const { accountId, userId } = (await door.standing()).caller;
  const isOver = new Date(door.now.getTime() - lifetime);
  const taken = await door.database.run(
    sql`insert into idempotency_key as k (account_id, user_id, key, field, fingerprint, created_at)
      values (${account}, ${userId}::uuid, ${key}::text, ${field}::text, ${fingerprint}::text, ${door.now}::timestamptz)
      on conflict (account_id, user_id, key, field) do update
        set fingerprint = excluded.fingerprint, outcome = null, created_at = excluded.created_at
        where k.created_at <= ${isOver}::timestamptz returning key`,
    accountId,
  );
  if (taken.length > 0) return null;
  const [earlier] = await door.database.run<{ fingerprint: string; outcome: unknown }>(
    sql`select k.fingerprint, k.outcome from idempotency_key k
      where k.account_id = ${account} and k.user_id = ${userId}::uuid and k.key = ${key}::text and k.field = ${field}::text`,
    accountId,
  );
  if (earlier?.fingerprint !== fingerprint)
    throw new BadInput("This Idempotency-Key was sent with another request: make up a new one.", ["Idempotency-Key"]);
  return { outcome: earlier.outcome };
}

/**
 * Keeps what became of the mutation; null where nothing was done, and the key is as good as new. Who asked may be nobody
 * by now: an administrator who has handed over and is gone.
 */
export async function keepOutcome(door: Door, { key, field }: Keyed, outcome: object | null): Promise<void> {
  const caller = await door.caller();
  if (caller === null) throw new Unauthenticated();
  const { accountId, userId } = caller;
  const place = sql`account_id = ${account} and user_id = ${userId}::uuid and key = ${key}::text and field = ${field}::text`;
  await door.database.run(
    outcome === null
      ? sql`delete from idempotency_key where ${place}`
      : sql`update idempotency_key set outcome = ${JSON.stringify(outcome)}::jsonb where ${place}`,
    accountId,
  );
}
