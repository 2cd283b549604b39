import { apiTokensScopeOf } from "../../../rights/settings";
import type { Door } from "../../door";
import { isOf } from "../../people/seen-api-tokens";
import { newestPage } from "../../reading/newest-page";
import { type Count, countOf, mostCounted, sizeOfPage } from "../../reading/window";
import { type Sql, account, literal, sql } from "../../sql";
import type { Webhook } from "./webhook";

/** A webhook as it is shown, without its secret. Ids are UUIDs. */
export type SeenWebhook = Pick<
  Webhook,
  | ("id" | "userId" | "apiTokenId" | "name" | "url" | "resources" | "state" | "createdAt")
  | ("failures" | "failingSince" | "nextAttemptAt" | "fault" | "deliveredAt" | "endedAt")
>;

export interface WebhookPage {
  readonly webhooks: readonly SeenWebhook[];
  readonly hasNextPage: boolean;
  /** Null where it was not asked for. */
  readonly count: Count | null;
}

export interface WebhooksAsked {
  /** UUID of the user whose webhooks are asked for; null for all that the caller sees. */
  readonly userId: string | null;
  readonly first: number | null;
  /** `webhook_<hex>` */
  readonly after: string | null;
  /** Are they to be counted? */
  readonly counted: boolean;
}

/**
 * The webhooks that the caller sees, the newest first: whoever sees an API token sees what hangs on it. Throws `BadInput`
 * for a size that no page has, `InvalidCursor`.
 */
export async function pageOfWebhooks(door: Door, asked: WebhooksAsked): Promise<WebhookPage> {
  const size = sizeOfPage(asked.first, "webhooks");
  const whose = asked.userId === null ? sql`` : sql`and w.user_id = ${asked.userId}::uuid`;
  const webhooks = await read(door, sql`${whose} ${newestPage("w", { prefix: "webhook", after: asked.after, size })}`);
  const count = asked.counted ? await countThem(door, whose) : null;
  return { webhooks: webhooks.slice(0, size), hasNextPage: webhooks.length > size, count };
}

async function countThem(door: Door, whose: Sql): Promise<Count> {
  const { rows } = await door.read<{ count: number }>(
    ({ principal }) => sql`select count(*)::integer as count from (
      select 1 from webhook w where w.account_id = ${account} and ${isOf(apiTokensScopeOf(principal, "VIEW"), "w")} ${whose}
      limit ${literal(mostCounted + 1)}) counted`,
  );
  return countOf(rows[0]?.count ?? 0);
}

/** In the order of the ids (UUIDs); null for another's and an unknown one alike. */
export async function webhooksById(
  door: Door,
  ids: readonly (string | null)[],
): Promise<readonly (SeenWebhook | null)[]> {
  const known = ids.filter((id) => id !== null);
  const webhooks = await read(door, sql`and w.id = any(${known}::uuid[])`);
  return ids.map((id) => webhooks.find((webhook) => webhook.id === id) ?? null);
}

async function read(door: Door, more: Sql): Promise<readonly SeenWebhook[]> {
  const { rows } = await door.read<SeenWebhook>(
    ({ principal }) => sql`
      select w.id, w.user_id as "userId", w.api_token_id as "apiTokenId", w.name, w.url, w.resources, w.state,
        w.created_at as "createdAt", w.failures, w.failing_since as "failingSince", w.next_attempt_at as "nextAttemptAt",
        w.fault, w.delivered_at as "deliveredAt", w.ended_at as "endedAt"
      from webhook w where w.account_id = ${account} and ${isOf(apiTokensScopeOf(principal, "VIEW"), "w")} ${more}`,
  );
  return rows;
}
