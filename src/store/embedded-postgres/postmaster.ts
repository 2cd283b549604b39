import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { StartFault } from "../start-fault";
import type { Binaries } from "./binaries";
import type { Layout } from "./cluster";
import { isAlive, pause } from "./process";
import { nameOfOwnPlace, serverEnvironment } from "./run";
import type { ServerUser } from "./server-user";

export interface Server {
  readonly port: number;
  /** Settles, with the reason, if the server ends before `stop` was called. */
  readonly ended: Promise<string>;
  stop(hurry: boolean): Promise<void>;
}

/** What a server writes about itself into its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

// Recovery after a kill reads what was written since the last checkpoint: seconds, minutes on a slow disk.
const patienceForStart = 300_000;
// Asked to end while it recovers, PostgreSQL 18 may wait for ever; ended on the spot, it loses nothing either.
const patienceForStop = 20_000;
const tries = 5;

export async function readPostmaster(layout: Layout): Promise<Postmaster | null> {
  const text = await readFile(join(layout.cluster, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n").map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? "" };
}

/** Starts the server on a free port, and waits until it takes connections. */
export async function launchServer(
  binaries: Binaries,
  user: ServerUser,
  layout: Layout,
  settings: readonly string[],
): Promise<Server> {
  for (let left = tries; left > 0; left--) {
    const port = await findFreePort();
    const child = spawnServer(binaries, user, layout, ["-c", `port=${port}`, ...settings]);
    if (await becomesReady(child, layout)) return serverOf(child, port);
    const said = await lastWords(layout);
    if (!said.includes("could not bind") && !said.includes("any TCP/IP sockets")) throw refusal(said, layout);
  }
  throw refusal("no free port was found", layout);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** In a session of its own, so that Ctrl-C and the end of a terminal reach the gateway alone, which stops it last. */
function spawnServer(binaries: Binaries, user: ServerUser, layout: Layout, settings: string[]): ChildProcess {
  const log = openSync(layout.serverLog, "w", 0o600);
  const child = spawn(binaries.postgres, ["-D", nameOfOwnPlace(layout.cluster), ...settings], {
    ...user,
    cwd: layout.cluster,
    env: serverEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.once("error", () => undefined);
  child.unref();
  return child;
}

async function becomesReady(child: ChildProcess, layout: Layout): Promise<boolean> {
  const limit = Date.now() + patienceForStart;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < limit) {
    const found = await readPostmaster(layout);
    if (found?.pid === child.pid && found.status === "ready") return true;
    await pause(20);
  }
  child.kill("SIGQUIT");
  return false;
}

function serverOf(child: ChildProcess, port: number): Server {
  let isStopping = false;
  const gone = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  const ended = new Promise<string>((resolve) => {
    void gone.then(() => {
      if (!isStopping) resolve("the embedded PostgreSQL ended by itself");
    });
  });
  const stop = (hurry: boolean): Promise<void> => {
    isStopping = true;
    return stopProcess(child.pid ?? 0, hurry);
  };
  return { port, ended, stop };
}

/** Asks for a fast end, which writes everything; after 20 s, or in a hurry, for an immediate one, which is recovered at the next start. */
export async function stopProcess(pid: number, hurry: boolean): Promise<void> {
  for (const signal of hurry ? (["SIGQUIT"] as const) : (["SIGINT", "SIGQUIT"] as const)) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const limit = Date.now() + patienceForStop;
    while (isAlive(pid) && Date.now() < limit) await pause(10);
  }
}

async function lastWords(layout: Layout): Promise<string> {
  const lines = (await readFile(layout.serverLog, "utf8").catch(() => "")).trim().split("\n");
  return (lines.findLast((line) => line.includes("FATAL:")) ?? lines.at(-1) ?? "").replace(/^.*FATAL:\s*/, "");
}

function refusal(said: string, layout: Layout): StartFault {
  return new StartFault(`The embedded PostgreSQL did not start: ${said}.`, `Its log is ${layout.serverLog}.`);
}
