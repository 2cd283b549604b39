import type { Resource } from "../../../src/rights/catalogue";
import type { FieldSetting, Restrictions } from "../../../src/rights/facts";
import { fields } from "./account";
import type { Random } from "./random";

/** Now and then a setting that can't be read, which hides. */
function drawSetting(random: Random): FieldSetting {
  return random.chance(0.04) ? ("SECRET" as FieldSetting) : random.pick(["HIDDEN", "READ_ONLY", "OPEN"]);
}

function drawRestrictions(random: Random, resource: Resource, probability: number): Restrictions {
  const set = fields.filter(() => random.chance(probability)).map((field) => [field, drawSetting(random)] as const);
  return set.length === 0 ? {} : { [resource]: Object.fromEntries(set) };
}

export function drawOwnRestrictions(random: Random, resource: Resource): Restrictions {
  return drawRestrictions(random, resource, 0.12);
}

export function drawRoleRestrictions(random: Random, resource: Resource): Restrictions {
  return drawRestrictions(random, resource, 0.35);
}
