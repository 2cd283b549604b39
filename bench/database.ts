import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../migrations";
import { migrateDatabase } from "../src/store/migrate";
import { startMeasuredPostgres } from "../test/support/measured-postgres";
import { statements as peerStatements } from "./servers/peer/policies";
import { preparePeer } from "./servers/peer/prepare";
import { generateWorld } from "./world/generate";
import { loginStatements, peopleStatements } from "./world/people";
import { recordStatements } from "./world/records";
import { type SizeName, sizes } from "./world/size";

/** What both settings share: a machine of 8 GB and more that serves the database and little else. */
const common = {
  shared_buffers: "2GB",
  effective_cache_size: "6GB",
  maintenance_work_mem: "512MB",
  max_wal_size: "8GB",
};

/** Loading has nothing to lose. */
const loading = { ...common, fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/** As in production: what was answered is on the disk. */
export const serving = {
  ...common,
  ...{ fsync: "on", synchronous_commit: "on", full_page_writes: "on", autovacuum: "on" },
  ...{ checkpoint_timeout: "15min", random_page_cost: "1.1", max_connections: "100" },
};

export interface BenchDatabase {
  /** For the gateway and the bare server: the owner of the tables. */
  readonly url: string;
  /** For the peer: a login that row-level security binds. */
  readonly peerUrl: string;
  /** Its version, and for what it was compiled. */
  readonly build: string;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  readonly size: SizeName;
  /** Where it lies; null for a folder below the system's temporary one. */
  readonly folder: string | null;
  /** Is what was generated kept for the next run? */
  readonly isKept: boolean;
}

type Say = (line: string) => void;

/** Of all that makes a world: a kept one that was made otherwise is made anew. */
function fingerprintOf(size: SizeName): string {
  const made = sizes[size].map((account) => [peopleStatements(account.number), recordStatements(account)]);
  return createHash("sha256")
    .update(JSON.stringify([made, loginStatements(""), peerStatements]))
    .digest("hex");
}

/** A PostgreSQL of the bench's own, with the world of that size: found as it was left, or made. */
export async function openDatabase({ size, folder, isKept }: DatabaseOptions, say: Say): Promise<BenchDatabase> {
  const directory = join(folder ?? tmpdir(), `bailiwick-bench-${size}`);
  const mark = join(directory, "generated");
  const fingerprint = fingerprintOf(size);
  const isFound = existsSync(mark) && (await readFile(mark, "utf8")) === fingerprint;
  if (isFound) say(`found in ${directory}`);
  else await makeWorld(directory, size, say);
  await writeFile(mark, fingerprint);
  const postgres = await startMeasuredPostgres({ directory, settings: serving });
  await migrateDatabase(postgres.url, migrations);
  return {
    url: postgres.url,
    peerUrl: await preparePeer(postgres.url, postgres.superuserUrl),
    build: postgres.build,
    stop: async () => {
      await postgres.stop();
      // What an earlier run kept stays.
      if (!isKept && !isFound) await rm(directory, { recursive: true, force: true });
    },
  };
}

async function makeWorld(directory: string, size: SizeName, say: Say): Promise<void> {
  say(`generating ${size} in ${directory}`);
  await rm(directory, { recursive: true, force: true });
  const postgres = await startMeasuredPostgres({ directory, settings: loading });
  try {
    await migrateDatabase(postgres.url, migrations);
    await generateWorld(postgres.url, size, say);
  } finally {
    await postgres.stop();
  }
}
