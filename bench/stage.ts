import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Client } from "pg";
import { type BenchDatabase, openDatabase } from "./database";
import type { Seen } from "./operations/requests";
import type { Options } from "./options";
import { type Running, type ServerName, startBare, startGateway, startPeer } from "./servers/running";
import { type Person, askers } from "./world/people";
import { giveRights, signIn } from "./world/rights";
import { seenBy } from "./world/seen";

type Say = (line: string) => void;

/** The three servers at work on one database, and who asks them. */
export interface Stage {
  readonly client: Client;
  /** Which PostgreSQL it is. */
  readonly build: string;
  readonly servers: Readonly<Record<ServerName, Running>>;
  readonly seen: ReadonlyMap<string, Seen>;
  /** Signs in anew: a token is good for a quarter of an hour, and a run takes longer. */
  tokenOf(person: Person): Promise<string>;
  close(): Promise<void>;
}

/** The packages of the peer, and the gateway as it is deployed. */
export function prepare(): void {
  if (!existsSync("bench/node_modules/postgraphile"))
    run("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund"]);
  run(process.execPath, ["scripts/build.mjs"]);
}

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed`);
}

export async function openStage(options: Options, say: Say): Promise<Stage> {
  const database = await openDatabase(options, say);
  const started: Running[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
    await database.stop();
  };
  try {
    return await openOn(database, started, options.size, close);
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function openOn(
  database: BenchDatabase,
  started: Running[],
  size: Options["size"],
  close: () => Promise<void>,
): Promise<Stage> {
  const start = async (starting: Promise<Running>): Promise<Running> => {
    const running = await starting;
    started.push(running);
    return running;
  };
  const gateway = await start(startGateway(database));
  // The other two read at their start what everybody may.
  await giveRights(gateway.port);
  const bare = await start(startBare(database));
  const peer = await start(startPeer(database));
  const client = new Client(database.url);
  await client.connect();
  // An earlier run that was kept has left dead rows.
  await client.query("vacuum (analyze) lead, change");
  const seen = new Map<string, Seen>();
  for (const person of Object.values(askers)) seen.set(person.name, await seenBy(client, person, size));
  return {
    client,
    build: database.build,
    servers: { gateway, bare, peer },
    seen,
    tokenOf: (person) => signIn(gateway.port, person),
    close: async () => {
      await client.end();
      await close();
    },
  };
}
