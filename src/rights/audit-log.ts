import { explainableUsers } from "./explain";
import { mayUseField } from "./fields";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";
import { scopeOf } from "./scope";
import { type SettingThing, settingsScopeOf } from "./settings";

/** What somebody sees of the audit log (`rights.md` 5.22). */
export interface AuditScope {
  /** The entries about users: those about these. */
  readonly users: Predicate;
  /**
   * Is it all of what an entry says, and the entries about roles, groups, licences, tokens and the account? Else what one
   * reads of such a user anyhow.
   */
  readonly isWhole: boolean;
  /** Those about who pays for the account. */
  readonly seesBilling: boolean;
  /** Does one see the directory, so that others may be named? */
  readonly namesUsers: boolean;
}

/** The administrators'; of subordinates, USER VIEW's. A token sees settings where it lists them. */
export function auditScopeOf(principal: Principal): AuditScope {
  const sees = (thing: SettingThing): boolean => settingsScopeOf(principal, thing, "VIEW").is === "everything";
  const isWhole = sees("ROLE");
  const seesBilling = isWhole && sees("BILLING");
  return { users: explainableUsers(principal), isWhole, seesBilling, namesUsers: sees("DIRECTORY") };
}

/** May entries about those whom USER VIEW reaches speak of this field of a user? Not where any role of mine hides it. */
export const mayReadInAudit = (principal: Principal, field: string): boolean =>
  scopeOf(principal, "USER", "VIEW").is !== "nothing" && mayUseField(principal, "USER", field);
