import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import type { SentStatement } from "../../src/store/database";
import { Office, type Person, codesOf, make } from "../records/office";
import { seenWaiting } from "../people-races/arena";
import { uuidIn } from "../support/api-tokens";

let office: Office;
let anna: Person;
let leads: readonly string[];
/** Looks from outside of any transaction: inside of one PostgreSQL tells of connections as they were. */
let watcher: Client;
/** PostgreSQL's codes for what it refused. */
const faults: string[] = [];
const clients: Client[] = [];

const onStatement = ({ fault }: SentStatement): void => {
  if (fault !== null) faults.push(fault);
};

beforeAll(async () => {
  office = await Office.open({}, { onStatement });
  anna = await office.found();
  leads = await make(anna, "lead", [{ name: "One" }, { name: "Two" }]);
  watcher = await connected();
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await office.close();
});
beforeEach(() => faults.splice(0));

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: office.gateway.databaseUrl, application_name: "test" });
  await client.connect();
  clients.push(client);
  return client;
}

const begin = "begin isolation level read committed";

/** Somebody else at the same tables, in a transaction. */
async function somebody(): Promise<Client> {
  const client = await connected();
  await client.query(begin);
  return client;
}

const lock = (client: Client, lead: string | undefined) =>
  client.query("select 1 from lead where id = $1 for update", [uuidIn(lead ?? "")]);
const mutation = "mutation ($input: UpdateLeadsInput!) { updateLeads(input: $input) { userErrors { code } } }";

/** Changes both leads in one transaction, the older one first. */
const change = (name: string) => anna.ask(mutation, { input: { items: leads.map((id) => ({ id, name })) } });

const namesOf = async (): Promise<readonly string[]> => {
  const { leads: shown } = await anna.get<{ leads: { nodes: { name: string }[] } }>("{ leads { nodes { name } } }");
  return shown.nodes.map(({ name }) => name);
};

const isWaiting = async (): Promise<void> => expect(await seenWaiting({ watcher }, 1)).toBe(true);

/** The gateway has the first lead and wants the second: PostgreSQL ends the one who has waited longer, after a second. */
async function tangle(client: Client): Promise<void> {
  const free = "select 1 from lead where id = $1 for update skip locked";
  while ((await watcher.query(free, [uuidIn(leads[0] ?? "")])).rows.length > 0) await after(5);
  await isWaiting();
  await client.query("savepoint before");
  await lock(client, leads[0]);
}

describe("a deadlock", () => {
  it("that comes once is mended: the change is begun again", async () => {
    const client = await somebody();
    await lock(client, leads[1]);
    const changing = change("Mended");
    await tangle(client);
    await client.query("commit");
    expect(await changing).toMatchObject({ data: { updateLeads: { userErrors: [] } } });
    expect(faults).toEqual(["40P01"]);
    expect(await namesOf()).toEqual(["Mended", "Mended"]);
  });

  it("that comes again and again is a CONFLICT, and nothing is done", async () => {
    const client = await somebody();
    await lock(client, leads[1]);
    const changing = change("Never written");
    for (let round = 0; round < 3; round += 1) {
      await tangle(client);
      await client.query("rollback to before");
    }
    expect(codesOf(await changing)).toEqual(["CONFLICT"]);
    await client.query("commit");
    expect(faults).toEqual(["40P01", "40P01", "40P01"]);
    expect(await namesOf()).not.toContain("Never written");
  });
});

test("what PostgreSQL can put in no order is begun again", async () => {
  const name = new URL(office.gateway.databaseUrl).pathname.slice(1);
  await watcher.query(
    `alter role current_user in database ${name} set default_transaction_isolation = 'repeatable read'`,
  );
  const strict = await Office.open({ DATABASE_URL: office.gateway.databaseUrl }, { onStatement });
  const client = await somebody();
  await client.query("update lead set version = version + 1 where id = $1", [uuidIn(leads[0] ?? "")]);
  const changing = strict.gateway.ask(mutation, { input: { items: [{ id: leads[0], name: "In order" }] } }, anna.token);
  await isWaiting();
  await client.query("commit");
  expect(await changing).toMatchObject({ data: { updateLeads: { userErrors: [] } } });
  expect(faults).toEqual(["40001"]);
  expect(await namesOf()).toContain("In order");
  await strict.close();
});
