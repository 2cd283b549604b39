/** `npm run proofs -- job-kills`: kills gateways in the middle of a job, and counts what the job has done in the end. */
import { type Account, makeAccount } from "./account";
import { onScene } from "./on-scene";
import { type Scene, kill, progressOf, sleep, untilFurther } from "./scene";

const leads = 10_000;
const killsOfOne = 6;
const killsOfTwo = 4;

/** Kills the only gateway again and again; answers the seconds in which the job went on after each start. */
async function killOne(scene: Scene, account: Account): Promise<number[]> {
  let gateway = await scene.start();
  await askForChange(account, gateway.url, "one");
  const waits: number[] = [];
  for (let killed = 0; killed < killsOfOne; killed += 1) {
    await untilFurther(scene, (await progressOf(scene)).done);
    await sleep(Math.random() * 150);
    await kill(gateway.program);
    const { done } = await progressOf(scene);
    gateway = await scene.start();
    waits.push(await untilFurther(scene, done));
  }
  await untilFurther(scene, leads);
  await kill(gateway.program);
  return waits;
}

/** Kills one of two gateways again and again, whichever; answers the seconds in which the other went on. */
async function killOneOfTwo(scene: Scene, account: Account): Promise<number[]> {
  const gateways = [await scene.start(), await scene.start()];
  await askForChange(account, gateways[0]?.url ?? "", "two");
  const waits: number[] = [];
  for (let killed = 0; killed < killsOfTwo; killed += 1) {
    await untilFurther(scene, (await progressOf(scene)).done);
    await sleep(Math.random() * 150);
    const gone = gateways.shift();
    if (gone) await kill(gone.program);
    waits.push(await untilFurther(scene, (await progressOf(scene)).done));
    gateways.push(await scene.start());
  }
  await untilFurther(scene, leads);
  for (const { program } of gateways) await kill(program);
  return waits;
}

/** Ends a gateway in order; answers the seconds that it took. The job is given back, and goes on after the next start. */
async function stopOne(scene: Scene, account: Account): Promise<number> {
  const first = await scene.start();
  await askForChange(account, first.url, "three");
  await untilFurther(scene, (await progressOf(scene)).done);
  const from = performance.now();
  first.program.signal("SIGTERM");
  const code = await first.program.ended;
  const seconds = (performance.now() - from) / 1_000;
  const { rows } = await scene.client.query(
    `select 1 from graphile_worker._private_jobs
     where locked_by is not null and payload ->> 'jobId' = (select id::text from job order by id desc limit 1)`,
  );
  const { state } = await progressOf(scene);
  if (code !== 0 || rows.length > 0 || state !== "RUNNING")
    throw new Error(`ended with ${code ?? "a signal"}, ${rows.length} jobs held, the job ${state}`);
  const second = await scene.start();
  await untilFurther(scene, leads);
  await kill(second.program);
  return seconds;
}

async function askForChange(account: Account, url: string, source: string): Promise<void> {
  const change = "mutation ($input: UpdateLeadsByFilterInput!) { updateLeadsByFilter(input: $input) { job { id } } }";
  const input = { filter: { name: { startsWith: "Lead" } }, set: { source } };
  await account.ask(url, change, { input });
}

interface Outcome {
  readonly state: string;
  readonly done: number;
  readonly changed: number;
  readonly records: number;
  readonly entries: number;
  readonly twice: number;
}

/** What the job says, and what the tables say. */
async function outcomeOf({ client }: Scene, source: string): Promise<Outcome> {
  const { rows } = await client.query<Outcome>(
    `select j.state, j.done, (j.result ->> 'changed')::integer as changed,
       (select count(*)::integer from lead where source = $1) as records,
       (select count(*)::integer from change where via = 'job:' || j.id) as entries,
       (select count(*)::integer from (select 1 from change where via = 'job:' || j.id group by record_id having count(*) > 1) t) as twice
     from job j where j.input -> 'set' ->> 'source' = $1`,
    [source],
  );
  if (!rows[0]) throw new Error("there is no such job");
  return rows[0];
}

const isWhole = (outcome: Outcome): boolean =>
  outcome.state === "DONE" &&
  outcome.twice === 0 &&
  [outcome.done, outcome.changed, outcome.records, outcome.entries].every((count) => count === leads);

async function prove(scene: Scene): Promise<boolean> {
  const first = await scene.start();
  const account = await makeAccount(first.url, leads);
  await kill(first.program);
  const waits = await killOne(scene, account);
  const outcomes = [await outcomeOf(scene, "one")];
  waits.push(...(await killOneOfTwo(scene, account)));
  outcomes.push(await outcomeOf(scene, "two"));
  const ending = await stopOne(scene, account);
  outcomes.push(await outcomeOf(scene, "three"));
  for (const outcome of outcomes) console.log(JSON.stringify(outcome));
  const whole = outcomes.filter(isWhole).length;
  console.log(
    `job-kills: ${waits.length} kills and an ending in ${outcomes.length} jobs of ${leads.toLocaleString("en")} records, ${whole} jobs whole and nothing twice; went on after ${Math.max(...waits).toFixed(1)} s at most, ended within ${ending.toFixed(1)} s`,
  );
  return whole === outcomes.length;
}

void onScene(prove).then((isProven) => process.exit(isProven ? 0 : 1));
