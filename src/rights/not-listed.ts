import type { Action, Resource } from "./catalogue";
import { standsOn } from "./interrelation";
import { isOutsideToken, tokenScope } from "./narrowing";
import type { Principal } from "./principal";
import { type SettingThing, settingThings, settingsScopes } from "./settings";

/**
 * Why the token that the principal came with keeps it from something that it may ask for: the scopes that would be
 * needed, for the action and what it stands on, and are not listed. Null where none is missing.
 */
export function whyNotListed(principal: Principal, thing: Resource | SettingThing, action: Action): string | null {
  const missing = isSetting(thing) ? settingsMissing(principal, thing, action) : missingOf(principal, thing, action);
  return missing.length === 0 ? null : `the token does not list ${missing.join(" and ")}`;
}

/** Why an action on the kind is refused where it reaches nothing. */
export const whyNothingIsReached = (principal: Principal, thing: Resource | SettingThing, action: Action): string =>
  whyNotListed(principal, thing, action) ?? `your rights reach no ${thing === "USER" ? "user" : "record"} for it`;

const isSetting = (thing: Resource | SettingThing): thing is SettingThing =>
  (settingThings as readonly string[]).includes(thing);

const missingOf = (principal: Principal, resource: Resource, action: Action): readonly string[] =>
  [action, ...standsOn[action]]
    .filter((each) => isOutsideToken(principal, resource, each))
    .map((each) => tokenScope(resource, each));

/** Whatever is not seeing is changing, which stands on seeing. */
const settingsMissing = ({ tokenScopes }: Principal, thing: SettingThing, action: Action): readonly string[] =>
  settingsScopes
    .filter((each) => each.opens(thing) && (each.action === "VIEW" || action !== "VIEW"))
    .filter(({ scope }) => tokenScopes !== null && !tokenScopes.has(scope))
    .map(({ scope }) => scope);
