import { fault, refuseIfAny } from "../../people/input";
import { logChanges } from "../../store/change-log";
import type { Door } from "../../store/door";
import {
  deleteWebhook as deleteInStore,
  resumeWebhook as resumeInStore,
} from "../../store/feed/webhooks/change-webhook";
import { type SeenWebhook, webhooksById } from "../../store/feed/webhooks/seen-webhooks";
import { uuidBehind } from "../../store/ids";
import { Forbidden, NotFound } from "../../store/refusals";
import { thisOne } from "../../store/refused-subject";
import { standingOfToken } from "./standing-of-token";

/** Takes a webhook away: it is told nothing more. Throws `NotFound`, `Forbidden`, `Conflict`. */
export async function deleteWebhook(door: Door, id: string): Promise<void> {
  const { id: recordId, name, url, resources, apiTokenId: tokenId, state } = await seen(door, id);
  if (!(await deleteInStore(door, recordId))) throw notTheirs("DELETE");
  const change = { kind: "WEBHOOK", recordId, action: "DELETE", after: null, version: 3 } as const;
  const before = { name, url, resources, tokenId, state };
  await logChanges(door.database, await door.actor(), [{ ...change, before }]);
}

/**
 * Goes on with a webhook from where it stopped, or tries at once where it waits; what is ACTIVE goes on by itself. What
 * ended with its token goes on where the token is accepted again. Throws `Faults`, `NotFound`, `Forbidden`, `Conflict`.
 */
export async function resumeWebhook(door: Door, id: string): Promise<void> {
  const { id: recordId, state, userId, apiTokenId: tokenId } = await seen(door, id);
  if (state === "ACTIVE") return;
  if ((await standingOfToken(door, { userId, tokenId })) === null) refuseIfAny([over]);
  if (!(await resumeInStore(door, recordId))) throw notTheirs("EDIT");
  if (state === "FAILING") return;
  const change = { kind: "WEBHOOK", recordId, action: "UPDATE", version: 2 } as const;
  const sides = { before: { state }, after: { state: "ACTIVE" } };
  await logChanges(door.database, await door.actor(), [{ ...change, ...sides }]);
}

async function seen(door: Door, id: string): Promise<SeenWebhook> {
  const [webhook] = await webhooksById(door, [uuidBehind(id, "webhook")]);
  if (!webhook) throw new NotFound();
  return webhook;
}

/** Whoever sees one may change it, but by a token. */
const notTheirs = (action: string): Forbidden =>
  new Forbidden("WEBHOOK", action, "the token that you came with does not list settings:edit", {
    subject: thisOne("WEBHOOK"),
  });

const over = fault(["id"], "EXPIRED", "Its API token is not accepted: make another webhook, with a token that is.");
