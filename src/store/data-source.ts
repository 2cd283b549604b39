import type { Pool } from "pg";
import { DataSource, type EntityTarget, type MigrationInterface } from "typeorm";
import { SnakeCaseNaming } from "./description/naming-strategy";
import { NamedClient } from "./named-client";

export interface DatabaseSettings {
  readonly url: string;
  /** Connections of the pool. */
  readonly connections: number;
  readonly entities: readonly EntityTarget<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The database, not yet connected. Times are in UTC on every connection; the pool names its statements. */
export function dataSourceOf(settings: DatabaseSettings): DataSource {
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
    extra: { Client: NamedClient, options: "-c timezone=UTC" },
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
export function poolStateOf(source: DataSource): PoolState {
  const { master } = source.driver as unknown as { master: Pool };
  return { busy: master.totalCount - master.idleCount, idle: master.idleCount, waiting: master.waitingCount };
}
