import type { Door } from "../../door";
import { isFresh } from "../../freshness";
import { waitForOwnTurn } from "../../own-turn";
import { Conflict } from "../../refusals";
import { account, literal, sql } from "../../sql";
import type { Standing } from "../../standing";
import { firstId } from "../feed";
import { rightsHashOf } from "../said-of";
import { wakeWebhook } from "./wake-webhook";

export interface NewWebhook {
  /** UUID */
  readonly id: string;
  /** UUID of a token of the caller. */
  readonly apiTokenId: string;
  readonly name: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: Buffer;
  /** Kinds of record. */
  readonly resources: readonly string[];
}

/** Webhooks that one user may have at a time, those that have ended not counted. */
export const mostWebhooks = 20;

/**
 * Gives the caller a webhook from this place of the feed on, which is told what `heard` sees, the token as a caller. False
 * where there are as many as may be, or the token is not the caller's. Throws `Conflict` where the rights have changed.
 */
export async function insertWebhook(door: Door, webhook: NewWebhook, heard: Standing): Promise<boolean> {
  await waitForOwnTurn(door, "webhook");
  const standing = await door.standing();
  const { accountId, userId } = standing.caller;
  const { id, apiTokenId, name, url, secret, resources } = webhook;
  const [row] = await door.database.run<{ fresh: boolean; made: boolean }>(
    sql`with made as (
        insert into webhook (account_id, id, user_id, api_token_id, name, url, secret, resources, state,
          place_transaction, place_id, rights_hash, created_at)
        select ${account}, ${id}::uuid, k.user_id, k.id, ${name}::text, ${url}::text, ${secret}::bytea, ${resources}::text[], 'ACTIVE',
          pg_snapshot_xmin(pg_current_snapshot()), ${firstId}::uuid, ${rightsHashOf(heard)}::bytea, ${door.now}::timestamptz
        from api_token k where k.account_id = ${account} and k.id = ${apiTokenId}::uuid and k.user_id = ${userId}::uuid
          and k.revoked_at is null and ${isFresh(standing)} and ${literal(mostWebhooks)} > (
            select count(*) from webhook w where w.account_id = ${account} and w.user_id = ${userId}::uuid and w.state <> 'ENDED')
        returning id)
      select ${isFresh(standing)} as fresh, exists (select from made) as made`,
    accountId,
  );
  if (!row?.fresh) throw new Conflict();
  if (row.made) await wakeWebhook(door.database, { accountId, webhookId: id });
  return row.made;
}
