import { everything, nothing, userIn } from "./predicate";
import type { Predicate } from "./predicate";
import { accountSuspended } from "./principal";
import type { Principal } from "./principal";

/** What is no record and no cell of the matrix: the account's own furniture. */
export const settingThings = [
  "ACCOUNT",
  "DIRECTORY",
  "GROUP",
  "ROLE",
  "PIPELINE",
  "STAGE",
  "LOSS_REASON",
  "CUSTOM_FIELD",
  "SHARE",
  "LICENCE",
  "API_TOKEN",
  "BILLING",
  "ACCOUNT_FILE",
  "PERSON",
] as const;
export type SettingThing = (typeof settingThings)[number];

export type SettingAction = "VIEW" | "EDIT";

interface SettingsScope {
  readonly scope: string;
  readonly action: SettingAction;
  readonly opens: (thing: SettingThing) => boolean;
}

const isFurniture = (thing: SettingThing): boolean => !isBilling(thing) && !isAccountFile(thing) && !isPerson(thing);
const isBilling = (thing: SettingThing): boolean => thing === "BILLING";
const isAccountFile = (thing: SettingThing): boolean => thing === "ACCOUNT_FILE";
const isPerson = (thing: SettingThing): boolean => thing === "PERSON";

/** How a token lists them; who pays, all data of the account at once, and all of a person are listed by words of their own. */
export const settingsScopes: readonly SettingsScope[] = [
  { scope: "settings:view", action: "VIEW", opens: isFurniture },
  { scope: "settings:edit", action: "EDIT", opens: isFurniture },
  { scope: "billing:view", action: "VIEW", opens: isBilling },
  { scope: "billing:edit", action: "EDIT", opens: isBilling },
  { scope: "account_file:view", action: "VIEW", opens: isAccountFile },
  { scope: "person:view", action: "VIEW", opens: isPerson },
  { scope: "person:edit", action: "EDIT", opens: isPerson },
];

/** Whose it is to see or change: any user's who may do something at all, or the administrators'. */
type Holder = "EVERYBODY" | "ADMINISTRATORS";

const seenByAll = { VIEW: "EVERYBODY", EDIT: "ADMINISTRATORS" } as const;
const administrative = { VIEW: "ADMINISTRATORS", EDIT: "ADMINISTRATORS" } as const;

/** ACCOUNT_FILE is all data of the account at once, PERSON all that it keeps on somebody: to take along, and to erase. DIRECTORY is the users as everybody sees them: name, e-mail, group, whether active (`rights.md` 5.11). */
export const settingsCatalogue: Readonly<Record<SettingThing, Readonly<Record<SettingAction, Holder>>>> = {
  ACCOUNT: seenByAll,
  DIRECTORY: seenByAll,
  GROUP: seenByAll,
  ROLE: administrative,
  PIPELINE: seenByAll,
  STAGE: seenByAll,
  LOSS_REASON: seenByAll,
  CUSTOM_FIELD: seenByAll,
  SHARE: administrative,
  LICENCE: administrative,
  API_TOKEN: administrative,
  BILLING: administrative,
  ACCOUNT_FILE: administrative,
  PERSON: administrative,
};

/** May the principal see or change settings of this sort? All of them or none, so the answer is `everything` or `nothing`. */
export function settingsScopeOf(principal: Principal, thing: SettingThing, action: SettingAction): Predicate {
  const { facts, nobodyBecause } = principal;
  if (!isListedByToken(principal, thing, action)) return nothing;
  if (nobodyBecause !== null) return isLeftOpen(principal, thing, action) ? everything : nothing;
  const isHeld = settingsCatalogue[thing][action] === "EVERYBODY" || facts.isAdministrator;
  return isHeld ? everything : nothing;
}

/**
 * Which API tokens the principal may see (VIEW) or revoke (EDIT), by whose they are: one's own, and administrators
 * everybody's. Nobody makes one for somebody else.
 */
export function apiTokensScopeOf(principal: Principal, action: SettingAction): Predicate {
  if (settingsScopeOf(principal, "API_TOKEN", action).is === "everything") return everything;
  const isOpen = principal.nobodyBecause === null && isListedByToken(principal, "API_TOKEN", action);
  return isOpen ? userIn("user", [principal.facts.userId]) : nothing;
}

/** A token never widens: it opens the settings that it lists, and changing stands on seeing, as with records. */
function isListedByToken({ tokenScopes }: Principal, thing: SettingThing, action: SettingAction): boolean {
  if (tokenScopes === null) return true;
  const isListed = (needed: SettingAction): boolean =>
    settingsScopes.some((each) => each.action === needed && each.opens(thing) && tokenScopes.has(each.scope));
  return isListed("VIEW") && (action === "VIEW" || isListed("EDIT"));
}

/** Of a suspended account the administrators still reach the account, its billing and its data (`rights.md` 5.20). */
function isLeftOpen({ facts, nobodyBecause }: Principal, thing: SettingThing, action: SettingAction): boolean {
  if (nobodyBecause !== accountSuspended || !facts.isAdministrator) return false;
  return thing === "BILLING" || ((thing === "ACCOUNT" || thing === "ACCOUNT_FILE") && action === "VIEW");
}
