import { actions, resources } from "../../../src/rights/catalogue";
import type { Action, Resource } from "../../../src/rights/catalogue";
import type { TokenFacts } from "../../../src/rights/facts";
import { drawEnd } from "./ends";
import type { Probe } from "./probes";
import type { Random } from "./random";

/** A token beside most questions is none, or one with nearly every scope; the themes of tokens leave out what they ask for. */
export function drawToken(random: Random, { theme, action }: Probe, resource: Resource): TokenFacts | null {
  if (theme === "token") return tokenWithout(random, resource, random.chance(0.8) ? [action] : actions, 0.8);
  if (theme === "token without VIEW") {
    const standsOn: Action[] = action === "DELETE" && random.chance(0.5) ? ["EDIT"] : ["VIEW"];
    return tokenWithout(random, resource, standsOn, 1);
  }
  return random.chance(0.12) ? tokenWithout(random, resource, [], 0.97) : null;
}

function tokenWithout(random: Random, resource: Resource, left: readonly Action[], holding: number): TokenFacts {
  const isListed = (each: Resource, action: Action) =>
    each === resource ? !left.includes(action) && random.chance(0.97) : random.chance(0.9);
  const scopes = resources.flatMap((each) =>
    actions.filter((action) => isListed(each, action)).map((action) => scopeText(each, action)),
  );
  return { scopes, channelBlocked: random.chance((1 - holding) / 2), until: drawEnd(random, holding) };
}

function scopeText(resource: Resource, action: Action): string {
  return `${resource.toLowerCase()}:${action.toLowerCase()}`;
}
