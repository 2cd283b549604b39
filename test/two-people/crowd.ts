import { randomFrom } from "../support/generated/random";
import { type Deed, act } from "./deeds";
import { disagreements } from "./ledger";
import type { Scene } from "./scene";

export interface Told {
  readonly faults: readonly string[];
  readonly deeds: number;
  /** How often each outcome was answered, the most frequent first. */
  readonly outcomes: readonly (readonly [string, number])[];
}

const handsOfEach = 3;

/** Everybody acts at once until the time is over, each with several hands; then the books are compared. */
export async function crowd(scene: Scene, seconds: number): Promise<Told> {
  const end = Date.now() + seconds * 1_000;
  const deeds: Deed[] = [];
  const actors = [...scene.people, scene.clerk].flatMap((person) => Array.from({ length: handsOfEach }, () => person));
  await Promise.all(
    actors.map(async (person, hand) => {
      const random = randomFrom(hand);
      for (let number = 0; Date.now() < end; number += 1)
        deeds.push(await act(scene, person, random, hand * 1_000_000 + number));
    }),
  );
  const faults = await disagreements(scene, deeds);
  return { faults, deeds: deeds.length, outcomes: tally(deeds) };
}

function tally(deeds: readonly Deed[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { is } of deeds.flatMap(({ outcomes }) => outcomes)) counts.set(is, (counts.get(is) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
