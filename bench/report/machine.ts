import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Client } from "pg";
import { peerNode } from "../servers/running";

const versionOf = (folder: string, name: string): string => {
  const { version } = JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, "utf8")) as {
    version: string;
  };
  return `${name} ${version}`;
};

/** Where and with what it was measured, a line each. */
export async function describeMachine(client: Client, build: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ commit: string; sync: string; buffers: string }>(
    `select current_setting('synchronous_commit') as commit,
       current_setting('fsync') as sync, current_setting('shared_buffers') as buffers`,
  );
  const { commit = "", sync = "", buffers = "" } = rows[0] ?? {};
  const cores = cpus();
  const versionOfPeer = execFileSync(peerNode, ["--version"], { encoding: "utf8" }).trim();
  const own = ["@apollo/server", "type-graphql", "typeorm", "pg", "graphql", "fastify"].map((name) =>
    versionOf(".", name),
  );
  const peer = ["postgraphile", "postgraphile-plugin-connection-filter", "grafserv", "pg"].map((name) =>
    versionOf("bench", name),
  );
  return [
    `Machine: ${cores.length} × ${cores[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, shared by load, servers and PostgreSQL`,
    `PostgreSQL ${build}, synchronous_commit ${commit}, fsync ${sync}, shared_buffers ${buffers}`,
    `Node ${process.version}: ${own.join(", ")}`,
    `Node ${versionOfPeer}: ${peer.join(", ")}`,
    `Date ${new Date().toISOString().slice(0, 10)}, commit ${commitOf()}`,
  ];
}

function commitOf(): string {
  try {
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
    const isClean = execFileSync("git", ["status", "--porcelain", "src"], { encoding: "utf8" }) === "";
    return isClean ? commit : `${commit} and changes`;
  } catch {
    return "unknown";
  }
}
