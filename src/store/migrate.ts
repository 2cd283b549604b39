import type { DataSource } from "typeorm";
import { dataSourceOf, type DatabaseSettings } from "./data-source";
import { faultOfDatabase } from "./database-fault";
import { installWorker } from "./jobs/worker-schema";

type Migrations = DatabaseSettings["migrations"];

const lock = 0x6d696772;

/**
 * Brings the database to the newest migration, each in a transaction of its own, and the worker's tables to theirs; of gateways that start together one
 * does it. `url` is a direct one: a pooler would lose the lock. Answers the names of what was run. Throws StartFault.
 */
export async function migrateDatabase(url: string, migrations: Migrations): Promise<string[]> {
  return withDatabase(url, migrations, async (source) => {
    const runner = source.createQueryRunner();
    try {
      await runner.query("select pg_advisory_lock($1)", [lock]);
      const run = await source.runMigrations({ transaction: "each" });
      await runner.query(settingsOfRole);
      await installWorker(url);
      return run.map(({ name }) => name);
    } finally {
      await runner.query("select pg_advisory_unlock($1)", [lock]).catch(() => undefined);
      await runner.release();
    }
  });
}

/** The names of migrations that the database has not seen, in the order in which they would run. Throws StartFault. */
export async function pendingMigrations(url: string, migrations: Migrations): Promise<string[]> {
  return withDatabase(url, migrations, async (source) => {
    const [{ made }] = await source.query<[{ made: boolean }]>(`select to_regclass('migrations') is not null as made`);
    const run = made ? await source.query<{ name: string }[]>(`select name from migrations`) : [];
    const names = new Set(run.map(({ name }) => name));
    return migrations.map(({ name }) => name).filter((name) => !names.has(name));
  });
}

/**
 * How statements are planned, for every session of the role: a setting of one session is lost behind a pooler.
 * Their shapes do not depend on values, so each is planned once. A row out of order then costs what one in order does,
 * lest a list be sorted, and no table is walked: all accounts share it, and each statement names one.
 */
const planning = { plan_cache_mode: "force_generic_plan", random_page_cost: "1", enable_seqscan: "off" };

export const settingsOfRole = `do $$ begin
${Object.entries(planning)
  .map(
    ([name, value]) =>
      `  execute format('alter role current_user in database %I set ${name} = ${value}', current_database());`,
  )
  .join("\n")}
end $$`;

async function withDatabase<T>(
  url: string,
  migrations: Migrations,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = dataSourceOf({ url, connections: 2, entities: [], migrations });
  try {
    await source.initialize();
    return await work(source);
  } catch (error) {
    throw faultOfDatabase(error, url) ?? error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}
