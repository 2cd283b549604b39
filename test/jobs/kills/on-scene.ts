import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../../migrations";
import { startEmbeddedPostgres } from "../../../src/store/embedded-postgres";
import { migrateDatabase } from "../../../src/store/migrate";
import { runProgram } from "../../support/program";
import type { Scene } from "./scene";

type Environment = Readonly<Record<string, string>>;

/** Makes a database of its own, and built gateways on it as they are asked for, and takes all of it down again. */
export async function onScene<T>(prove: (scene: Scene) => Promise<T>, environment: Environment = {}): Promise<T> {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  const folder = await mkdtemp(join(tmpdir(), "scene-"));
  const postgres = await startEmbeddedPostgres({ directory: join(folder, "database") });
  const client = new Client(postgres.url);
  try {
    await migrateDatabase(postgres.url, migrations);
    await client.connect();
    return await prove({ url: postgres.url, client, start: () => startOn(postgres.url, environment) });
  } finally {
    await client.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const signingKey = randomBytes(32).toString("hex");

async function startOn(url: string, more: Environment): ReturnType<Scene["start"]> {
  const environment = {
    ...{ DATABASE_URL: url, SIGNING_KEY: signingKey, PORT: "0", NODE_ENV: "development" },
    ...{ DATABASE_CONNECTIONS: "5", EXPLORERS: "off", LOG_LEVEL: "error", ...more },
  };
  const program = runProgram({ cwd: process.cwd(), command: [process.execPath, "dist/main.js"], environment });
  return { program, url: await program.answering() };
}
