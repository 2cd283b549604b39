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
export function administersPeople(facts: PrincipalFacts, now: number, action: "view" | "edit"): boolean {
  if (isNobody(facts, now) || !facts.isAdministrator) return false;
  const { token } = facts;
  if (token === null) return true;
  const needed = action === "edit" ? ["person:view", "person:edit"] : ["person:view"];
  return !token.channelBlocked && !hasEnded(token.until, now) && needed.every((scope) => token.scopes.includes(scope));
}
