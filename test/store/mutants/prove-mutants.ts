/** Plants every breach of a list, runs its test, and prints killed / total. Goes on where a run ended. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../../../migrations";
import { startEmbeddedPostgres } from "../../../src/store/embedded-postgres";
import { migrateDatabase } from "../../../src/store/migrate";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import type { StoreMutant } from "./store-mutant";
import { copyTree, isNoticed, passes } from "./trial";
import { Verdicts } from "./verdicts";

const workers = 2;
const verdicts = new Verdicts();

/** A list of breaches, by the name of its proof. */
export interface Trials {
  readonly name: string;
  readonly mutants: readonly StoreMutant[];
}

/** As many at a time as there are trees, each with one of its own. */
async function inTrees<T>(trees: readonly string[], all: readonly T[], work: (tree: string, one: T) => Promise<void>) {
  const queue = all.values();
  await Promise.all(
    trees.map(async (tree) => {
      for (const one of queue) await work(tree, one);
    }),
  );
}

/** Without a breach every test has to pass: else "killed" would say nothing. */
async function passUnharmed(trees: readonly string[], untried: readonly StoreMutant[]): Promise<boolean> {
  const failing: string[] = [];
  await inTrees(trees, [...new Set(untried.map(({ killedBy }) => killedBy))], async (tree, test) => {
    if (!(await passes(tree, test))) failing.push(test);
  });
  for (const test of failing) console.log(`fails without a breach: ${test}`);
  return failing.length === 0;
}

async function tryAll(folder: string, mutants: readonly StoreMutant[]): Promise<boolean> {
  const untried = mutants.filter((mutant) => verdicts.of(mutant) === undefined);
  const trees = Array.from({ length: workers }, (_, index) => join(folder, `tree-${index}`));
  for (const tree of trees) await copyTree(tree);
  if (!(await passUnharmed(trees, untried))) return false;
  await inTrees(trees, untried, async (tree, mutant) => {
    const noticed = await isNoticed(tree, mutant);
    verdicts.keep(mutant, noticed);
    console.log(`${noticed ? "killed" : "SURVIVED"}  ${mutant.file}: ${mutant.breaks}`);
  });
  return true;
}

function report({ name, mutants }: Trials): boolean {
  const survivors = mutants.filter((mutant) => verdicts.of(mutant) !== true);
  const unexplained = survivors.filter(({ survivesBecause }) => survivesBecause === undefined);
  const stale = mutants.filter((mutant) => verdicts.of(mutant) === true && mutant.survivesBecause !== undefined);
  for (const { file, breaks, survivesBecause = "for no stated reason" } of survivors)
    console.log(`SURVIVED  ${file}: ${breaks} (${survivesBecause})`);
  for (const { breaks } of stale) console.log(`noticed after all, its reason is stale: ${breaks}`);
  console.log(
    `${name}: ${mutants.length - survivors.length} killed / ${mutants.length}, ${survivors.length - unexplained.length} survive for a stated reason, ${unexplained.length} for none`,
  );
  return unexplained.length + stale.length === 0;
}

async function isProven(trials: Trials): Promise<boolean> {
  // A list that is out of date is found before an hour is spent on it.
  trials.mutants.forEach(mutatedTextOf);
  const folder = await mkdtemp(join(tmpdir(), "mutants-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    process.env["TEST_TEMPLATE_URL"] = postgres.url;
    return (await tryAll(folder, trials.mutants)) && report(trials);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tries those that the arguments choose, all of them where there are none: `0 20` the first twenty. */
export async function proveMutants({ name, mutants }: Trials): Promise<void> {
  const [from = 0, to = mutants.length] = process.argv.slice(2).map(Number);
  process.exitCode = (await isProven({ name, mutants: mutants.slice(from, to) })) ? 0 : 1;
}
