import { spawn } from "node:child_process";
import { readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";

const pause = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

/** The process that writes itself into a cluster's `postmaster.pid`. */
export const postmasterOf = (directory: string): number =>
  Number(readFileSync(join(directory, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly uid: number;
  readonly gid: number;
}

/** How a running process was started: Linux tells. */
function commandOf(pid: number, directory: string): Command {
  const [, ...args] = readFileSync(`/proc/${pid}/cmdline`, "utf8")
    .split("\0")
    .filter((part) => part !== "");
  const cwd = join(directory, "postgres/cluster");
  const { uid, gid } = statSync(cwd);
  return { program: readlinkSync(`/proc/${pid}/exe`), args, cwd, uid, gid };
}

/** A PostgreSQL that no gateway holds: killed, and started again on the same port, as the one of a container beside it. */
export class LoneServer {
  private constructor(
    readonly url: string,
    private readonly directory: string,
    private readonly command: Command,
  ) {}

  /** Makes the cluster, and leaves it running. Everything is written for good: `fsync` is on, as always. */
  static async open(directory: string): Promise<LoneServer> {
    const postgres = await startEmbeddedPostgres({ directory, settings: { max_connections: "60" } });
    const command = commandOf(postmasterOf(directory), directory);
    await postgres.stop();
    const server = new LoneServer(postgres.url, directory, command);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const { program, args, ...place } = this.command;
    spawn(program, args, { ...place, env: { LC_ALL: "C" }, detached: true, stdio: "ignore" }).unref();
    for (let left = 600; left > 0; left -= 1) {
      if (await answers(this.url)) return;
      await pause(50);
    }
    throw new Error("PostgreSQL does not come back");
  }

  kill(): void {
    process.kill(postmasterOf(this.directory), "SIGKILL");
  }

  async stop(): Promise<void> {
    const pid = postmasterOf(this.directory);
    process.kill(pid, "SIGINT");
    for (let left = 400; left > 0 && isRunning(pid); left -= 1) await pause(50);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
