import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { settingsOfRole } from "../../src/store/migrate";

/** Called as the tests call themselves: what they do from outside is not the gateway's. */
const application_name = "test";

/** The one that has the demo in it, once somebody has asked for it. */
const demo = "test_demo";
const lock = 0x64656d6f;

/** A new database, made from the migrated template; its address. */
export const makeDatabase = (): Promise<string> => copyOf(nameOf(template()));

/** As `makeDatabase`, with what `make` makes, which takes long: the first of a run waits for it, and the others get copies. */
export async function makeDemoDatabase(make: (url: string) => Promise<unknown>): Promise<string> {
  const client = await connect(urlOf("postgres"));
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    const { rows } = await client.query("select from pg_database where datname = $1", [demo]);
    if (rows.length === 0) {
      const url = await makeDatabase();
      await make(url);
      await client.query(`alter database ${nameOf(url)} rename to ${demo}`);
    }
  } finally {
    await client.end();
  }
  return copyOf(demo);
}

function template(): string {
  const url = process.env["TEST_TEMPLATE_URL"];
  if (url === undefined) throw new Error("no PostgreSQL was started for the tests: run them with npm test or npx jest");
  return url;
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

function urlOf(name: string): string {
  const url = new URL(template());
  url.pathname = `/${name}`;
  return url.href;
}

async function copyOf(original: string): Promise<string> {
  const url = urlOf(`test_${randomBytes(6).toString("hex")}`);
  await runStatement(urlOf("postgres"), `create database ${nameOf(url)} template ${original}`);
  // A copy has the tables of a migrated database, not what migrating set for its sessions.
  await runStatement(url, settingsOfRole);
  return url;
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, application_name });
  await client.connect();
  return client;
}

async function runStatement(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
