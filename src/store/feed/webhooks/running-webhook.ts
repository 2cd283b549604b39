import type { Database } from "../../database";
import { account, sql } from "../../sql";
import type { Caller } from "../../standing";
import type { FeedPlace } from "../feed";
import type { WebhookKey } from "./wake-webhook";
import type { Webhook, WebhookState } from "./webhook";

/** A webhook as the worker takes it up. */
export interface RunningWebhook
  extends
    WebhookKey,
    Pick<Webhook, "userId" | "apiTokenId" | "url" | "secret" | "resources" | "state" | "rightsHash">,
    Pick<Webhook, "failures" | "failingSince" | "nextAttemptAt" | "deliveredAt"> {
  readonly place: FeedPlace;
}

/** Who is told: the API token that it hangs on, and through it its user. */
export const callerOf = ({ accountId, userId, apiTokenId }: RunningWebhook): Caller => ({
  ...{ accountId, userId, apiTokenId, sessionId: null },
});

/** Null for one that tells nothing any more, and an unknown one. */
export async function findRunning(
  database: Database,
  { accountId, webhookId }: WebhookKey,
): Promise<RunningWebhook | null> {
  const [webhook] = await database.run<Omit<RunningWebhook, keyof WebhookKey>>(
    sql`select w.user_id as "userId", w.api_token_id as "apiTokenId", w.url, w.secret, w.resources, w.state,
        w.rights_hash as "rightsHash", w.failures, w.failing_since as "failingSince", w.next_attempt_at as "nextAttemptAt",
        w.delivered_at as "deliveredAt",
        json_build_object('transaction', w.place_transaction::text, 'id', w.place_id) as place
      from webhook w where w.account_id = ${account} and w.id = ${webhookId}::uuid and w.state in ('ACTIVE', 'FAILING')`,
    accountId,
  );
  return webhook ? { accountId, webhookId, ...webhook } : null;
}

/** How a webhook stands after a turn. */
export interface Stand extends Pick<
  RunningWebhook,
  "place" | "rightsHash" | "failures" | "failingSince" | "nextAttemptAt" | "deliveredAt"
> {
  readonly state: WebhookState;
  /** In words for people. */
  readonly fault: string | null;
  readonly endedAt: Date | null;
}

/**
 * Writes down how it stands now, if it still stood as when it was taken up: who resumed it, or took it away, or another
 * worker that held it to be its own, was faster. True where it was written.
 */
export async function writeStand(database: Database, webhook: RunningWebhook, stand: Stand): Promise<boolean> {
  const { place, state, rightsHash, failures, failingSince, nextAttemptAt, fault, deliveredAt, endedAt } = stand;
  const rows = await database.run(
    sql`update webhook w set state = ${state}::text, place_transaction = ${place.transaction}::xid8, place_id = ${place.id}::uuid,
        rights_hash = ${rightsHash}::bytea, failures = ${failures}::integer, failing_since = ${failingSince}::timestamptz,
        next_attempt_at = ${nextAttemptAt}::timestamptz, fault = ${fault}::text, delivered_at = ${deliveredAt}::timestamptz,
        ended_at = ${endedAt}::timestamptz
      where w.account_id = ${account} and w.id = ${webhook.webhookId}::uuid and w.state = ${webhook.state}::text
        and w.place_transaction = ${webhook.place.transaction}::xid8 and w.place_id = ${webhook.place.id}::uuid
        and w.failures = ${webhook.failures}::integer returning w.id`,
    webhook.accountId,
  );
  return rows.length > 0;
}
