import { createHash, createHmac } from "node:crypto";
import type { Told } from "../../store/feed/judge-changes";
import type { RunningWebhook } from "../../store/feed/webhooks/running-webhook";

export interface Message {
  readonly id: string;
  readonly body: string;
}

/**
 * What a webhook is told: ids and kinds, never a value (`cases.md` 39). The same news bears the same id however often it is
 * sent, and other news another one: who leaves out an id that was there before misses nothing.
 */
export function messageOf({ webhookId, place }: RunningWebhook, { changed, gone, again }: Told, now: Date): Message {
  const news = { changed, gone, resync: again.map(({ kind }) => kind) };
  const id = createHash("sha256")
    .update(JSON.stringify([webhookId, place, news]))
    .digest("hex")
    .slice(0, 32);
  const body = JSON.stringify({ type: "records.changed", timestamp: now.toISOString(), ...news });
  return { id: `msg_${id}`, body };
}

/** The headers of a message, signed as Standard Webhooks 1.0 says. */
export function headersOf(secret: Uint8Array, { id, body }: Message, now: Date): Readonly<Record<string, string>> {
  const seconds = Math.floor(now.getTime() / 1_000).toString();
  const signature = createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body).toString(),
    "user-agent": "Bailiwick webhooks",
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": `v1,${signature}`,
  };
}
