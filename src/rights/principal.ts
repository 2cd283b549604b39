import { modules } from "./catalogue";
import type { Module } from "./catalogue";
import type { Policies, PrincipalFacts, ShareFacts } from "./facts";
import { ownersOf } from "./owners";
import type { Owners } from "./owners";
import { holdsUntil } from "./until";

/** Me, as signed in at a moment: the facts, and what follows from them whatever is asked. */
export interface Principal {
  readonly facts: PrincipalFacts;
  /** The earliest moment (milliseconds since 1970) at which something that holds now ends; null where nothing does. */
  readonly validUntil: number | null;
  /** Why I may do nothing at all (`rights.md` 3, step 1); null where I may. */
  readonly nobodyBecause: string | null;
  readonly owners: Owners;
  /** The shares to me that hold now. */
  readonly shares: readonly ShareFacts[];
  /** Modules that the account licenses and that no seat of mine opens now. */
  readonly closedModules: ReadonlySet<Module>;
  /** What my token lists, empty where it is not accepted; null for a session, which lists nothing. */
  readonly tokenScopes: ReadonlySet<string> | null;
}

/** The principal at the moment `now` (milliseconds since 1970). Cheap: what it may do is worked out when it is asked. */
export function principalOf(facts: PrincipalFacts, now: number): Principal {
  const holdsNow = ({ until }: { until: number | null }) => holdsUntil(until, now);
  const opened = new Set(facts.seats.filter(holdsNow).flatMap((seat) => seat.modules));
  return Object.freeze({
    facts,
    validUntil: earliestEnd(facts, now),
    nobodyBecause: whyNobody(facts, now),
    owners: ownersOf(facts),
    shares: Object.freeze(facts.shares.filter(holdsNow)),
    closedModules: new Set(modules.filter((each) => facts.licensedModules.includes(each) && !opened.has(each))),
    tokenScopes: tokenScopesOf(facts, now),
  });
}

/** A policy that can't be read is off. */
export function isPolicyOn({ facts }: Principal, policy: keyof Policies): boolean {
  const setting: unknown = facts.policies[policy];
  return setting === true;
}

export const accountSuspended = "the account is suspended";

/** What ends all at step 1. The account comes last: what its suspension leaves open is left to a user who is otherwise one. */
function whyNobody(facts: PrincipalFacts, now: number): string | null {
  const isSessionOver = facts.sessionUntil !== null && facts.sessionUntil <= now;
  const reasons: readonly (readonly [boolean, string])[] = [
    [facts.status !== "ACTIVE", "the user is not active"],
    [!facts.crmAccess, "the user has no CRM access"],
    [isSessionOver, "the session has ended"],
    [facts.accountSuspended, accountSuspended],
  ];
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}

function tokenScopesOf({ token }: PrincipalFacts, now: number): ReadonlySet<string> | null {
  if (token === null) return null;
  const isAccepted = !token.channelBlocked && holdsUntil(token.until, now);
  return new Set(isAccepted ? token.scopes : []);
}

function earliestEnd(facts: PrincipalFacts, now: number): number | null {
  const ends = [...facts.shares, ...facts.seats, facts.token].map((each) => each?.until ?? null);
  const coming = [...ends, facts.sessionUntil].filter((end) => end !== null && end > now);
  return coming.reduce((earliest, end) => (earliest === null || (end ?? 0) < earliest ? end : earliest), null);
}
