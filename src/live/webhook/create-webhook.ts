import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { WebhookSettings } from "../../graphql/context";
import { fault, faultsOfText, refuseIfAny } from "../../people/input";
import { seal } from "../../people/sealed";
import { logChanges } from "../../store/change-log";
import type { Door } from "../../store/door";
import { insertWebhook, mostWebhooks } from "../../store/feed/webhooks/insert-webhook";
import { uuidBehind } from "../../store/ids";
import { apiTokensById } from "../../store/people/seen-api-tokens";
import { type Fault, Forbidden } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { faultsOfUrl } from "./faults-of-url";
import { standingOfToken } from "./standing-of-token";

export interface WebhookAsked {
  /** `api_token_<hex>` */
  readonly apiTokenId: string;
  readonly name: string;
  readonly url: string;
  /** Kinds of record. */
  readonly resources: readonly string[];
}

export interface MadeWebhook {
  /** UUID */
  readonly id: string;
  /** `whsec_…`, which is nowhere else but sealed. */
  readonly secret: string;
}

const secretBytes = 32;

/**
 * Gives the caller a webhook that is told what an API token of the caller may see (`cases.md` climb 33). By no token: it
 * would outlive the one that made it. Throws `Forbidden`, `Faults`, `Conflict`.
 */
export async function createWebhook(
  door: Door,
  { key, toPrivate }: WebhookSettings,
  asked: WebhookAsked,
): Promise<MadeWebhook> {
  const standing = await door.standing();
  refuseMaker(standing);
  const tokenId = await ownTokenOf(door, standing, asked.apiTokenId);
  const heard = tokenId === null ? null : await standingOfToken(door, { userId: standing.caller.userId, tokenId });
  const faults = [...faultsOfText(asked.name, ["name"], 100), ...faultsOfUrl(asked.url, toPrivate)];
  refuseIfAny([...faults, ...faultsOfToken(tokenId, heard), ...faultsOfResources(asked.resources, heard)]);
  if (tokenId === null || heard === null) throw new Error("what is refused goes no further");
  const [id, secret, resources] = [uuidv7(), randomBytes(secretBytes), [...new Set(asked.resources)]];
  const said = { name: asked.name.trim(), url: new URL(asked.url.trim()).href, resources };
  const webhook = { ...said, id, apiTokenId: tokenId, secret: seal(key, secret) };
  if (!(await insertWebhook(door, webhook, heard))) refuseIfAny([tooMany]);
  const change = { kind: "WEBHOOK", recordId: id, action: "CREATE", before: null, version: 1 } as const;
  await logChanges(door.database, await door.actor(), [{ ...change, after: { ...said, tokenId, state: "ACTIVE" } }]);
  return { id, secret: `whsec_${secret.toString("base64")}` };
}

function refuseMaker({ caller, principal }: Standing): void {
  if (caller.apiTokenId !== null) throw new Forbidden("WEBHOOK", "CREATE", "a token makes no webhooks");
  if (principal.nobodyBecause !== null) throw new Forbidden("WEBHOOK", "CREATE", principal.nobodyBecause);
}

/** UUID of the token, if it is the caller's: of another one nothing is said. */
async function ownTokenOf(door: Door, { caller }: Standing, id: string): Promise<string | null> {
  const [token] = await apiTokensById(door, [uuidBehind(id, "api_token")]);
  return token?.userId === caller.userId ? token.id : null;
}

function faultsOfToken(tokenId: string | null, heard: Standing | null): readonly Fault[] {
  const path = ["apiTokenId"];
  if (tokenId === null) return [fault(path, "NOT_FOUND", "You have no such API token.")];
  if (heard !== null) return [];
  return [
    fault(path, "EXPIRED", "It is not accepted: it was revoked, has ended, or the channel API is blocked for you."),
  ];
}

function faultsOfResources(resources: readonly string[], heard: Standing | null): readonly Fault[] {
  if (resources.length === 0) return [fault(["resources"], "REQUIRED", "Name at least one kind of record.")];
  const scopes = heard?.principal.tokenScopes;
  return resources.flatMap((kind, index) => {
    const scope = `${kind.toLowerCase()}:view`;
    if (!scopes || scopes.has(scope)) return [];
    return [fault(["resources", String(index)], "NOT_HELD", `The token does not list ${scope}.`)];
  });
}

const tooMany = fault([], "TOO_MANY", `You have ${mostWebhooks} webhooks: take one away first.`, {
  max: String(mostWebhooks),
});
