import type { Config, DatabaseAddress } from "../config";
import { StartFault } from "../store/start-fault";
import type { Product } from "./product";

export interface OpenDatabase extends DatabaseAddress {
  /** Settles, with the reason, if a server of ours ends before `stop`. Never for one of others. */
  readonly ended: Promise<string>;
  /** Stops a server of ours, and leaves others alone. */
  stop(hurry: boolean): Promise<void>;
}

/** The database that the configuration names, looked at, or the embedded one, started; its tables up to date. Throws StartFault. */
export async function openDatabase(config: Config, migrations: Product["migrations"]): Promise<OpenDatabase> {
  return config.database ? useDatabase(config.database, migrations) : startDatabase(config, migrations);
}

async function useDatabase(address: DatabaseAddress, migrations: Product["migrations"]): Promise<OpenDatabase> {
  const { checkDatabase } = await import("../store/check-database");
  const { pendingMigrations } = await import("../store/migrate");
  await checkDatabase(address.url);
  const pending = await pendingMigrations(address.directUrl, migrations);
  if (pending.length > 0) {
    const count = pending.length === 1 ? "1 migration" : `${pending.length} migrations`;
    throw new StartFault(`The database lacks ${count}.`, "Run npm run migrate.");
  }
  return { ...address, ended: new Promise(() => undefined), stop: () => Promise.resolve() };
}

async function startDatabase(config: Config, migrations: Product["migrations"]): Promise<OpenDatabase> {
  const { startEmbeddedPostgres } = await import("../store/embedded-postgres");
  const { migrateDatabase } = await import("../store/migrate");
  const server = await startEmbeddedPostgres({ directory: config.dataDirectory });
  const { url, ended } = server;
  try {
    await migrateDatabase(url, migrations);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, directUrl: url, ended, stop: (hurry) => server.stop(hurry) };
}
