import { moduleOf } from "./catalogue";
import type { Action, Resource } from "./catalogue";
import type { Principal } from "./principal";

/** Step 10: is the resource in a module that the account licenses and no seat of mine opens? */
export function isUnlicensed({ closedModules }: Principal, resource: Resource): boolean {
  return closedModules.has(moduleOf[resource]);
}

/** `lead:view`: how a token lists a right. */
export function tokenScope(resource: Resource, action: Action): string {
  return `${resource.toLowerCase()}:${action.toLowerCase()}`;
}

/** Step 11: did I come with a token that does not list the right? */
export function isOutsideToken({ tokenScopes }: Principal, resource: Resource, action: Action): boolean {
  return tokenScopes !== null && !tokenScopes.has(tokenScope(resource, action));
}

/** What closes the right whatever my rows say, licence before token; null where nothing does. */
export function narrowingOf(principal: Principal, resource: Resource, action: Action): "licence" | "token" | null {
  if (isUnlicensed(principal, resource)) return "licence";
  return isOutsideToken(principal, resource, action) ? "token" : null;
}
