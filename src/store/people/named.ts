import type { Database } from "../database";
import { account, identifier, nothingMore, sql } from "../sql";

/** A group or a role: something with a name that is unique in the account. */
export interface NamedRow {
  readonly accountId: string;
  readonly table: "group" | "role";
  readonly id: string;
}

/** Null where another one has the name. A role's `purpose` is what it is for. */
export async function insertNamed(
  database: Database,
  row: NamedRow & { readonly name: string; readonly purpose?: string | null },
  at: Date,
): Promise<boolean> {
  const isRole = row.table === "role";
  const rows = await database.run(
    sql`insert into ${identifier(row.table)} (account_id, id, created_at, updated_at, name${isRole ? sql`, description` : nothingMore})
      values (${account}, ${row.id}, ${at}, ${at}, ${row.name}${isRole ? sql`, ${row.purpose ?? null}` : nothingMore})
      on conflict (account_id, name) do nothing returning id`,
    row.accountId,
  );
  return rows.length > 0;
}

export interface NamedReading {
  readonly id: string;
  readonly name: string;
  /** Of a role: what it is for. */
  readonly purpose: string | null;
  readonly version: number;
}

export async function findNamed(database: Database, row: NamedRow): Promise<NamedReading | null> {
  const [found] = await database.run<NamedReading>(
    sql`select r.id, r.name, ${row.table === "role" ? sql`r.description` : sql`null`} as purpose, r.version from ${identifier(row.table)} r where r.account_id = ${account} and r.id = ${row.id}`,
    row.accountId,
  );
  return found ?? null;
}

/** A new version of it: its lists or its cells have changed. */
export async function touchNamed(database: Database, row: NamedRow, at: Date): Promise<number> {
  const [touched] = await database.run<{ version: number }>(
    sql`update ${identifier(row.table)} set version = version + 1, updated_at = ${at}
      where account_id = ${account} and id = ${row.id} returning version`,
    row.accountId,
  );
  return touched?.version ?? 0;
}

/** Null where another one has the name. An absent `purpose` stays as it is. */
export async function renameNamed(
  database: Database,
  row: NamedRow,
  { name, purpose }: { readonly name: string; readonly purpose?: string | null | undefined },
  at: Date,
): Promise<number | null> {
  const said = row.table === "role" && purpose !== undefined ? sql`, description = ${purpose}` : nothingMore;
  const [renamed] = await database.run<{ version: number }>(
    sql`update ${identifier(row.table)} r set name = ${name}, version = version + 1, updated_at = ${at}${said}
      where r.account_id = ${account} and r.id = ${row.id} and not exists (
        select from ${identifier(row.table)} o where o.account_id = ${account} and o.name = ${name} and o.id <> ${row.id})
      returning r.version`,
    row.accountId,
  );
  return renamed?.version ?? null;
}

export async function deleteNamed(database: Database, row: NamedRow): Promise<void> {
  await database.run(
    sql`delete from ${identifier(row.table)} where account_id = ${account} and id = ${row.id}`,
    row.accountId,
  );
}
