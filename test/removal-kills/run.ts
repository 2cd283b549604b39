/** `npm run proofs -- removal-kills`: kills the gateway in the middle of removing users, and looks for one that is half gone. */
import type { Client } from "pg";
import { type Account, makeAccount } from "../jobs/kills/account";
import { onScene } from "../jobs/kills/on-scene";
import { type Scene, kill, sleep } from "../jobs/kills/scene";
import { type Leaver, addLeaver, makeRecords, stateOf } from "./leaver";

const kills = Number(process.argv[2] ?? 20);
const size = 2_000;
/** The latest moment of a kill, as a multiple of the time that a removal takes: some fall behind the commit. */
const latest = 1.5;

interface Tally {
  done: number;
  notDone: number;
  /** How long a removal takes right after a start, in milliseconds. */
  takes: number;
  readonly faults: string[];
}

async function remove(account: Account, url: string, leaver: Leaver, heir: string): Promise<void> {
  const input = { userId: leaver.id, reassignTo: heir };
  const asking = "mutation ($input: RemoveUserInput!) { removeUser(input: $input) { userErrors { message } } }";
  const { removeUser } = await account.ask<{ removeUser: { userErrors: readonly object[] } }>(url, asking, { input });
  if (removeUser.userErrors.length > 0) throw new Error(JSON.stringify(removeUser.userErrors));
}

/** Nothing of the gateway is at work any more: what it was writing is there, or taken back. */
async function settled(client: Client): Promise<void> {
  const busy = "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  while ((await client.query(busy)).rows.length > 0) await sleep(20);
  await client.query("vacuum analyze");
}

/** All that a removal leaves of a user. */
const gone = JSON.stringify({
  ...{ leads: 0, tasks: 0, cards: 0, changes: 2 * size, cells: 0, user: ["REMOVED", true] },
});

const whole = (state: string): string => JSON.stringify(JSON.parse(state));

async function prove({ client, start }: Scene): Promise<boolean> {
  let gateway = await start();
  const account = await makeAccount(gateway.url, 0);
  await makeRecords(account, gateway.url, size);
  const { me } = await account.ask<{ me: { readonly id: string } }>(gateway.url, "{ me { id } }");
  const tally: Tally = { done: 0, notDone: 0, takes: 0, faults: [] };
  let [leaver, number] = [await addLeaver(account, client, gateway.url, 0), 0];
  for (let killed = -1; killed < kills; killed += 1) {
    await kill(gateway.program);
    await settled(client);
    const before = whole(await stateOf(client, leaver));
    gateway = await start();
    const from = performance.now();
    const removing = remove(account, gateway.url, leaver, me.id).then(
      () => true,
      () => false,
    );
    // The first one is not killed: it tells how long a removal takes.
    const moment = Math.random() * tally.takes * latest;
    await (killed < 0 ? removing : sleep(moment));
    if (killed < 0) tally.takes = performance.now() - from;
    await kill(gateway.program);
    const isAnswered = await removing;
    await settled(client);
    const after = whole(await stateOf(client, leaver));
    if (after !== before && after !== gone) tally.faults.push(`half of it was done: ${before}, then ${after}`);
    if (isAnswered && after !== gone) tally.faults.push(`it was answered, and is not there: ${after}`);
    if (killed < 0 && after !== gone) tally.faults.push(`undisturbed it was not done: ${after}`);
    if (killed >= 0) tally[after === gone ? "done" : "notDone"] += 1;
    if (after !== gone) tally.takes = Math.max(tally.takes, moment);
    gateway = await start();
    if (after === gone) leaver = await addLeaver(account, client, gateway.url, (number += 1));
  }
  await kill(gateway.program);
  for (const fault of tally.faults) console.log(fault);
  console.log(
    `removal-kills: ${kills} kills in removals of users with ${size.toLocaleString("en")} leads and as many tasks (${Math.round(tally.takes)} ms), ${tally.done} done whole, ${tally.notDone} not at all, ${tally.faults.length} faults`,
  );
  return tally.faults.length === 0;
}

void onScene(prove, { WORKER: "off" }).then((isProven) => process.exit(isProven ? 0 : 1));
