import { everybody } from "../../support/generated/account";
import type { Random } from "../../support/generated/random";
import { type RequestSource, type World, requestSources, worldId } from "../account/world";
import type { Drawing } from "./draw-id";

/** Somebody or a group as a call names it: the UUID, or null where there is none. */
interface Member {
  readonly said: string;
  readonly id: string | null;
}

/** A rule as a call says it. */
export interface AskedRule {
  readonly source: RequestSource;
  readonly users: readonly Member[];
  readonly group: Member | null;
}

/** Rules of some sources; half of the calls have faults in them: two for one source, nobody, or whom there is not. */
export function drawRules({ random, onlooker: { world } }: Drawing): readonly AskedRule[] {
  const sources = requestSources.filter(() => random.chance(0.6));
  const isFaulty = random.chance(0.5);
  const again = isFaulty ? sources.filter(() => random.chance(0.15)) : [];
  return [...sources, ...again].map((source) => drawRule(random, world, { source, isFaulty }));
}

function drawRule(
  random: Random,
  world: World,
  { source, isFaulty }: { readonly source: RequestSource; readonly isFaulty: boolean },
): AskedRule {
  const isWrong = (): boolean => isFaulty && random.chance(0.12);
  const drawn = Array.from({ length: Math.floor(random.next() * 4) }, () =>
    isWrong() ? strangers(random, "group") : userIn(random, world),
  );
  const groups = world.groups.map(({ id }): Member => ({ said: apiId("group", id), id }));
  const group = isWrong() ? strangers(random, "user") : random.pick(groups);
  const users = drawn.filter(({ id }) => isFaulty || id !== null);
  const isGrouped = random.chance(0.3) || (users.length === 0 && !isWrong());
  return { source, users, group: isGrouped ? group : null };
}

/** Whoever was removed is nobody. */
function userIn(random: Random, { people }: World): Member {
  const user = random.pick(everybody);
  const isThere = people.some(({ id, status }) => id === user && status !== "REMOVED");
  return { said: apiId("user", user), id: isThere ? user : null };
}

/** An id of nobody's, of another kind, or none at all. */
const strangers = (random: Random, otherKind: "user" | "group"): Member => ({
  said: random.pick([
    apiId(otherKind === "user" ? "group" : "user", worldId(0xfff, 1)),
    apiId(otherKind, otherKind === "user" ? (everybody[0] ?? "") : worldId(1, 1)),
    "nothing",
  ]),
  id: null,
});

const apiId = (prefix: string, id: string): string => `${prefix}_${id.replaceAll("-", "")}`;

/** What the call says. */
export const inputOfRules = (asked: readonly AskedRule[]): object => ({
  rules: asked.map(({ source, users, group }) => ({
    ...{ source, groupId: group?.said ?? null },
    ...(users.length === 0 ? {} : { userIds: users.map(({ said }) => said) }),
  })),
});

/** All that is wrong with them, each where it was said. */
export const faultsOfRules = (asked: readonly AskedRule[]): readonly string[] =>
  asked
    .flatMap(({ source, users, group }, index) => {
      const isSecond = asked.slice(0, index).some((other) => other.source === source);
      const faults = [
        ...(isSecond ? ["source INVALID"] : []),
        ...(users.length === 0 && group === null ? ["userIds REQUIRED"] : []),
        ...users.flatMap(({ id }, place) => (id === null ? [`userIds.${String(place)} NOT_FOUND`] : [])),
        ...(group?.id === null ? ["groupId NOT_FOUND"] : []),
      ];
      return faults.map((each) => `input.rules.${String(index)}.${each}`);
    })
    .toSorted();
