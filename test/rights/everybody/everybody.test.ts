import { type Action, actions } from "../../../src/rights/catalogue";
import { audienceOf } from "../../../src/rights/everybody/audience";
import { askedBy, effectsOn, shiftsOf } from "../../../src/rights/everybody/effect";
import { type Everybody, factsIn } from "../../../src/rights/everybody/everybody";
import { standpointsOf } from "../../../src/rights/everybody/standpoint";
import { Tally } from "../../../src/rights/everybody/tally";
import type { RecordFacts } from "../../../src/rights/predicate";
import { everybody as all, moment } from "../../support/generated/account";
import { everybodyOf } from "../../support/generated/everybody-of";
import { randomFrom } from "../../support/generated/random";
import { drawWorld } from "../../worlds/account/draw-world";
import { Onlooker } from "../../worlds/account/onlooker";
import { principalFactsOf } from "../../worlds/account/principal-facts";
import { type World, kinds } from "../../worlds/account/world";
import { changes } from "./world-changes";

const worlds = 8;

/** Made once for each argument. */
function once<A, B>(make: (given: A) => B): (given: A) => B {
  const made = new Map<A, B>();
  return (given) => {
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}

/** A world in which some have what others have, so that there are users who stand alike. */
const worldOf = once((seed: number): World => {
  const random = randomFrom(seed + 5_000_000);
  const world = drawWorld(seed, moment);
  const [model] = world.people;
  const people = world.people.map((person) =>
    model && random.chance(0.5) ? { ...person, cells: model.cells, roleIds: model.roleIds } : person,
  );
  return { ...world, people };
});

/** Each of the people, who keeps what the naive evaluator has said once. */
const onlookers = once(
  (world: World): ReadonlyMap<string, Onlooker> =>
    new Map(all.map((userId) => [userId, new Onlooker(world, { userId, tokenId: null }, moment)])),
);

test("of everybody at once each user's facts are what they are of that user alone", () => {
  for (let seed = 0; seed < worlds; seed += 1) {
    const world = worldOf(seed);
    const everybody = everybodyOf(world);
    for (const userId of all) {
      const { sessionUntil: _, ...alone } = principalFactsOf(world, { userId, tokenId: null }, moment);
      const together = factsIn(everybody, userId);
      if (together === null) throw new Error(`${userId} is not there`);
      expect({ seed, ...sorted(together), sessionUntil: undefined }).toEqual({ seed, ...sorted(alone) });
    }
  }
  expect(factsIn(everybodyOf(worldOf(0)), "nobody")).toBeNull();
});

const sorted = <T extends { readonly groupMates: readonly string[]; readonly subordinates: readonly string[] }>(
  facts: T,
): T => ({ ...facts, groupMates: [...facts.groupMates].sort(), subordinates: [...facts.subordinates].sort() });

test("the audience of a record is who may do what with it by the naive evaluator, one after the other", () => {
  let found = 0;
  for (let seed = 0; seed < worlds; seed += 1) {
    const world = worldOf(seed);
    const asked = onlookers(world);
    const everybody = everybodyOf(world);
    for (const record of world.records) {
      const facts = asked.get(all[0] ?? "")?.factsOf(record) ?? {};
      const audience = audienceOf(everybody, all, record.kind, facts, moment);
      for (const [userId, onlooker] of asked) {
        const may = actions.filter((action) => action !== "CREATE" && onlooker.may(action, record));
        expect({ seed, record, userId, may: audience.get(userId) ?? [] }).toEqual({ seed, record, userId, may });
        found += may.length;
      }
    }
  }
  expect(found).toBeGreaterThan(2_500);
});

interface Counted {
  readonly userId: string;
  readonly kind: string;
  readonly action: Action;
  readonly gained: number;
  readonly lost: number;
}

/** What each gains and loses, record by record. */
function naiveEffects(before: World, after: World): readonly Counted[] {
  const [was, is] = [onlookers(before), onlookers(after)];
  return all.flatMap((userId) =>
    kinds.flatMap((kind) =>
      actions
        .filter((action) => action !== "CREATE")
        .map((action) => {
          const records = before.records.filter((record) => record.kind === kind && !record.isDeleted);
          const isGained = records.map((record) => [was, is].map((each) => each.get(userId)?.may(action, record)));
          const gained = isGained.filter(([old, now]) => old === false && now === true).length;
          const lost = isGained.filter(([old, now]) => old === true && now === false).length;
          return { userId, kind, action, gained, lost };
        })
        .filter(({ gained, lost }) => gained + lost > 0),
    ),
  );
}

/** The records of a kind as they are counted: by what is asked for alone. */
function tallyOf(world: World, kind: string, asked: ReadonlySet<string>): Tally {
  const onlooker = new Onlooker(world, { userId: all[0] ?? "", tokenId: null }, moment);
  const groups = new Map<string, { readonly facts: RecordFacts; count: number }>();
  for (const record of world.records) {
    if (record.kind !== kind || record.isDeleted) continue;
    const facts = Object.fromEntries(
      Object.entries(onlooker.factsOf(record)).filter(([name]) => asked.has(name)),
    ) as RecordFacts;
    const known = groups.get(JSON.stringify(facts)) ?? { facts, count: 0 };
    known.count += 1;
    groups.set(JSON.stringify(facts), known);
  }
  return new Tally([...groups.values()]);
}

function foretoldEffects(world: World, before: Everybody, after: Everybody): readonly Counted[] {
  const standpoints = standpointsOf(before, after, moment);
  return kinds.flatMap((kind) => {
    const shifts = standpoints.map((standpoint) => ({ standpoint, shifts: shiftsOf(standpoint, kind) }));
    const tally = tallyOf(world, kind, askedBy(shifts.flatMap((each) => each.shifts)));
    return shifts.flatMap((each) =>
      [...effectsOn(each.standpoint, kind, each.shifts, tally)].flatMap(([userId, effects]) =>
        effects.map(({ action, gained, lost }) => ({ userId, kind, action, gained, lost })),
      ),
    );
  });
}

const byPlace = (effects: readonly Counted[]): readonly string[] => effects.map((each) => JSON.stringify(each)).sort();

test.each(Object.keys(changes))(
  "what users gain and lose by a change of %s is what the naive evaluator counts",
  (name) => {
    let found = 0;
    for (let seed = 0; seed < worlds; seed += 1) {
      const world = worldOf(seed);
      const before = everybodyOf(world);
      const [changed, change] = changes[name]?.(randomFrom(seed + 9_000_000), world) ?? [world, (each) => each];
      const naive = naiveEffects(world, changed);
      const foretold = foretoldEffects(world, before, change(before));
      expect({ seed, effects: byPlace(foretold) }).toEqual({ seed, effects: byPlace(naive) });
      found += naive.length;
    }
    expect(found).toBeGreaterThan(12);
  },
);
