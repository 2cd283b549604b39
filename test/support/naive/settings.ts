import type { PrincipalFacts } from "../../../src/rights/facts";
import { hasEnded, isNobody } from "./narrowing";

/** Does this person see the directory, the pipelines and the stages? A token says so by a scope (`docs/adr/0020`, 22). */
export function seesSettings(facts: PrincipalFacts, now: number): boolean {
  if (isNobody(facts, now)) return false;
  const { token } = facts;
  return (
    token === null || (!token.channelBlocked && !hasEnded(token.until, now) && token.scopes.includes("settings:view"))
  );
}
