import { connectionFrom } from "../../graphql/records/connection";
import { registerNode } from "../../graphql/records/other-nodes";
import { uuidOrNobody } from "../../people/input";
import type { Door } from "../../store/door";
import {
  type SeenWebhook,
  type WebhooksAsked,
  pageOfWebhooks,
  webhooksById,
} from "../../store/feed/webhooks/seen-webhooks";
import { apiId, uuidBehind } from "../../store/ids";
import { WebhookView } from "./webhook-types";

/** In the order of the ids; null for what is hidden or unknown. */
export async function shownWebhooks(door: Door, ids: readonly string[]): Promise<readonly (WebhookView | null)[]> {
  const webhooks = await webhooksById(
    door,
    ids.map((id) => uuidBehind(id, "webhook")),
  );
  return webhooks.map((webhook) => webhook && viewOf(webhook));
}

/** A page of webhooks that the caller sees; ids are those of the API. Throws `BadInput`, `InvalidCursor`. */
export async function webhookPage(door: Door, { userId, ...asked }: WebhooksAsked): Promise<object> {
  const whose = userId === null ? null : uuidOrNobody("USER", userId);
  const { webhooks, hasNextPage, count } = await pageOfWebhooks(door, { ...asked, userId: whose });
  const records = webhooks.map(viewOf);
  const cursors = records.map(({ id }) => id);
  return connectionFrom({ records, cursors, hasNextPage, hasPreviousPage: asked.after !== null, count });
}

function viewOf({ id, userId, apiTokenId, ...webhook }: SeenWebhook): WebhookView {
  return Object.assign(Object.create(WebhookView.prototype) as WebhookView, webhook, {
    ...{ id: apiId("webhook", id), userId: apiId("user", userId), apiTokenId: apiId("api_token", apiTokenId) },
  });
}

registerNode({ prefix: "webhook", type: WebhookView, typeName: "Webhook", find: shownWebhooks });
