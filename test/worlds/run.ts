/**
 * `npm run proofs -- worlds`: asks random accounts on every path, holds every answer to the naive evaluator, and prints
 * path × action × reach. `node scripts/run.mjs test/worlds/run.ts 500 0`: so many accounts, from that number on; a run
 * that was stopped goes on where it was.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { isImpossible } from "./impossible";
import { pageOf } from "./page";
import { Tally, cells, ownedCells, tableOf, tableOfOwners } from "./tally";
import { walkByProcesses } from "./walkers";

const most = 500;
const [accounts = most, first = 0] = process.argv.slice(2).map(Number);
/** How often each number has to be decided: 200 times in 500 accounts. */
const least = Math.ceil((200 * accounts) / most);

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const folder = "node_modules/.cache/bailiwick";
const place = `${folder}/worlds-${commit}-${String(first)}-${String(accounts)}.json`;

interface Progress {
  /** Numbers of accounts. */
  readonly done: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

function readProgress(): Progress {
  try {
    return JSON.parse(readFileSync(place, "utf8")) as Progress;
  } catch {
    return { done: [], counts: {}, faults: [] };
  }
}

/** Writes down what came of each account when it is done: a run that is stopped loses those that it was at. */
async function walkAll(): Promise<Progress> {
  let progress = readProgress();
  const tally = new Tally(progress.counts);
  const seeds = Array.from({ length: accounts }, (_, index) => first + index);
  await walkByProcesses(
    seeds.filter((seed) => !progress.done.includes(seed)),
    ({ seed, counts, faults }) => {
      for (const fault of faults) console.log(fault);
      if (faults.length > 0) console.log("again, one account: node scripts/run.mjs test/worlds/run.ts 1 <its number>");
      tally.addAll(counts);
      const done = [...progress.done, seed];
      progress = { done, counts: tally.toJSON(), faults: [...progress.faults, ...faults] };
      writeFileSync(place, JSON.stringify(progress));
      if (done.length % 20 === 0)
        console.log(`${String(done.length)} accounts, ${String(progress.faults.length)} otherwise`);
    },
  );
  return progress;
}

function conclude({ counts, faults }: Progress): boolean {
  const tally = new Tally(counts);
  const rare = cells.filter((cell) => !isImpossible(cell) && tally.of(cell) < least);
  const wrong = cells.filter((cell) => isImpossible(cell) && tally.of(cell) > 0);
  const say = (cell: (typeof cells)[number], what: string): void => {
    const { path, action, by, allowed } = cell;
    console.log(`${path}, ${action}, ${by}, ${allowed ? "allowed" : "refused"}: ${String(tally.of(cell))}, ${what}`);
  };
  for (const cell of rare) say(cell, `fewer than ${String(least)}`);
  for (const cell of wrong) say(cell, "which can't be");
  const rareOwned = ownedCells.filter((cell) => tally.ofOwned(cell) < least);
  for (const cell of rareOwned) console.log(`${Object.values(cell).join(" ")}: ${String(tally.ofOwned(cell))}`);
  console.log(`${tableOf(tally, isImpossible)}\n\n${tableOfOwners(tally)}`);
  if (accounts >= most) writePage(pageOf(tally, { accounts, first }));
  const [allowed, refused] = [tally.total(true), tally.total(false)].map((total) => total.toLocaleString("en"));
  console.log(
    `worlds: ${String(accounts)} accounts, ${String(allowed)} decisions allowed and ${String(refused)} refused, ${String(faults.length)} accounts answered otherwise, ${String(rare.length + rareOwned.length)} numbers below ${String(least)}`,
  );
  return faults.length + rare.length + rareOwned.length + wrong.length === 0;
}

function writePage(text: string): void {
  writeFileSync("docs/worlds.md", text);
  execFileSync("npx", ["prettier", "--write", "docs/worlds.md"]);
}

async function prove(): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  await startDatabaseServer();
  try {
    const progress = await walkAll();
    rmSync(place);
    return conclude(progress);
  } finally {
    await stopDatabaseServer();
  }
}

void prove().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
