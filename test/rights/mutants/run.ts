/** `npm run proofs -- mutants`: plants every listed fault, one at a time, and prints killed / total. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../../src/store/embedded-postgres";
import { mutants } from "./lists";
import { mutatedTextOf } from "./mutant";
import type { Mutant } from "./mutant";
import { folderOf, tryOut } from "./trial";
import type { Verdict } from "./trial";

const workers = 2;

interface Trial {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/** Without a fault nothing may be noticed: else "killed" would say nothing. */
async function passesUnharmed(folder: string): Promise<boolean> {
  for (const each of ["src/rights/", "src/store/"] as const) {
    const verdict = await tryOut(each, null, join(folder, "unharmed", each));
    if (verdict !== null) console.log(`${each} without a fault fails its ${verdict}`);
    if (verdict !== null) return false;
  }
  return true;
}

async function tryAll(folder: string): Promise<Trial[]> {
  const trials: Trial[] = [];
  const queue = mutants.entries();
  const work = async () => {
    for (const [number, mutant] of queue) {
      const place = join(folder, String(number));
      const plant = { file: mutant.file, text: mutatedTextOf(mutant) };
      const trial = { mutant, verdict: await tryOut(folderOf(mutant.file), plant, place) };
      await rm(place, { recursive: true });
      console.log(lineOf(trial));
      trials.push(trial);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return trials;
}

function lineOf({ mutant, verdict }: Trial): string {
  if (verdict !== null) return `killed by ${verdict.padEnd(9)}  ${mutant.file}: ${mutant.breaks}`;
  return `SURVIVED             ${mutant.file}: ${mutant.breaks} (${mutant.survivesBecause ?? "for no stated reason"})`;
}

async function proveIn(folder: string): Promise<boolean> {
  if (!(await passesUnharmed(folder))) return false;
  const trials = await tryAll(folder);
  const survivors = trials.filter(({ verdict }) => verdict === null);
  const isExplained = ({ mutant }: Trial) => mutant.survivesBecause !== undefined;
  const unexplained = survivors.filter((trial) => !isExplained(trial));
  const stale = trials.filter((trial) => trial.verdict !== null && isExplained(trial));
  for (const { mutant } of stale) console.log(`noticed after all, its reason is stale: ${mutant.breaks}`);
  const killed = `${mutants.length - survivors.length} killed / ${mutants.length}`;
  console.log(
    `mutants: ${killed}, ${survivors.filter(isExplained).length} survive for a stated reason, ${unexplained.length} for none`,
  );
  return unexplained.length + stale.length === 0;
}

async function prove(): Promise<boolean> {
  // A list that is out of date is found before an hour is spent on it.
  mutants.forEach(mutatedTextOf);
  const folder = await mkdtemp(join(tmpdir(), "mutants-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings: { fsync: "off" } });
  process.env["MUTANTS_URL"] = postgres.url;
  try {
    return await proveIn(folder);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
