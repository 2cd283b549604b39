import type { Action, Resource } from "../../rights/catalogue";
import type { FieldSetting } from "../../rights/facts";
import type { Database } from "../database";
import { account, identifier, sql } from "../sql";

/** Who holds cells and restrictions: a role, or a user. */
export interface Holder {
  readonly accountId: string;
  readonly kind: "role" | "user";
  readonly id: string;
}

const tablesOf = {
  role: { rights: identifier("role_right"), restrictions: identifier("role_restriction"), id: identifier("role_id") },
  user: { rights: identifier("user_right"), restrictions: identifier("user_restriction"), id: identifier("user_id") },
};

/** A cell as it is stored: the core parses it, and what it can't read is NONE. */
export interface StoredCell {
  readonly resource: string;
  readonly action: string;
  readonly cell: unknown;
}

export async function cellsOfHolder(database: Database, { accountId, kind, id }: Holder): Promise<StoredCell[]> {
  const tables = tablesOf[kind];
  return database.run<StoredCell>(
    sql`select c.resource, c.action, c.cell from ${tables.rights} c
      where c.account_id = ${account} and c.${tables.id} = ${id} order by c.resource, c.action`,
    accountId,
  );
}

export interface CellWriting {
  readonly resource: Resource;
  readonly action: Action;
  /** Null unsets it. */
  readonly cell: object | null;
}

export async function writeCells(database: Database, holder: Holder, cells: readonly CellWriting[]): Promise<void> {
  if (cells.length === 0) return;
  const tables = tablesOf[holder.kind];
  const rows = JSON.stringify(cells);
  await database.run(
    sql`delete from ${tables.rights} c using jsonb_to_recordset(${rows}::jsonb) w (resource text, action text)
      where c.account_id = ${account} and c.${tables.id} = ${holder.id} and c.resource = w.resource and c.action = w.action`,
    holder.accountId,
  );
  await database.run(
    sql`insert into ${tables.rights} (account_id, ${tables.id}, resource, action, cell)
      select ${account}, ${holder.id}::uuid, w.resource, w.action, w.cell
      from jsonb_to_recordset(${rows}::jsonb) w (resource text, action text, cell jsonb)
      where w.cell is not null and w.cell <> 'null'::jsonb`,
    holder.accountId,
  );
}

export interface StoredRestriction {
  readonly resource: string;
  readonly field: string;
  readonly setting: FieldSetting;
}

export async function restrictionsOfHolder(database: Database, holder: Holder): Promise<StoredRestriction[]> {
  const tables = tablesOf[holder.kind];
  return database.run<StoredRestriction>(
    sql`select c.resource, c.field, c.setting from ${tables.restrictions} c
      where c.account_id = ${account} and c.${tables.id} = ${holder.id} order by c.resource, c.field`,
    holder.accountId,
  );
}

export interface RestrictionWriting {
  readonly resource: Resource;
  readonly field: string;
  /** Null unsets it. */
  readonly setting: FieldSetting | null;
}

export async function writeRestrictions(
  database: Database,
  holder: Holder,
  restrictions: readonly RestrictionWriting[],
): Promise<void> {
  if (restrictions.length === 0) return;
  const tables = tablesOf[holder.kind];
  const rows = JSON.stringify(restrictions);
  await database.run(
    sql`delete from ${tables.restrictions} c using jsonb_to_recordset(${rows}::jsonb) w (resource text, field text)
      where c.account_id = ${account} and c.${tables.id} = ${holder.id} and c.resource = w.resource and c.field = w.field`,
    holder.accountId,
  );
  await database.run(
    sql`insert into ${tables.restrictions} (account_id, ${tables.id}, resource, field, setting)
      select ${account}, ${holder.id}::uuid, w.resource, w.field, w.setting
      from jsonb_to_recordset(${rows}::jsonb) w (resource text, field text, setting text) where w.setting is not null`,
    holder.accountId,
  );
}

/** Takes away all that a holder holds, before the holder itself goes. */
export async function forgetCellsOf(database: Database, holder: Holder): Promise<void> {
  const tables = tablesOf[holder.kind];
  for (const table of [tables.rights, tables.restrictions])
    await database.run(
      sql`delete from ${table} where account_id = ${account} and ${tables.id} = ${holder.id}`,
      holder.accountId,
    );
}
