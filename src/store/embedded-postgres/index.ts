import { resolve } from "node:path";
import { StartFault } from "../start-fault";
import { binariesFor } from "./binaries";
import { layoutOf, makeClusterUnlessMade, readPassword } from "./cluster";
import { holdServer, type Hold } from "./hold";
import { adoptLeftover } from "./leftover";
import { launchServer, type Server } from "./postmaster";
import { ensureDatabase } from "./roles";
import { serverUserFor } from "./server-user";
import { readSettings } from "./settings";

export interface EmbeddedPostgresOptions {
  /** Folder of the gateway's own, made where it is missing; the server lives in its folder `postgres`. */
  readonly directory: string;
  /** `statements`: PostgreSQL writes each statement that it gets as JSON lines into `statementLog`. */
  readonly log?: { readonly statements: boolean };
  /** Settings of `postgresql.conf` that go before ours; they hold for a server started here, not for an adopted one. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder of `initdb` and `postgres` of another build of PostgreSQL 18, run instead of the installed packages'. */
  readonly programs?: string | undefined;
}

export interface EmbeddedPostgres {
  /** For the gateway: the owner of the database `bailiwick`, who may make databases and is no superuser. */
  readonly url: string;
  /** The folder of the server's JSON log; there are files in it only with `log.statements`. */
  readonly statementLog: string;
  /** Settles, with the reason, if the server ends or is lost before `stop` was called. */
  readonly ended: Promise<string>;
  /** Ends the server: sessions are cut, transactions rolled back, everything written. `hurry` leaves it to be recovered at the next start. */
  stop(hurry?: boolean): Promise<void>;
}

/**
 * PostgreSQL 18, out of the installed packages unless said otherwise, listening on a free port of 127.0.0.1 alone, its
 * files under `directory`. A server that a killed gateway left behind is taken over. Throws StartFault where another
 * gateway holds the folder, or the server cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const layout = layoutOf(resolve(options.directory));
  const user = await serverUserFor(layout);
  const binaries = await binariesFor(user, layout, options.programs);
  await makeClusterUnlessMade(binaries, user, layout);
  const password = await readPassword(layout);
  const settings = readSettings(options.log?.statements ?? false, options.settings);
  const adopt = (): Promise<Server | null> => adoptLeftover(layout, password);
  const launch = (): Promise<Server> => launchServer(binaries, user, layout, settings);
  const { server, hold } = await takeServer(adopt, launch, (port) => holdServer(port, password, layout));
  const url = await ensureDatabase(hold.client(), server.port, password);
  return { url, statementLog: layout.statementLog, ended: endOf(server, hold), stop: stopper(server, hold) };
}

async function findServer(adopt: () => Promise<Server | null>, launch: () => Promise<Server>): Promise<Server> {
  const leftover = await adopt();
  if (leftover) return leftover;
  try {
    return await launch();
  } catch (fault) {
    // Another gateway may have been faster by a moment: then its server is found after all.
    const faster = await adopt();
    if (faster) return faster;
    throw fault;
  }
}

/** A server that was found may be about to end with its gateway: then the next round starts one. */
async function takeServer(
  adopt: () => Promise<Server | null>,
  launch: () => Promise<Server>,
  holdOn: (port: number) => Promise<Hold>,
): Promise<{ server: Server; hold: Hold }> {
  for (let rounds = 5; ; rounds--) {
    const server = await findServer(adopt, launch);
    try {
      return { server, hold: await holdOn(server.port) };
    } catch (fault) {
      if (fault instanceof StartFault || rounds === 1) throw fault;
    }
  }
}

function endOf(server: Server, hold: Hold): Promise<string> {
  return Promise.race([server.ended, hold.lost]);
}

/** The lock ends with the server and not before it, lest another gateway take a server that is about to end. */
function stopper(server: Server, hold: Hold): (hurry?: boolean) => Promise<void> {
  return async (hurry = false) => {
    hold.expectEnd();
    await server.stop(hurry);
    await hold.client().end();
  };
}
