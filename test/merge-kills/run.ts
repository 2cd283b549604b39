/** `npm run proofs -- merge-kills`: kills the gateway in the middle of merges and of taking them back, and compares whole tables. */
import type { Client } from "pg";
import { onScene } from "../jobs/kills/on-scene";
import { type Scene, kill, sleep } from "../jobs/kills/scene";
import { type Dossier, makeDossier, stateOf } from "./dossier";

const kills = Number(process.argv[2] ?? 20);
const size = 2_000;

type Start = Scene["start"];
type Gateway = Awaited<ReturnType<Start>>;

/** Both states that there may be, and how long the way from one to the other takes, in milliseconds, right after a start. */
interface Known {
  readonly apart: string;
  readonly merged: string;
  readonly takes: Record<Deed, number>;
}

type Deed = "merging" | "undoing";

async function merge({ account, survivorId, duplicateIds }: Dossier, url: string): Promise<void> {
  const input = { resource: "CONTACT", survivorId, duplicateIds };
  await account.ask(
    url,
    "mutation ($input: MergeDuplicatesInput!) { mergeDuplicates(input: $input) { userErrors { message } } }",
    { input },
  );
}

async function undo({ account, survivorId }: Dossier, url: string): Promise<void> {
  const asking = `{ merges(resource: CONTACT, survivorId: "${survivorId}") { id undoneAt } }`;
  const { merges } = await account.ask<{ merges: readonly { id: string; undoneAt: string | null }[] }>(url, asking);
  const last = merges.find(({ undoneAt }) => undoneAt === null);
  const input = { resource: "CONTACT", id: last?.id ?? "" };
  await account.ask(url, "mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { userErrors { message } } }", {
    input,
  });
}

/** Both deeds, each in a gateway that was just started, as it is when it is killed: the first request of all takes longest. */
async function learn(client: Client, dossier: Dossier, start: Start): Promise<Known> {
  await settled(client);
  const apart = await stateOf(client);
  const merging = await timed(start, (url) => merge(dossier, url));
  await settled(client);
  const merged = await stateOf(client);
  const undoing = await timed(start, (url) => undo(dossier, url));
  if ((await stateOf(client)) !== apart) throw new Error("a merge that was taken back is not what was there before");
  return { apart, merged, takes: { merging, undoing } };
}

async function timed(start: Start, deed: (url: string) => Promise<void>): Promise<number> {
  const { program, url } = await start();
  const from = performance.now();
  await deed(url);
  const milliseconds = performance.now() - from;
  await kill(program);
  return milliseconds;
}

/**
 * Nothing of the gateway is at work any more: what it was writing is there, or taken back. And the server has tidied up, as
 * it does by itself within a minute: otherwise each deed takes longer than the one before.
 */
async function settled(client: Client): Promise<void> {
  const busy = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  while ((await client.query(busy)).rows.length > 0) await sleep(20);
  await client.query("vacuum analyze");
}

/** The latest moment of a kill, as a multiple of the time that the deed takes: some fall behind the commit. */
const latest = 1.5;

interface Tally {
  done: number;
  notDone: number;
  readonly faults: string[];
}

async function strike(client: Client, dossier: Dossier, known: Known, gateway: Gateway, tally: Tally): Promise<void> {
  const before = await stateOf(client);
  const isMerged = before === known.merged;
  const [deed, act] = isMerged ? (["undoing", undo] as const) : (["merging", merge] as const);
  const answered = act(dossier, gateway.url).then(
    () => true,
    () => false,
  );
  const moment = Math.random() * known.takes[deed] * latest;
  await sleep(moment);
  await kill(gateway.program);
  const isAnswered = await answered;
  await settled(client);
  const after = await stateOf(client);
  const expected = isMerged ? known.apart : known.merged;
  if (after !== before && after !== expected) tally.faults.push("half of it was done");
  if (isAnswered && after !== expected) tally.faults.push("it was answered, and is not there");
  if (after === expected) tally.done += 1;
  else tally.notDone += 1;
  // It takes longer than it was found to take: the moments of those to come go as far behind the commit.
  if (after === before) known.takes[deed] = Math.max(known.takes[deed], moment);
}

async function prove({ client, start }: Scene): Promise<boolean> {
  let gateway = await start();
  const dossier = await makeDossier(gateway.url, size);
  await kill(gateway.program);
  const known = await learn(client, dossier, start);
  gateway = await start();
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
    `merge-kills: ${kills} kills in merges of five contacts with ${size.toLocaleString("en")} leads and as many tasks (${Math.round(known.takes.merging)} ms) and in taking them back (${Math.round(known.takes.undoing)} ms), ${tally.done} done whole, ${tally.notDone} not at all, ${tally.faults.length} faults`,
  );
  return tally.faults.length === 0;
}

void onScene(prove, { WORKER: "off" }).then((isProven) => process.exit(isProven ? 0 : 1));
