import type { Watch } from "../../observe/watch";
import type { WebhookKey } from "../../store/feed/webhooks/wake-webhook";
import type { Task } from "../../store/jobs/worker";
import { type Sender, takeTurn } from "./take-turn";

/** What the worker does about webhooks. A turn in which nothing was sent is no line of the log: there are many. */
export function webhookTask(watch: Watch, sender: Sender): Task {
  const heard = { ...sender, database: sender.database.heardBy(watch.hear) };
  return async (payload) => {
    const { accountId: account, webhookId } = payload as WebhookKey;
    const began = performance.now();
    const state = await takeTurn(heard, { accountId: account, webhookId });
    if (state === "IDLE" || state === "GONE") return;
    watch.metrics?.jobTurn("WEBHOOK", state);
    watch.log.info({ webhookId, account, state, milliseconds: Math.round(performance.now() - began) }, "webhook");
  };
}
