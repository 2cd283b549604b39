import { Client, type Pool } from "pg";
import { DataSource, type EntityTarget, type MigrationInterface } from "typeorm";
import { SnakeCaseNaming } from "./description/naming-strategy";
import { NamedClient } from "./named-client";
import { type Optimisations, allOptimisations } from "./optimisations";

export interface DatabaseSettings {
  readonly url: string;
  /** Connections of the pool. */
  readonly connections: number;
  readonly entities: readonly EntityTarget<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** All, where it is left out. */
  readonly optimisations?: Optimisations;
}

/** Times are in UTC on every connection. */
export const sessionOptions = "-c timezone=UTC";

/** The database, not yet connected. */
export function dataSourceOf(settings: DatabaseSettings): DataSource {
  const { optimisations = allOptimisations } = settings;
  const source = new DataSource({
    type: "postgres",
    url: settings.url,
    entities: [...settings.entities] as never[],
    migrations: [...settings.migrations],
    migrationsTableName: "migrations",
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    poolSize: settings.connections,
    applicationName: "bailiwick",
    extra: {
      Client: optimisations.has("named-statements") ? NamedClient : Client,
      options: sessionOptions,
      // Whoever holds a connection that breaks hears it from his statement; unheard, it would end the process.
      onConnect: (client: Client) => client.on("error", () => undefined),
    },
  });
  // TypeORM's list of types has no xid8, which `change.transaction` is (decisions.md 2).
  source.driver.supportedDataTypes.push("xid8" as never);
  return source;
}

/** Connections of the pool, and what waits for one. */
export interface PoolState {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Of a database that is connected: TypeORM keeps the driver's pool at a place without a type. */
export const poolOf = (source: DataSource): Pool => (source.driver as unknown as { readonly master: Pool }).master;

export function poolStateOf(source: DataSource): PoolState {
  const { totalCount, idleCount, waitingCount } = poolOf(source);
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
