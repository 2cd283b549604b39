/**
 * `npm run proofs -- equal-ways`: thousands of questions of the schema, asked of a gateway with every optimisation and of
 * one with none: the answers are the same to the byte. `node scripts/run.mjs test/ways/run.ts --episode 17` plays one
 * account again, `--episode demo-2` one of the demo.
 */
import { parseArgs } from "node:util";
import { demoAccounts } from "../../src/demo/accounts";
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { type Scene, openDemoAccount, openWorld, play } from "./episode";
import { type Place, openPlace } from "./place";
import { Tally } from "./tally";

const worlds = 80;
const questions = { world: 105, demo: 400 } as const;
/** The part of the questions that a compiled statement has to answer: else little is compared. */
const leastCompiled = 0.6;
const mostShown = 20;

interface Episode {
  readonly name: string;
  readonly seed: number;
  readonly count: number;
  readonly open: (place: Place) => Promise<Scene>;
}

const episodes: readonly Episode[] = [
  ...demoAccounts.map((_, number) => ({
    ...{ name: `demo-${number}`, seed: 10_000 + number, count: questions.demo },
    open: (place: Place) => openDemoAccount(place, number),
  })),
  ...Array.from({ length: worlds }, (_, seed) => worldEpisode(seed)),
];

function worldEpisode(seed: number): Episode {
  return { name: String(seed), seed, count: questions.world, open: (place) => openWorld(place, seed) };
}

async function playAll(place: Place, chosen: readonly Episode[]): Promise<Tally> {
  const tally = new Tally();
  for (const { name, seed, count, open } of chosen) {
    const before = tally.differences.length;
    for await (const round of play(place, await open(place), seed, count)) tally.note(name, round);
    for (const difference of tally.differences.slice(before, mostShown)) console.log(`${difference}\n`);
    if (chosen.length > 1) console.log(`${name}: ${tally.asked} asked, ${tally.differences.length} answered otherwise`);
  }
  return tally;
}

function chosenEpisodes(): readonly Episode[] {
  const options = { episode: { type: "string" }, from: { type: "string" }, to: { type: "string" } } as const;
  const { episode, from = "0", to } = parseArgs({ options }).values;
  if (episode === undefined) return episodes.slice(Number(from), to === undefined ? undefined : Number(to));
  const known = episodes.filter(({ name }) => name === episode);
  return known.length > 0 ? known : [worldEpisode(Number(episode))];
}

async function prove(): Promise<boolean> {
  const chosen = chosenEpisodes();
  await startDatabaseServer();
  const place = await openPlace({ withDemo: chosen.some(({ name }) => name.startsWith("demo")) });
  try {
    const tally = await playAll(place, chosen);
    const { asked, compiled, refused, apart, share, differences } = tally;
    const [all, some, none] = [asked, compiled, refused].map((count) => count.toLocaleString("en"));
    console.log(
      `equal ways: ${all} operations, ${differences.length} answered otherwise; ${some} answered by a compiled statement (${(share * 100).toFixed(0)} %), ${none} refused in part or whole, ${apart} of them compared field by field`,
    );
    return differences.length === 0 && share >= leastCompiled;
  } finally {
    await place.close();
    await stopDatabaseServer();
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
