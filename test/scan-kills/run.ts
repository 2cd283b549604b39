/** `npm run proofs -- scan-kills`: kills gateways in the middle of looking for duplicates, and compares what was found with what is found undisturbed. */
import { makePeople } from "../duplicates-50000/people";
import { type Account, makeAccount } from "../jobs/kills/account";
import { onScene } from "../jobs/kills/on-scene";
import { type Scene, kill, progressOf, sleep, untilFurther } from "../jobs/kills/scene";

const count = 5_000;
const kills = Number(process.argv[2] ?? 20);

async function makeContacts(account: Account, url: string): Promise<void> {
  const field = { resource: "CONTACT", key: "city", label: "City", type: "TEXT", position: 0 };
  const define =
    "mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { userErrors { message } } }";
  await account.ask(url, define, { input: field });
  const create = "mutation ($input: CreateContactsInput!) { createContacts(input: $input) { userErrors { message } } }";
  const people = makePeople(count);
  for (let from = 0; from < count; from += 250)
    await account.ask(url, create, { input: { items: people.slice(from, from + 250).map(({ input }) => input) } });
}

const askForScan = (account: Account, url: string): Promise<object> =>
  account.ask(url, "mutation { findDuplicates(input: { resource: CONTACT }) { job { id } } }");

async function untilEnded(scene: Scene): Promise<void> {
  let { state, done } = await progressOf(scene);
  while (state === "RUNNING" || state === "QUEUED") {
    await sleep(20);
    ({ state, done } = await progressOf(scene));
  }
  if (state !== "DONE") throw new Error(`the job is ${state} after ${done}`);
}

/** What the last job has written: every pair with its odds, every group with its members, and how far it says it came. */
async function found({ client }: Scene): Promise<string> {
  const { rows } = await client.query<{ found: string }>(
    `select json_build_object('done', j.done, 'result', j.result,
       'pairs', (select json_agg(to_jsonb(p) - '{job_id,created_at}'::text[] order by p.one_id, p.other_id) from found_pair p where p.job_id = j.id),
       'members', (select json_agg(to_jsonb(m) - '{job_id,created_at}'::text[] order by m.number, m.record_id) from found_member m where m.job_id = j.id)
     )::text as found from job j order by j.id desc limit 1`,
  );
  return rows[0]?.found ?? "";
}

/** Has a job look, and kills the gateway again and again until it has; answers the seconds in which it went on after each start. */
async function disturbed(scene: Scene, account: Account, most: number): Promise<readonly number[]> {
  let gateway = await scene.start();
  await askForScan(account, gateway.url);
  const waits: number[] = [];
  while (waits.length < most) {
    await sleep(Math.random() * 300);
    const { state, done } = await progressOf(scene);
    if (state === "DONE") break;
    await kill(gateway.program);
    gateway = await scene.start();
    waits.push(await untilFurther(scene, done));
  }
  await untilEnded(scene);
  await kill(gateway.program);
  return waits;
}

async function prove(scene: Scene): Promise<boolean> {
  const first = await scene.start();
  const account = await makeAccount(first.url, 0);
  await makeContacts(account, first.url);
  await askForScan(account, first.url);
  await untilEnded(scene);
  const whole = await found(scene);
  await kill(first.program);
  const waits: number[] = [];
  let [scans, alike] = [0, 0];
  while (waits.length < kills) {
    waits.push(...(await disturbed(scene, account, kills - waits.length)));
    scans += 1;
    if ((await found(scene)) === whole) alike += 1;
  }
  console.log(
    `scan-kills: ${waits.length} kills in ${scans} looks through ${count.toLocaleString("en")} contacts, ${alike} of them found the same pairs and groups as an undisturbed one; went on after ${Math.max(...waits).toFixed(1)} s at most`,
  );
  return alike === scans;
}

void onScene(prove).then((isProven) => process.exit(isProven ? 0 : 1));
