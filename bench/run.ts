/** `npm run bench`: loads the gateway, a bare server and a peer in turn, and prints who answered how much. */
import { writeFile } from "node:fs/promises";
import { checkEqual } from "./equality/equal";
import { checkRefused } from "./equality/refused";
import { startLoader } from "./load/loader";
import { type Cell, type Measured, measureCell } from "./load/rounds";
import { type Operation, requestsOf } from "./operations/requests";
import { type Options, readOptions } from "./options";
import { timePages } from "./pages";
import { describeMachine } from "./report/machine";
import { legend, tableOf } from "./report/table";
import { type Stage, openStage, prepare } from "./stage";
import { type Reach, askers } from "./world/people";

const began = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${line}`);

/** Requests of a cell, sent over and over. */
const drawn = 200;

async function cellOf(stage: Stage, operation: Operation, reach: Reach): Promise<Cell> {
  const person = askers[reach];
  const requests = requestsOf(operation, person, stage.seen.get(person.name) ?? { any: [], busy: [] }, drawn);
  const ours = requests.map(({ gateway }) => JSON.stringify(gateway));
  const bodies = { gateway: ours, bare: ours, peer: requests.map(({ peer }) => JSON.stringify(peer)) };
  return { operation, reach, token: await stage.tokenOf(person), bodies };
}

async function measure(stage: Stage, { operations, reaches, pace }: Options): Promise<readonly Measured[]> {
  const loader = await startLoader();
  try {
    const measured: Measured[] = [];
    // Q4 last: what it leaves behind in the tables would trouble the others.
    for (const operation of [...operations].sort((a, b) => Number(a === "Q4") - Number(b === "Q4"))) {
      for (const reach of reaches) {
        const cell = await measureCell(loader, stage.servers, await cellOf(stage, operation, reach), pace);
        say(tableOf([cell]).split("\n").at(-1) ?? "");
        measured.push(cell);
      }
    }
    return measured.sort((a, b) => operations.indexOf(a.operation) - operations.indexOf(b.operation));
  } finally {
    loader.stop();
  }
}

async function bench(options: Options): Promise<void> {
  prepare();
  const stage = await openStage(options, say);
  try {
    const compared = await checkEqual(stage);
    await checkRefused(stage);
    say(`${compared} requests answered alike by the three, and what is out of scope by none`);
    const measured = await measure(stage, options);
    const report = await reportOf(stage, options, measured);
    console.log(`\n${report}`);
    if (options.out !== null) await writeFile(options.out, report);
  } finally {
    await stage.close();
  }
}

async function reportOf(
  { client, build }: Stage,
  { size, pace }: Options,
  measured: readonly Measured[],
): Promise<string> {
  const machine = await describeMachine(client, build);
  const how = `${pace.rounds} rounds of ${pace.milliseconds / 1_000} s each, the servers in turn, ${pace.connections} connections; medians, and from the least to the greatest round.`;
  return [
    "# Bench",
    "",
    ...machine.map((line) => `- ${line}`),
    `- Data ${size}. ${how}`,
    "",
    legend,
    "",
    tableOf(measured),
    "",
  ].join("\n");
}

async function main(options: Options): Promise<void> {
  if (!options.timesPages) return bench(options);
  const table = await timePages(options, say);
  console.log(`\n${table}`);
  if (options.out !== null) await writeFile(options.out, table);
}

main(readOptions(process.argv.slice(2))).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
