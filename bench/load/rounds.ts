import type { Operation } from "../operations/requests";
import { type Running, type ServerName, serverNames } from "../servers/running";
import type { Reach } from "../world/people";
import type { Loader } from "./loader";
import type { LoadResult } from "./protocol";

export interface Pace {
  readonly rounds: number;
  readonly milliseconds: number;
  /** Before the first round, and in none of the figures. */
  readonly warmingMilliseconds: number;
  readonly connections: number;
}

/** What is asked of each server: the same bodies of the gateway and the bare server, the peer's own of the peer. */
export interface Cell {
  readonly operation: Operation;
  readonly reach: Reach;
  readonly token: string;
  readonly bodies: Readonly<Record<ServerName, readonly string[]>>;
}

/** One operation of one reach: each server's rounds, in which the n-th of all were loaded in turn. */
export interface Measured {
  readonly operation: Operation;
  readonly reach: Reach;
  readonly rounds: Readonly<Record<ServerName, readonly LoadResult[]>>;
}

type Servers = Readonly<Record<ServerName, Running>>;

/** Loads the servers in turn, each round beginning with another. Throws where a server answers with errors. */
export async function measureCell(loader: Loader, servers: Servers, cell: Cell, pace: Pace): Promise<Measured> {
  const { operation, reach, token, bodies } = cell;
  const rounds: Record<ServerName, LoadResult[]> = { gateway: [], bare: [], peer: [] };
  const once = async (name: ServerName, milliseconds: number): Promise<LoadResult> => {
    const { port } = servers[name];
    const result = await loader.load({
      port,
      token,
      bodies: bodies[name],
      connections: pace.connections,
      milliseconds,
    });
    if (result.failures > 0)
      throw new Error(
        `${operation} ${reach}: ${result.failures} failures of the ${name}: ${result.firstFailure?.slice(0, 2_000)}`,
      );
    return result;
  };
  for (const name of serverNames) await once(name, pace.warmingMilliseconds);
  for (let round = 0; round < pace.rounds; round++) {
    for (const [index] of serverNames.entries()) {
      const name = serverNames[(index + round) % serverNames.length] ?? "gateway";
      rounds[name].push(await once(name, pace.milliseconds));
    }
  }
  return { operation, reach, rounds };
}
