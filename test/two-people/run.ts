/** `npm run proofs -- two-people`: two people, then four, change, give away and delete the same 100 leads for a minute. */
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { crowd } from "./crowd";
import { openScene } from "./scene";

const seconds = Number(process.argv[2] ?? 60);

async function prove(people: number): Promise<{ holds: boolean; figures: string }> {
  const scene = await openScene(people, 100);
  try {
    const { faults, deeds, outcomes } = await crowd(scene, seconds);
    for (const fault of faults.slice(0, 50)) console.log(fault);
    const counts = outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(", ");
    const figures = `${people} people and a clerk, ${seconds} s: ${deeds} calls, ${faults.length} disagreements; of their records ${counts}`;
    console.log(figures);
    return { holds: faults.length === 0, figures };
  } finally {
    await scene.close();
  }
}

async function run(): Promise<void> {
  await startDatabaseServer();
  try {
    const proven = [await prove(2), await prove(4)];
    console.log(proven.map(({ figures }) => figures).join(" · "));
    process.exitCode = proven.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    await stopDatabaseServer();
  }
}

void run();
