import { Webhook } from "../store/feed/webhooks/webhook";
import { recordChangesResolver } from "./record-changes.resolver";
import { WebhookResolver } from "./webhook/webhook.resolver";

/** Every table of what is told by itself. */
export const liveEntities = [Webhook];

/** The resolvers of what is told by itself. */
export const liveResolvers = (): readonly object[] => [recordChangesResolver(), WebhookResolver];
