/**
 * `npm run proofs -- store-mutants`: plants every listed breach, runs its test, and prints killed / total. Goes on where a
 * run ended; `node scripts/run.mjs test/store/mutants/run.ts 0 20` tries the first twenty alone.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../../../migrations";
import { startEmbeddedPostgres } from "../../../src/store/embedded-postgres";
import { migrateDatabase } from "../../../src/store/migrate";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import { storeMutants } from "./lists";
import type { StoreMutant } from "./store-mutant";
import { copyTree, isNoticed, passes } from "./trial";
import { Verdicts } from "./verdicts";

const workers = 2;
const [from = 0, to = storeMutants.length] = process.argv.slice(2).map(Number);
const chosen = storeMutants.slice(from, to);
const verdicts = new Verdicts();

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

async function tryAll(folder: string): Promise<boolean> {
  const untried = chosen.filter((mutant) => verdicts.of(mutant) === undefined);
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

function report(): boolean {
  const survivors = chosen.filter((mutant) => verdicts.of(mutant) !== true);
  const unexplained = survivors.filter(({ survivesBecause }) => survivesBecause === undefined);
  const stale = chosen.filter((mutant) => verdicts.of(mutant) === true && mutant.survivesBecause !== undefined);
  for (const { file, breaks, survivesBecause = "for no stated reason" } of survivors)
    console.log(`SURVIVED  ${file}: ${breaks} (${survivesBecause})`);
  for (const { breaks } of stale) console.log(`noticed after all, its reason is stale: ${breaks}`);
  console.log(
    `store mutants: ${chosen.length - survivors.length} killed / ${chosen.length}, ${survivors.length - unexplained.length} survive for a stated reason, ${unexplained.length} for none`,
  );
  return unexplained.length + stale.length === 0;
}

async function prove(): Promise<boolean> {
  // A list that is out of date is found before an hour is spent on it.
  storeMutants.forEach(mutatedTextOf);
  const folder = await mkdtemp(join(tmpdir(), "store-mutants-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    process.env["TEST_TEMPLATE_URL"] = postgres.url;
    return (await tryAll(folder)) && report();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
