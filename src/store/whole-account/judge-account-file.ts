import { accountSuspended } from "../../rights/principal";
import { settingsScopeOf } from "../../rights/settings";
import { Forbidden } from "../refusals";
import type { Standing } from "../standing";

/** Why somebody may not take the account's data as a file; null for whom nothing stands against it (`rights.md` 5.10, 5.20). */
function whyNot({ principal, blockedChannels }: Standing): string | null {
  const { facts, nobodyBecause } = principal;
  if (nobodyBecause !== null && nobodyBecause !== accountSuspended) return nobodyBecause;
  if (!facts.isAdministrator) return "this is the administrators' alone";
  if (settingsScopeOf(principal, "ACCOUNT_FILE", "VIEW").is !== "everything")
    return "the token does not list account_file:view";
  return blockedChannels.includes("FILE") ? "the export channel FILE is blocked for you" : null;
}

/** Throws `Forbidden`. */
export function judgeAccountFile(standing: Standing): void {
  const reason = whyNot(standing);
  if (reason !== null) throw new Forbidden("ACCOUNT", "EXPORT", reason);
}

export const mayTakeAccountFile = (standing: Standing): boolean => whyNot(standing) === null;
