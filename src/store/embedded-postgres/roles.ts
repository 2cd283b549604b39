import { createHash } from "node:crypto";
import type { Client } from "pg";

const name = "bailiwick";

/** Makes the gateway's role and database unless they are there; answers the URL of the database. */
export async function ensureDatabase(client: Client, port: number, superuserPassword: string): Promise<string> {
  const password = createHash("sha256").update(`${name} ${superuserPassword}`).digest("hex");
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $1) as database`,
    [name],
  );
  // No superuser: a hole in the gateway must not become a shell on the machine.
  if (!rows[0]?.role) await client.query(`create role ${name} login createdb password '${password}'`);
  if (!rows[0]?.database) await client.query(`create database ${name} owner ${name}`);
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`;
}
