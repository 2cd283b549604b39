import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BenchDatabase } from "../database";

export const serverNames = ["gateway", "bare", "peer"] as const;
export type ServerName = (typeof serverNames)[number];

export interface Running {
  readonly name: ServerName;
  readonly port: number;
  stop(): Promise<void>;
}

/** The Node that the peer needs, out of the registry. */
export const peerNode = join("bench", "node_modules", "node", "bin", "node");

/** Signs nothing but the sessions of the bench's own database. */
export const signingKey = "the key of the bench, which signs nothing else at all";
const connections = process.env["CONNECTIONS"] ?? "10";

/** What the gateway is switched to by the one who runs the bench. */
const passedOn = ["OPTIMISATIONS_OFF", "NODE_OPTIONS", "PATH", "HOME"];

const environmentOf = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
  NODE_ENV: "production",
  SIGNING_KEY: signingKey,
  ...more,
});

/** One process, on the same Node as the bench. */
export async function startGateway({ url }: BenchDatabase): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/main.js"], {
    env: environmentOf({
      ...{ DATABASE_URL: url, DATABASE_CONNECTIONS: connections, HOST: "127.0.0.1", PORT: String(port) },
      ...{ LOG_LEVEL: "warn", EXPLORERS: "off", METRICS: "off", WORKER: "off" },
    }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answers(port, child);
  return runningOf("gateway", port, child);
}

export function startBare({ url }: BenchDatabase): Promise<Running> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "bench/servers/bare/server.ts"], {
    env: environmentOf({ DATABASE_URL: url, CONNECTIONS: connections }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return portOf("bare", child);
}

/** On the Node that it needs. */
export function startPeer({ url, peerUrl }: BenchDatabase): Promise<Running> {
  const child = spawn(peerNode, ["bench/servers/peer/server.mjs"], {
    env: environmentOf({ DATABASE_URL: peerUrl, OWNER_URL: url, CONNECTIONS: connections, GRAPHILE_ENV: "production" }),
    // It warns of a type of a table that it does not serve.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return portOf("peer", child);
}

function portOf(name: ServerName, child: ChildProcess): Promise<Running> {
  return new Promise((resolve, reject) => {
    child.once("message", (message: { port: number }) => {
      resolve(runningOf(name, message.port, child));
    });
    child.once("exit", () => {
      reject(new Error(`the ${name} server did not start`));
    });
  });
}

const runningOf = (name: ServerName, port: number, child: ChildProcess): Running => ({
  name,
  port,
  stop: () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve();
        return;
      }
      child.once("exit", () => {
        resolve();
      });
      child.kill("SIGTERM");
    }),
});

async function answers(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const there = await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`).catch(() => null);
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the gateway did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
