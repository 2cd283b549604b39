import { everybody } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import { type RequestRule, type RequestSource, requestSources } from "./world";

/** Rules of some sources, with users who may have been deactivated or removed since. */
export const drawRequestRules = (random: Random, groups: readonly string[]): readonly RequestRule[] =>
  requestSources.filter(() => random.chance(0.6)).map((source) => drawRule(random, source, groups));

/** Somebody of everybody, a group, or both. */
function drawRule(random: Random, source: RequestSource, groups: readonly string[]): RequestRule {
  const drawn = Array.from({ length: Math.floor(random.next() * 4) }, () => random.pick(everybody));
  const isGrouped = drawn.length === 0 || random.chance(0.3);
  const turn = Math.floor(random.next() * 9);
  return { source, userIds: [...new Set(drawn)], groupId: isGrouped ? random.pick(groups) : null, turn };
}
