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

/** May this person take a person's data along, or erase a person (`docs/adr/0052`)? Erasing stands on seeing. */
export const administersPeople = (facts: PrincipalFacts, now: number, action: "view" | "edit"): boolean =>
  administers(facts, now, action === "edit" ? ["person:view", "person:edit"] : ["person:view"]);

/** May this person say who gets the requests that come in? Changing stands on seeing. */
export const setsRequestRules = (facts: PrincipalFacts, now: number): boolean =>
  administers(facts, now, ["settings:view", "settings:edit"]);

/** What is the administrators' alone, a token's that lists all that is needed. */
function administers(facts: PrincipalFacts, now: number, needed: readonly string[]): boolean {
  if (isNobody(facts, now) || !facts.isAdministrator) return false;
  const { token } = facts;
  if (token === null) return true;
  return !token.channelBlocked && !hasEnded(token.until, now) && needed.every((scope) => token.scopes.includes(scope));
}
