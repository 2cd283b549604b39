import { uuidv7 } from "uuidv7";
import { scopesNotHeld, tokenScopes } from "../../rights/escalation";
import type { Principal } from "../../rights/principal";
import { logChanges } from "../../store/change-log";
import type { Door } from "../../store/door";
import { insertApiToken, mostApiTokens } from "../../store/people/api-tokens";
import { settingsOfUsers } from "../../store/people/many/user-settings";
import { type Fault, Forbidden } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { fault, faultsOfText, refuseIfAny } from "../input";
import { makeSecret } from "../secret-text";
import { apiTokenText } from "./read-api-token";

export interface NewToken {
  readonly name: string;
  /** `lead:view`, `settings:view` */
  readonly scopes: readonly string[];
  /** The first moment without it; null for no end. */
  readonly until: Date | null;
}

export interface MadeToken {
  /** UUID */
  readonly id: string;
  /** Its whole text, which is nowhere else: of the secret in it only the hash is kept. */
  readonly text: string;
}

/**
 * Gives the caller a token, of nothing that the caller does not hold (`rights.md` 5.17). For oneself alone, and none by a
 * token: it would outlive the one that made it. Throws `Forbidden`, `Faults`, `Conflict`.
 */
export async function createApiToken(door: Door, input: NewToken): Promise<MadeToken> {
  const standing = await door.standing();
  await refuseMaker(door, standing);
  refuseIfAny([...faultsOfText(input.name, ["name"], 100), ...faultsOf(input, standing.principal, door.now)]);
  const { accountId } = standing.caller;
  const { text, secretHash } = apiTokenText(accountId, makeSecret());
  const said = { name: input.name.trim(), scopes: [...new Set(input.scopes)], until: input.until };
  const id = uuidv7();
  if (!(await insertApiToken(door, { ...said, id, secretHash }))) refuseIfAny([tooMany]);
  const row = { kind: "API_TOKEN", recordId: id, action: "CREATE", before: null, after: said, version: 1 } as const;
  await logChanges(door.database, await door.actor(), [row]);
  return { id, text };
}

async function refuseMaker({ database }: Door, { caller, principal }: Standing): Promise<void> {
  const { accountId, userId, apiTokenId } = caller;
  if (apiTokenId !== null) throw new Forbidden("API_TOKEN", "CREATE", "a token makes no tokens");
  if (principal.nobodyBecause !== null) throw new Forbidden("API_TOKEN", "CREATE", principal.nobodyBecause);
  const settings = (await settingsOfUsers(database, accountId, [userId])).get(userId);
  if (settings?.blockedChannels.includes("API") !== false)
    throw new Forbidden("API_TOKEN", "CREATE", "the channel API is blocked for you");
}

function faultsOf({ scopes, until }: NewToken, principal: Principal, now: Date): Fault[] {
  const notHeld = new Set(scopesNotHeld(principal, scopes));
  const ofScopes = scopes.flatMap((scope, index) => {
    const path = ["scopes", String(index)];
    if (!tokenScopes.includes(scope)) return [fault(path, "INVALID", "A scope is resource:action, as lead:view.")];
    return notHeld.has(scope) ? [fault(path, "NOT_HELD", `You hold nothing of ${scope} yourself.`)] : [];
  });
  return [
    ...(scopes.length === 0 ? [fault(["scopes"], "REQUIRED", "A token without scopes opens nothing.")] : []),
    ...ofScopes,
    ...(until !== null && until <= now ? [fault(["until"], "EXPIRED", "Its end is past.")] : []),
  ];
}

const tooMany = fault([], "TOO_MANY", `You have ${mostApiTokens} tokens that hold: revoke one first.`, {
  max: String(mostApiTokens),
});
