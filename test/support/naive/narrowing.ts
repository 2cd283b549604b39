import type { Action, Resource } from "../../../src/rights/catalogue";
import type { PrincipalFacts } from "../../../src/rights/facts";
import { moduleWith } from "./kinds";

/** Step 1: nobody at all. A session that has ended is nobody's. */
export function isNobody(facts: PrincipalFacts, now: number): boolean {
  if (facts.status !== "ACTIVE" || !facts.crmAccess || facts.accountSuspended) return true;
  return hasEnded(facts.sessionUntil, now);
}

/** Steps 10 and 11: a module without a seat, a token without the scope. They bind administrators, too. */
export function isClosed(facts: PrincipalFacts, now: number, resource: Resource, action: Action): boolean {
  return lacksSeat(facts, now, resource) || lacksScope(facts, now, resource, action);
}

function lacksSeat(facts: PrincipalFacts, now: number, resource: Resource): boolean {
  const module = moduleWith(resource);
  if (module === undefined) return true;
  if (!facts.licensedModules.includes(module)) return false;
  return !facts.seats.some((seat) => seat.modules.includes(module) && !hasEnded(seat.until, now));
}

function lacksScope(facts: PrincipalFacts, now: number, resource: Resource, action: Action): boolean {
  if (facts.token === null) return false;
  if (facts.token.channelBlocked || hasEnded(facts.token.until, now)) return true;
  return !facts.token.scopes.includes(`${resource.toLowerCase()}:${action.toLowerCase()}`);
}

/** `until` is the first moment without. */
export function hasEnded(until: number | null, now: number): boolean {
  return until !== null && until <= now;
}

/** The earliest moment at which something that holds now will end; null where nothing will. */
export function endsAt(facts: PrincipalFacts, now: number): number | null {
  const ends = [...facts.shares, ...facts.seats].map((each) => each.until);
  ends.push(facts.token?.until ?? null, facts.sessionUntil);
  const coming = ends.filter((end) => end !== null).filter((end) => end > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
