import { unseal } from "../../people/sealed";
import type { Told } from "../../store/feed/judge-changes";
import type { RunningWebhook, Stand } from "../../store/feed/webhooks/running-webhook";
import { headersOf, messageOf } from "./message";
import { type Answered, postMessage } from "./post-message";
import type { Sender } from "./take-turn";

/** What came of sending, how the webhook stands after it, and after how many seconds it is looked at again. */
export interface Delivery {
  readonly outcome: "DELIVERED" | "FAILING" | "STOPPED";
  readonly stand: Stand;
  readonly seconds: number;
}

/** Seconds until the next attempt, after so many in vain; later ones as the last. */
const patience = [10, 60, 600, 3_600];
const longestFailing = 24 * 3_600_000;

/** What HTTP has for who wants no more of it. */
const gone = 410;

/**
 * Sends it what it is told. Whoever took it stands as `toldAll` says; whoever did not is asked again with what was not
 * taken, the later the more often it was in vain, for a day.
 */
export async function deliver(sender: Sender, webhook: RunningWebhook, told: Told, toldAll: Stand): Promise<Delivery> {
  const began = performance.now();
  const answered = await send(sender, webhook, told);
  const now = sender.clock();
  if (isTaken(answered)) {
    // Who is slow to take it does not keep others waiting: it has the sender for a third of the time at most.
    const seconds = (2 * (performance.now() - began)) / 1_000;
    return { outcome: "DELIVERED", stand: { ...toldAll, deliveredAt: now }, seconds };
  }
  const seconds = (patience[webhook.failures] ?? 3_600) * (1 + Math.random() / 10);
  const stand = standAfterFailure(webhook, answered, now, seconds);
  return { outcome: stand.state === "STOPPED" ? "STOPPED" : "FAILING", stand, seconds };
}

async function send({ settings, clock }: Sender, webhook: RunningWebhook, told: Told): Promise<Answered> {
  const secret = unseal(settings.key, webhook.secret);
  if (secret === null) return { fault: "Its secret was sealed with another key of the gateway." };
  const now = clock();
  const message = messageOf(webhook, told, now);
  const parcel = { url: webhook.url, headers: headersOf(secret, message, now), body: message.body };
  return postMessage(parcel, settings.toPrivate);
}

const isTaken = (answered: Answered): boolean =>
  "status" in answered && answered.status >= 200 && answered.status < 300;

function standAfterFailure(webhook: RunningWebhook, answered: Answered, now: Date, seconds: number): Stand {
  const { place, rightsHash, failures, deliveredAt } = webhook;
  const failingSince = webhook.failingSince ?? now;
  const isOver = now.getTime() - failingSince.getTime() >= longestFailing;
  const isUnwanted = "status" in answered && answered.status === gone;
  const isStopped = isOver || isUnwanted;
  return {
    ...{ place, rightsHash, deliveredAt, failingSince, failures: failures + 1, endedAt: null },
    state: isStopped ? "STOPPED" : "FAILING",
    nextAttemptAt: isStopped ? null : new Date(now.getTime() + seconds * 1_000),
    fault: "status" in answered ? `It answered with the status ${answered.status}.` : answered.fault,
  };
}
