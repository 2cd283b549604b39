import type { Pool } from "../fuzz/ids";
import { type Harvest, harvest } from "../fuzz/harvest";
import { type Luck, luckFrom } from "../fuzz/luck";
import { drawWorld } from "../worlds/account/draw-world";
import { writeWorld } from "../worlds/account/write-world";
import { type Answers, askBoth } from "./ask-both";
import { type Asker, askersOfDemo, askersOfWorld } from "./askers";
import { Cursors } from "./cursors";
import { type Deed, documentOf, drawDeed } from "./deeds";
import { addCrowd, addKeeper } from "./more-people";
import { makeOdd } from "./odd-records";
import type { Place } from "./place";
import { type Question, writeQuestion } from "./question";

/** An account that is asked by everybody in it, and changed in between. */
export interface Scene {
  readonly askers: readonly Asker[];
  readonly pool: Pool;
}

/** The generated account of the seed; one in three has more owners than the arms of a statement. */
export async function openWorld(place: Place, seed: number): Promise<Scene> {
  const now = Date.now();
  const world = drawWorld(seed, now);
  const luck = luckFrom(seed);
  await writeWorld(place.client, world, now);
  await makeOdd(place.client, luck, world);
  await addKeeper(place.client, world, now);
  if (seed % 3 === 0) await addCrowd(place.client, luck, world);
  return sceneOf(place, await askersOfWorld(world));
}

export const openDemoAccount = async (place: Place, number: number): Promise<Scene> =>
  sceneOf(place, await askersOfDemo(place, number));

async function sceneOf({ plain, schema }: Place, askers: readonly Asker[]): Promise<Scene> {
  const seen: Harvest = await harvest(schema, (query) => plain.ask(query, {}, askers[0]?.bearer));
  const foreign = new Map([["lead", [`lead_${"0123456789abcdef".repeat(2)}`]]]);
  return {
    askers: [...askers, { name: "nobody", bearer: null, weight: 0.2 }],
    pool: { own: seen.ids, foreign, cursors: seen.cursors },
  };
}

/** What was asked, of whom, and what came of it. */
export interface Round {
  readonly number: number;
  readonly asker: Asker;
  readonly question: Question;
  readonly answers: Answers;
}

/** A deed between so many questions. */
const questionsADeed = 8;

/** Asks so many questions of both gateways, one after the other, with changes in between by the one or by the other. */
export async function* play(place: Place, { askers, pool }: Scene, seed: number, count: number): AsyncGenerator<Round> {
  const luck = luckFrom(seed + 1_000_000);
  const cursors = new Cursors();
  for (let number = 0; number < count; number += 1) {
    if (number % questionsADeed === questionsADeed - 1) await perform(place, luck, askers, drawDeed(luck, pool));
    const asker = askerOf(luck, askers);
    const question = writeQuestion(luck, place.schema, pool, cursors);
    const answers = await askBoth(place, asker, question);
    keep(cursors, question, answers);
    yield { number, asker, question, answers };
  }
}

const askerOf = (luck: Luck, askers: readonly Asker[]): Asker =>
  luck.weighted(askers.map((asker) => [asker, asker.weight] as const));

function keep(cursors: Cursors, { marks }: Question, { body }: Answers): void {
  try {
    cursors.keepFrom(JSON.parse(body), marks);
  } catch {
    // No JSON: no cursors in it.
  }
}

async function perform({ fast, plain }: Place, luck: Luck, askers: readonly Asker[], deed: Deed): Promise<void> {
  const gateway = luck.chance(0.5) ? fast : plain;
  const asker = deed.isOfAdministrator ? askers[0] : luck.pick(askers);
  await gateway.ask(documentOf(deed), { input: deed.input }, asker?.bearer ?? null);
}
