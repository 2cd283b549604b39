import { Client } from "pg";
import { StartFault } from "../start-fault";
import { superuser, type Layout } from "./cluster";
import { pause } from "./process";

/** That this gateway, and no other, uses the server: a lock of a session, which ends with us however we end. */
export interface Hold {
  /** The session that holds the lock, for a statement or two of the superuser. */
  client(): Client;
  /** Settles, with the reason, when the server is lost for good; one that restarts itself is held again. */
  readonly lost: Promise<string>;
  /** Says that the server is about to be stopped by us. */
  expectEnd(): void;
}

const lock = 0x6261696c;
const patience = 3_000;
const patienceForRestart = 30_000;

export async function connectAsSuperuser(port: number, password: string): Promise<Client> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: superuser,
    password,
    database: "postgres",
    application_name: `bailiwick ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

export async function holdServer(port: number, password: string, layout: Layout): Promise<Hold> {
  let client = await takeLock(port, password, layout, patience, isHeldByAnother);
  let isExpected = false;
  const lost = new Promise<string>((resolve) => {
    const watch = (): void => {
      client.once("end", () => {
        if (isExpected) return;
        takeLock(port, password, layout, patienceForRestart, () => !isExpected).then(
          (again) => {
            client = again;
            watch();
          },
          () => {
            resolve("the embedded PostgreSQL is gone");
          },
        );
      });
    };
    watch();
  });
  const expectEnd = (): void => void (isExpected = true);
  return { client: () => client, lost, expectEnd };
}

const isHeldByAnother = (error: unknown): boolean => error instanceof StartFault;

async function takeLock(
  port: number,
  password: string,
  layout: Layout,
  patience: number,
  mayPass: (error: unknown) => boolean,
): Promise<Client> {
  const limit = Date.now() + patience;
  for (;;) {
    try {
      return await tryLock(port, password, layout);
    } catch (error) {
      if (!mayPass(error) || Date.now() > limit) throw error;
      await pause(100);
    }
  }
}

async function tryLock(port: number, password: string, layout: Layout): Promise<Client> {
  const client = await connectAsSuperuser(port, password);
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lock]);
  if (rows[0]?.taken) return client;
  const holder = await holderOf(client);
  await client.end();
  throw new StartFault(
    `Another gateway${holder} is running on ${layout.directory}.`,
    "Stop it, or set DATA_DIRECTORY (and PORT) to others for a second one.",
  );
}

async function holderOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [lock],
  );
  const pid = rows[0]?.name.split(" ")[1];
  return pid ? ` (process ${pid})` : "";
}
