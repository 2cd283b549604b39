import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../../migrations";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/store/embedded-postgres";
import { migrateDatabase } from "../../src/store/migrate";

interface DatabaseServer {
  readonly directory: string;
  readonly postgres: EmbeddedPostgres;
}

const servers: DatabaseServer[] = [];

/** Nothing of a test run has to outlive a power cut. */
const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * One PostgreSQL for the whole run, started outside jest's module system. Workers find the address of its migrated
 * database, the template of theirs, in `TEST_TEMPLATE_URL`. Where `STATEMENT_LOG` names a folder, the server's own log
 * of every statement is put there at the end.
 */
export async function startDatabaseServer(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "bailiwick-test-"));
  const log = { statements: process.env["STATEMENT_LOG"] !== undefined };
  const postgres = await startEmbeddedPostgres({ directory, log, settings: fast });
  servers.push({ directory, postgres });
  await migrateDatabase(postgres.url, migrations);
  process.env["TEST_TEMPLATE_URL"] = postgres.url;
}

export async function stopDatabaseServer(): Promise<void> {
  for (const { directory, postgres } of servers.splice(0)) {
    await postgres.stop();
    const destination = process.env["STATEMENT_LOG"];
    if (destination !== undefined) cpSync(postgres.statementLog, destination, { recursive: true });
    rmSync(directory, { recursive: true, force: true });
  }
}
