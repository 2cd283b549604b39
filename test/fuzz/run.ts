/**
 * `npm run proofs -- fuzz`: thousands of documents and variables, mutated and random, as six people of two accounts.
 * `node scripts/run.mjs test/fuzz/run.ts --seed 17` asks what one seed asks, and shows it; `--from 0 --to 500` a part.
 */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startDatabaseServer, stopDatabaseServer } from "../support/database-server";
import { type Town, Tally, runSeeds, send } from "./campaign";
import { caseOf } from "./cases";
import { faultsOf } from "./judge";
import { Statements, openTown } from "./town";

const documents = 10_000;
/** What the heap may gain from half of the run to its end, in megabytes: the cache of parsed documents is full by then. */
const mostGrowth = 12;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

async function heapMegabytes(): Promise<number> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    collect();
  }
  return process.memoryUsage().heapUsed / 1_048_576;
}

async function prove(town: Town, statements: Statements, from: number, to: number): Promise<boolean> {
  const tally = new Tally();
  const heaps: number[] = [];
  const parts = [0.05, 0.25, 0.5, 0.75, 1].map((part) => from + Math.floor((to - from) * part));
  let done = from;
  for (const part of parts) {
    await runSeeds(
      town,
      Array.from({ length: part - done }, (_, index) => done + index),
      tally,
    );
    done = part;
    heaps.push(await heapMegabytes());
    console.log(`${tally.asked} asked, heap ${heaps.at(-1)?.toFixed(1)} MB, ${tally.faults.length} faults`);
  }
  const growth = (heaps.at(-1) ?? 0) - (heaps[2] ?? 0);
  for (const fault of [...tally.faults, ...statements.faults]) console.log(fault);
  console.log(
    [...tally.outcomes]
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => `${code} ${count}`)
      .join(", "),
  );
  const roots = [town.schema.getQueryType(), town.schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const silent = roots.filter((field) => !tally.fields.has(field));
  if (silent.length > 0) console.log(`never answered without an error: ${silent.join(", ")}`);
  console.log(
    `fuzz: ${tally.asked.toLocaleString("en")} documents, ${tally.faults.length} faults; ${tally.outcomes.get("answered") ?? 0} answered without an error, ` +
      `${roots.length - silent.length} of ${roots.length} root fields among them; ${statements.texts} statements judged, ${statements.faults.length} without account; ` +
      `heap ${heaps.map((heap) => heap.toFixed(0)).join(", ")} MB at 5, 25, 50, 75, 100 %; slowest ${(tally.slowest / 1_000).toFixed(1)} s`,
  );
  return tally.faults.length + statements.faults.length === 0 && growth < mostGrowth;
}

async function replay(town: Town, seed: number): Promise<boolean> {
  const asked = caseOf(seed, town.schema, town.people);
  console.log(
    `${asked.person.name}\n${asked.parcel.method} ${asked.parcel.path} ${JSON.stringify(asked.parcel.headers)}`,
  );
  console.log(`${asked.asked.query}\n${JSON.stringify(asked.asked.variables, null, 2)}`);
  const reply = await send(town.gateway.url, asked);
  console.log(`${reply.status} ${reply.text.slice(0, 5_000)}`);
  const faults = faultsOf(asked.person, asked.parcel, reply);
  console.log(`seed ${seed}: ${faults.length === 0 ? "no fault" : faults.join("; ")}`);
  return faults.length === 0;
}

async function run(): Promise<boolean> {
  const options = { seed: { type: "string" }, from: { type: "string" }, to: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  await startDatabaseServer();
  try {
    const statements = new Statements();
    const town = await openTown(statements);
    try {
      if (values.seed !== undefined) return await replay(town, Number(values.seed));
      return await prove(town, statements, Number(values.from ?? 0), Number(values.to ?? documents));
    } finally {
      await town.gateway.close();
    }
  } finally {
    await stopDatabaseServer();
  }
}

void run().then((isProven) => {
  process.exitCode = isProven ? 0 : 1;
});
