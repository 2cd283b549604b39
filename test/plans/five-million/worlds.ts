import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { generateWorld } from "../../../bench/world/generate";
import { accountId, userId, users } from "../../../bench/world/numbers";
import type { SizeName } from "../../../bench/world/size";
import { migrations } from "../../../migrations";
import { startEmbeddedPostgres } from "../../../src/store/embedded-postgres";
import { migrateDatabase } from "../../../src/store/migrate";
import { type Account, openAccount } from "../asking";

/** The bench's account of a size, asked as a gateway asks it. */
export interface World {
  readonly account: Account;
  close(): Promise<void>;
}

const common = { shared_buffers: "2GB", effective_cache_size: "6GB", maintenance_work_mem: "768MB" };

/** Loading has nothing to lose, and what it writes need not be written twice. */
const loading = {
  ...common,
  ...{ fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" },
  ...{ wal_level: "minimal", max_wal_senders: "0", max_wal_size: "6GB" },
};

/** Where the worlds lie: `WORLDS_FOLDER`, which keeps them for the next run, or a folder that goes with this one. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const kept = process.env["WORLDS_FOLDER"];
  if (kept !== undefined) return work(kept);
  const folder = await mkdtemp(join(tmpdir(), "worlds-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A world as it was kept, or made. */
export async function openWorld(folder: string, size: SizeName): Promise<World> {
  const directory = join(folder, size);
  if (!existsSync(directory)) await makeWorld(directory, size);
  const postgres = await startEmbeddedPostgres({ directory, settings: { ...common, autovacuum: "off" } });
  try {
    await migrateDatabase(postgres.url, migrations);
    await letEverybodyIn(postgres.url);
    const account = await openAccount(postgres.url, place);
    const close = async (): Promise<void> => {
      await account.close();
      await postgres.stop();
    };
    return { account, close };
  } catch (fault) {
    await postgres.stop();
    throw fault;
  }
}

async function makeWorld(directory: string, size: SizeName): Promise<void> {
  const making = `${directory}-making`;
  await rm(making, { recursive: true, force: true });
  const postgres = await startEmbeddedPostgres({ directory: making, settings: loading });
  try {
    await migrateDatabase(postgres.url, migrations);
    await generateWorld(postgres.url, size, (line) => {
      console.log(line);
    });
  } finally {
    await postgres.stop();
  }
  await rename(making, directory);
}

const place = { accountId: accountId(1), userId: (number: number) => userId(1, number) };

/** A session for each user, which bears the user's id. */
async function letEverybodyIn(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "test" });
  await client.connect();
  try {
    await client.query(
      `insert into session (account_id, id, user_id, refresh_hash, address, agent, created_at, used_at, until)
       select $1, x.id, x.id, '', '', '', now(), now(), now() + interval '1000 days' from unnest($2::uuid[]) x(id) on conflict do nothing`,
      [place.accountId, Array.from({ length: users.count }, (_, number) => place.userId(number))],
    );
  } finally {
    await client.end();
  }
}
