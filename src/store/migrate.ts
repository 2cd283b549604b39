import type { DataSource } from "typeorm";
import { dataSourceOf, type DatabaseSettings } from "./data-source";
import { faultOfDatabase } from "./database-fault";

type Migrations = DatabaseSettings["migrations"];

const lock = 0x6d696772;

/**
 * Brings the database to the newest migration, each in a transaction of its own; of gateways that start together one
 * does it. `url` is a direct one: a pooler would lose the lock. Answers the names of what was run. Throws StartFault.
 */
export async function migrateDatabase(url: string, migrations: Migrations): Promise<string[]> {
  return withDatabase(url, migrations, async (source) => {
    const runner = source.createQueryRunner();
    try {
      await runner.query("select pg_advisory_lock($1)", [lock]);
      const run = await source.runMigrations({ transaction: "each" });
      await runner.query(settingsOfRole);
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

// Its shapes do not depend on values, so a statement is planned once; a setting of the session is lost behind a pooler.
const settingsOfRole = `do $$ begin
  execute format('alter role current_user in database %I set plan_cache_mode = force_generic_plan', current_database());
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
