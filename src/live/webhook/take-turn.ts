import type { WebhookSettings } from "../../graphql/context";
import { logChanges } from "../../store/change-log";
import type { Database } from "../../store/database";
import { Door } from "../../store/door";
import { type News, readFeed } from "../../store/feed/feed";
import { rightsHashOf } from "../../store/feed/said-of";
import {
  type RunningWebhook,
  type Stand,
  callerOf,
  findRunning,
  writeStand,
} from "../../store/feed/webhooks/running-webhook";
import { type WebhookKey, wakeWebhook } from "../../store/feed/webhooks/wake-webhook";
import type { Gate } from "../../store/gate";
import { Unauthenticated } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { deliver } from "./deliver";
import { toldOf } from "./told-of";

/** What a turn needs of the process. */
export interface Sender {
  readonly database: Database;
  readonly gate: Gate;
  readonly clock: () => Date;
  readonly settings: WebhookSettings;
}

/** What a turn came to; IDLE where nothing was sent. */
export type Outcome = "IDLE" | "DELIVERED" | "FAILING" | "STOPPED" | "ENDED" | "GONE";

/** Seconds until it is looked at again: where something happened, where nothing did, and while its receiver is left alone. */
const [betweenNews, betweenLooks, longestSleep] = [2, 5, 60];

/** One look at what a webhook has to be told, and the telling; then the worker is told when to come again. */
export async function takeTurn(sender: Sender, key: WebhookKey): Promise<Outcome> {
  const { database, clock } = sender;
  const webhook = await findRunning(database, key);
  if (webhook === null) return "GONE";
  const wait = secondsUntil(webhook.nextAttemptAt, clock());
  const news = wait > 0 ? null : await readFeed(database, key.accountId, webhook.place, []);
  // The rights are read after the feed, and before anything is said: who has lost them meanwhile is told nothing.
  const standing = await standingOf(sender, webhook);
  if (standing === null) return end(sender, webhook);
  if (news === null) {
    await wakeWebhook(database, key, Math.min(longestSleep, wait));
    return "IDLE";
  }
  return tell(sender, webhook, news, standing);
}

const secondsUntil = (moment: Date | null, now: Date): number =>
  moment === null ? 0 : (moment.getTime() - now.getTime()) / 1_000;

/** Null where the token is accepted no more, for what it is or for what its user is. */
async function standingOf({ database, gate, clock }: Sender, webhook: RunningWebhook): Promise<Standing | null> {
  try {
    return await new Door(gate, () => Promise.resolve(callerOf(webhook)), database, clock()).standing();
  } catch (fault) {
    if (fault instanceof Unauthenticated) return null;
    throw fault;
  }
}

async function tell(sender: Sender, webhook: RunningWebhook, news: News, standing: Standing): Promise<Outcome> {
  const rightsHash = rightsHashOf(standing);
  const isSame = webhook.rightsHash.equals(rightsHash);
  const told = toldOf(standing, webhook.resources, news, isSame);
  const toldAll = { ...stands(webhook), ...atPeace, place: news.end, rightsHash };
  if (told !== null) {
    const { outcome, stand, seconds } = await deliver(sender, webhook, told, toldAll);
    await goOn(sender, webhook, stand, Math.min(longestSleep, Math.max(betweenNews, seconds)));
    return outcome;
  }
  const isNews = news.changes.length > 0 || news.isCut || !isSame || webhook.state === "FAILING";
  if (isNews) await goOn(sender, webhook, toldAll, betweenNews);
  else await wakeWebhook(sender.database, webhook, betweenLooks);
  return "IDLE";
}

const atPeace = { state: "ACTIVE", failures: 0, failingSince: null, nextAttemptAt: null, fault: null } as const;

/** As it stood when it was taken up. */
const stands = ({
  place,
  state,
  rightsHash,
  failures,
  failingSince,
  nextAttemptAt,
  deliveredAt,
}: RunningWebhook): Stand => ({
  ...{ place, state, rightsHash, failures, failingSince, nextAttemptAt, deliveredAt },
  ...{ fault: null, endedAt: null },
});

/** What came of it is written down together with when to come again: nothing is told twice that was written, and nothing lost. */
function goOn(sender: Sender, webhook: RunningWebhook, stand: Stand, seconds: number): Promise<void> {
  return sender.database.inTransaction(async (inside) => {
    if (!(await writeStand(inside, webhook, stand))) return;
    if (stand.state === "STOPPED" || stand.state === "ENDED")
      await logState(inside, webhook, stand.state, sender.clock());
    else await wakeWebhook(inside, webhook, seconds);
  });
}

async function end(sender: Sender, webhook: RunningWebhook): Promise<Outcome> {
  const fault = "Its API token is not accepted any more.";
  const stand = { ...stands(webhook), state: "ENDED", nextAttemptAt: null, fault, endedAt: sender.clock() } as const;
  await goOn(sender, webhook, stand, 0);
  return "ENDED";
}

/** Nobody asked for it: it stands in the audit log as done by the gateway itself. */
async function logState(
  database: Database,
  { accountId, webhookId, state }: RunningWebhook,
  after: Stand["state"],
  at: Date,
): Promise<void> {
  const change = { kind: "WEBHOOK", recordId: webhookId, action: "UPDATE", version: 2 } as const;
  const actor = { accountId, userId: null, via: "system", at };
  await logChanges(database, actor, [{ ...change, before: { state }, after: { state: after } }]);
}
