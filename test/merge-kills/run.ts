/** `npm run proofs -- merge-kills`: kills the gateway in the middle of merges and of taking them back, and compares whole tables. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";
import { kill, sleep } from "../jobs/kills/scene";
import { type Program, runProgram } from "../support/program";
import { type Dossier, makeDossier, stateOf } from "./dossier";

const kills = Number(process.argv[2] ?? 20);
const size = 2_000;

interface Gateway {
  readonly program: Program;
  readonly url: string;
}

/** Both states that there may be, and how long the way from one to the other takes, in milliseconds. */
interface Known {
  readonly apart: string;
  readonly merged: string;
  readonly milliseconds: number;
}

async function merge({ ask, survivorId, duplicateIds }: Dossier, url: string): Promise<void> {
  const input = { resource: "CONTACT", survivorId, duplicateIds };
  await ask(
    url,
    "mutation ($input: MergeDuplicatesInput!) { mergeDuplicates(input: $input) { userErrors { message } } }",
    { input },
  );
}

async function undo({ ask, survivorId }: Dossier, url: string): Promise<void> {
  const asked = await ask(url, `{ merges(resource: CONTACT, survivorId: "${survivorId}") { id undoneAt } }`);
  const last = (asked["merges"] as readonly { id: string; undoneAt: string | null }[]).find(
    ({ undoneAt }) => undoneAt === null,
  );
  const input = { resource: "CONTACT", id: last?.id ?? "" };
  await ask(url, "mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { userErrors { message } } }", {
    input,
  });
}

async function learn(client: Client, dossier: Dossier, url: string): Promise<Known> {
  const apart = await stateOf(client);
  const from = performance.now();
  await merge(dossier, url);
  const milliseconds = performance.now() - from;
  const merged = await stateOf(client);
  await undo(dossier, url);
  if ((await stateOf(client)) !== apart) throw new Error("a merge that was taken back is not what was there before");
  return { apart, merged, milliseconds };
}

/** Nothing of the gateway is at work any more: what it was writing is there, or taken back. */
async function settled(client: Client): Promise<void> {
  const busy = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  while ((await client.query(busy)).rows.length > 0) await sleep(20);
}

interface Tally {
  done: number;
  notDone: number;
  readonly faults: string[];
}

async function strike(client: Client, dossier: Dossier, known: Known, gateway: Gateway, tally: Tally): Promise<void> {
  const before = await stateOf(client);
  const isMerged = before === known.merged;
  const deed = (isMerged ? undo : merge)(dossier, gateway.url).then(
    () => true,
    () => false,
  );
  await sleep(Math.random() * known.milliseconds * 1.2);
  await kill(gateway.program);
  const isAnswered = await deed;
  await settled(client);
  const after = await stateOf(client);
  const expected = isMerged ? known.apart : known.merged;
  if (after !== before && after !== expected) tally.faults.push("half of it was done");
  if (isAnswered && after !== expected) tally.faults.push("it was answered, and is not there");
  if (after === expected) tally.done += 1;
  else tally.notDone += 1;
}

async function proveWith(client: Client, start: () => Promise<Gateway>): Promise<boolean> {
  let gateway = await start();
  const dossier = await makeDossier(gateway.url, size);
  const known = await learn(client, dossier, gateway.url);
  const tally: Tally = { done: 0, notDone: 0, faults: [] };
  for (let killed = 0; killed < kills; killed += 1) {
    await strike(client, dossier, known, gateway, tally);
    gateway = await start();
  }
  if ((await stateOf(client)) === known.merged) await undo(dossier, gateway.url);
  if ((await stateOf(client)) !== known.apart) tally.faults.push("in the end it is not what it was");
  await kill(gateway.program);
  for (const fault of tally.faults) console.log(fault);
  console.log(
    `merge-kills: ${kills} kills in merges of five contacts with ${size.toLocaleString("en")} leads and as many tasks (${Math.round(known.milliseconds)} ms) and in taking them back, ${tally.done} done whole, ${tally.notDone} not at all, ${tally.faults.length} faults`,
  );
  return tally.faults.length === 0;
}

async function proveOn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: "test" });
  await client.connect();
  const environment = {
    ...{ DATABASE_URL: url, SIGNING_KEY: randomBytes(32).toString("hex"), PORT: "0", NODE_ENV: "development" },
    ...{ DATABASE_CONNECTIONS: "5", EXPLORERS: "off", LOG_LEVEL: "error", WORKER: "off" },
  };
  try {
    return await proveWith(client, async () => {
      const program = runProgram({ cwd: process.cwd(), command: [process.execPath, "dist/main.js"], environment });
      return { program, url: await program.answering() };
    });
  } finally {
    await client.end();
  }
}

async function prove(): Promise<boolean> {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  const folder = await mkdtemp(join(tmpdir(), "merge-kills-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database") });
  try {
    await migrateDatabase(postgres.url, migrations);
    return await proveOn(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((isProven) => process.exit(isProven ? 0 : 1));
