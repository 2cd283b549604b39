/** `npm run proofs -- removal`: a user who is responsible for 100,000 records and 200,000 tasks is removed while others work. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../migrations";
import { migrateDatabase } from "../../src/store/migrate";
import { Office, type Person, make } from "../records/office";
import { uuidIn } from "../support/api-tokens";
import { all, remove } from "../operations/remove-user/house";
import { startMeasuredPostgres } from "../support/measured-postgres";
import { type Counts, type Parting, countsOf, disagreements, openBooks } from "./books";
import { busyWithRemoval } from "./busy";
import { fillEstate } from "./estate";
import { ageServer } from "./age-server";
import { type Neighbour, type Waited, work } from "./street";

const cards = Number(process.argv[2] ?? 100_000);
const secondsAlone = Number(process.argv[3] ?? 20);
const most = { seconds: 15, times: 3 };

/** A server as `docs/operations.md` sets it up for accounts of this size: what is committed is on the disk. */
const settings = { shared_buffers: "2GB", min_wal_size: "4GB", max_wal_size: "16GB" };

interface Scene {
  readonly client: Client;
  readonly build: string;
  readonly anna: Person;
  readonly leaver: Person;
  readonly heir: Person;
  readonly neighbours: readonly Neighbour[];
  readonly parting: Parting;
}

async function openScene(office: Office, client: Client, build: string): Promise<Scene> {
  const anna = await office.found();
  const [leaver, heir] = [await office.add(anna), await office.add(anna)];
  const people = [
    await office.add(anna, all),
    await office.add(anna, all),
    await office.add(anna, all),
    await office.add(anna, all),
  ];
  const { rows } = await client.query<{ accountId: string; pipelineId: string; stageId: string }>(
    `select account_id as "accountId", pipeline_id as "pipelineId", id as "stageId" from stage order by position limit 1`,
  );
  const [place] = rows;
  if (!place) throw new Error("the account has no pipeline");
  const others = people.map(({ id }) => uuidIn(id));
  await fillEstate(client, { ...place, leaver: uuidIn(leaver.id), others, cards });
  const neighbours: Neighbour[] = [];
  for (const person of people)
    neighbours.push({ person, lead: (await make(person, "lead", [{ name: "Mine" }]))[0] ?? "" });
  const parting = { accountId: place.accountId, leaver: uuidIn(leaver.id), heir: uuidIn(heir.id) };
  await openBooks(client);
  await ageServer(client);
  return { client, build, anna, leaver, heir, neighbours, parting };
}

interface Removal {
  readonly seconds: number;
  readonly busy: number | null;
  readonly meanwhile: Waited;
  readonly faults: readonly string[];
}

/** Removes the leaver while the neighbours work. */
async function removeAmidWork({ client, anna, leaver, heir, neighbours }: Scene): Promise<Removal> {
  const state = { isOver: false, seconds: 0 };
  const began = performance.now();
  const removal = remove(anna, leaver.id, heir.id).finally(() => {
    Object.assign(state, { isOver: true, seconds: (performance.now() - began) / 1_000 });
  });
  const isOver = (): boolean => state.isOver;
  const [meanwhile, busy] = await Promise.all([work(neighbours, isOver), busyWithRemoval(client, isOver)]);
  const { userErrors } = await removal;
  return { seconds: state.seconds, busy, meanwhile, faults: userErrors.map(({ message }) => message) };
}

async function workAlone(neighbours: readonly Neighbour[], seconds: number): Promise<Waited> {
  const end = performance.now() + seconds * 1_000;
  return work(neighbours, () => performance.now() > end);
}

const timesOf = (meanwhile: Waited, alone: Waited, what: keyof Waited): number => meanwhile[what].p99 / alone[what].p99;

async function proveIn(scene: Scene): Promise<boolean> {
  const { client, neighbours, parting } = scene;
  await workAlone(neighbours, 3);
  const alone = await workAlone(neighbours, secondsAlone);
  const before = await countsOf(client, parting);
  const removal = await removeAmidWork(scene);
  const faults = [...removal.faults, ...(await disagreements(client, parting))];
  for (const fault of faults) console.log(fault);
  const times = [timesOf(removal.meanwhile, alone, "reading"), timesOf(removal.meanwhile, alone, "writing")];
  console.log(tableOf(before, await countsOf(client, parting)));
  console.log(`${figuresOf(before, removal, alone, times, faults.length)}; PostgreSQL ${scene.build}`);
  return faults.length === 0 && removal.seconds <= most.seconds && times.every((each) => each <= most.times);
}

const tableOf = (before: readonly Counts[], then: readonly Counts[]): string =>
  before
    .map(({ kind, leavers, trashed, heirs }, index) => {
      const { leavers: left = 0, heirs: held = 0 } = then[index] ?? {};
      return `${kind.padEnd(8)} the leaver's ${leavers} (${trashed} in the trash), then ${left}; the heir's ${heirs}, then ${held}`;
    })
    .join("\n");

function figuresOf(
  before: readonly Counts[],
  { seconds, busy, meanwhile }: Removal,
  alone: Waited,
  [reading = 0, writing = 0]: readonly number[],
  faults: number,
): string {
  const sum = (some: readonly Counts[]): string =>
    some.reduce((total, { leavers }) => total + leavers, 0).toLocaleString("en");
  const tasks = before.filter(({ kind }) => kind === "task");
  const told = (name: string, what: keyof Waited, ratio: number): string =>
    `${name} p50/p99 ${[alone, meanwhile].map(({ [what]: { p50, p99 } }) => `${p50.toFixed(0)}/${p99.toFixed(0)}`).join(" ms alone and ")} ms meanwhile (${ratio.toFixed(1)} ×)`;
  return (
    `removal: ${sum(before.filter((each) => !tasks.includes(each)))} records and ${sum(tasks)} tasks in one transaction of ${seconds.toFixed(1)} s` +
    `${busy === null ? "" : `, ${busy.toFixed(1)} s of a processor`}; others' ${told("readings", "reading", reading)}, ${told("writings", "writing", writing)}; ${faults} disagreements`
  );
}

async function prove(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "removal-"));
  const postgres = await startMeasuredPostgres({ directory: join(folder, "database"), settings });
  try {
    await migrateDatabase(postgres.url, migrations);
    // The bound is the proof's: a slower machine is told how much slower it was.
    const office = await Office.open({ DATABASE_URL: postgres.url, REQUEST_SECONDS: "600" });
    const client = new Client({ connectionString: postgres.url, application_name: "test" });
    await client.connect();
    const holds = await proveIn(await openScene(office, client, postgres.build));
    await client.end();
    await office.close();
    return holds;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void prove().then((holds) => {
  process.exitCode = holds ? 0 : 1;
});
