import { setTimeout as after } from "node:timers/promises";
import { Client } from "pg";
import { Office, type Person, expectDone } from "../records/office";
import { uuidIn } from "../support/api-tokens";

/** An account whose administrators act on each other at once, and who looks at its connections from outside. */
export interface Arena {
  readonly office: Office;
  readonly founder: Person;
  /** UUID of the account. */
  readonly accountId: string;
  readonly watcher: Client;
  /** Holds back, from outside, whoever changes rights in the account. */
  readonly gate: Client;
  close(): Promise<void>;
}

export async function openArena(): Promise<Arena> {
  const office = await Office.open({ DATABASE_CONNECTIONS: "14" });
  const founder = await office.found();
  const [watcher, gate] = [await connected(office), await connected(office)];
  const { rows } = await watcher.query<{ id: string }>(`select account_id as id from "user" where id = $1`, [
    uuidIn(founder.id),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([watcher.end(), gate.end()]);
    await office.close();
  };
  return { office, founder, accountId: rows[0]?.id ?? "", watcher, gate, close };
}

async function connected({ gateway }: Office): Promise<Client> {
  const client = new Client({ connectionString: gateway.databaseUrl, application_name: "test" });
  await client.connect();
  return client;
}

export async function addAdministrator(arena: Arena, by: Person): Promise<Person> {
  const added = await arena.office.add(by);
  expectDone(await by.act("setAdministrator", { userId: added.id, isAdministrator: true }, ""));
  return added;
}

/** How many of the gateway's transactions are under way, and how many of them wait for a lock. */
export async function underWay({ watcher }: Pick<Arena, "watcher">): Promise<{ open: number; waiting: number }> {
  const { rows } = await watcher.query<{ open: number; waiting: number }>(
    `select count(*)::int as open, (count(*) filter (where wait_event_type = 'Lock'))::int as waiting
     from pg_stat_activity where datname = current_database() and application_name like 'bailiwick%' and state <> 'idle'`,
  );
  return rows[0] ?? { open: 0, waiting: 0 };
}

/** Looks until so many wait for a lock, for a few seconds at most: were they seen? */
export async function seenWaiting(arena: Pick<Arena, "watcher">, count: number, patience = 5_000): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if ((await underWay(arena)).waiting >= count) return true;
    await after(5);
  }
  return false;
}

export interface Overlap<T> {
  readonly outcomes: readonly T[];
  /** Were all of them seen under way at one moment, waiting for a lock or holding what others wait for? */
  readonly isSeen: boolean;
}

/** Lets several go at the account's rights at once: held back until all of them wait, so that they start as one. */
export async function fromOneLine<T>(arena: Arena, acts: readonly (() => Promise<T>)[]): Promise<Overlap<T>> {
  await arena.gate.query("begin");
  await arena.gate.query("select 1 from account_state where account_id = $1 for update", [arena.accountId]);
  const running = Promise.all(acts.map((act) => act()));
  const isSeen = await seenWaiting(arena, acts.length);
  await arena.gate.query("commit");
  return { outcomes: await running, isSeen };
}

/** Lets several go at once as they come, and looks at them all the while. */
export async function atOnce<T>(arena: Arena, acts: readonly (() => Promise<T>)[]): Promise<Overlap<T>> {
  const race = { isOver: false, isSeen: false };
  const running = Promise.all(acts.map((act) => act())).finally(() => (race.isOver = true));
  while (!race.isOver) {
    const { open, waiting } = await underWay(arena);
    race.isSeen ||= open >= acts.length && waiting > 0;
  }
  return { outcomes: await running, isSeen: race.isSeen };
}
