import { whyNotListed } from "./not-listed";
import type { Principal } from "./principal";
import { type SettingAction, settingsScopeOf } from "./settings";

/**
 * Why somebody may not take what the account keeps on a person along (VIEW), or erase the person for good (EDIT); null
 * where nothing stands against it. Both are the administrators' (ADR 52).
 */
export function whyNoPerson(principal: Principal, action: SettingAction): string | null {
  const { facts, nobodyBecause } = principal;
  if (nobodyBecause !== null) return nobodyBecause;
  if (!facts.isAdministrator) return "this is the administrators' alone";
  if (settingsScopeOf(principal, "PERSON", action).is === "everything") return null;
  return whyNotListed(principal, "PERSON", action) ?? "your rights do not reach it";
}
