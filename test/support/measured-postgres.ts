import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "../../src/store/embedded-postgres";

export interface MeasuredPostgres extends EmbeddedPostgres {
  /** Of the database `bailiwick`, for a superuser. */
  readonly superuserUrl: string;
  /** Which PostgreSQL is measured: "18.4, compiled with -Os". */
  readonly build: string;
}

/**
 * The server for what takes times: of the installed packages, which were compiled to be small, or of the folder of
 * `initdb` and `postgres` that POSTGRES_PROGRAMS names.
 */
export async function startMeasuredPostgres(
  options: Omit<EmbeddedPostgresOptions, "programs">,
): Promise<MeasuredPostgres> {
  const postgres = await startEmbeddedPostgres({ ...options, programs: process.env["POSTGRES_PROGRAMS"] });
  const superuser = new URL(postgres.url);
  superuser.username = "postgres";
  superuser.password = (await readFile(join(options.directory, "postgres", "password"), "utf8")).trim();
  return { ...postgres, superuserUrl: superuser.href, build: await buildOf(superuser.href) };
}

/** Asks as a superuser, who alone may know with which flags it was compiled. */
async function buildOf(superuserUrl: string): Promise<string> {
  const client = new Client(superuserUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; flags: string }>(
      `select current_setting('server_version') as version, (select setting from pg_config where name = 'CFLAGS') as flags`,
    );
    const { version = "", flags = "" } = rows[0] ?? {};
    // Of several the last holds.
    return `${version.split(" ")[0] ?? ""}, compiled with ${flags.match(/-O\w*/g)?.at(-1) ?? "-O0"}`;
  } finally {
    await client.end();
  }
}
