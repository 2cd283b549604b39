/** `npm run migrations`: migrates an empty database, and fails where the entities describe something else than it then has. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../migrations";
import { entities } from "../src/app";
import { dataSourceOf } from "../src/store/data-source";
import { startEmbeddedPostgres } from "../src/store/embedded-postgres";
import { migrateDatabase } from "../src/store/migrate";
import { objectsMissingFrom } from "./drift/described-objects";

/** What would still have to be done to the database, as SQL. */
async function missingFrom(url: string): Promise<string[]> {
  const source = await dataSourceOf({ url, connections: 2, entities, migrations }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return [...upQueries.map(({ query }) => query), ...(await objectsMissingFrom(source))];
  } finally {
    await source.destroy();
  }
}

/** Down again and up: a migration that can't be taken back is found before somebody needs it. */
async function revertAll(url: string): Promise<void> {
  const source = await dataSourceOf({ url, connections: 2, entities: [], migrations }).initialize();
  try {
    for (const _migration of migrations) await source.undoLastMigration({ transaction: "each" });
  } finally {
    await source.destroy();
  }
}

async function findDrift(): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), "bailiwick-migrations-"));
  const postgres = await startEmbeddedPostgres({ directory, settings: { fsync: "off" } });
  try {
    await migrateDatabase(postgres.url, migrations);
    await revertAll(postgres.url);
    await migrateDatabase(postgres.url, migrations);
    return await missingFrom(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

void findDrift().then((drift) => {
  if (drift.length === 0) return;
  console.log(
    `The entities describe what no migration makes; a new migration would have to say:\n${drift.join(";\n")}`,
  );
  process.exitCode = 1;
});
