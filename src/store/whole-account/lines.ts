import type { Database } from "../database";
import { type PageOfTable, type RowKey, behind, inOrder, keyTexts } from "./row-key";
import { type Sql, account, column, identifier, join, literal, sql } from "../sql";
import type { AccountColumn, AccountTable } from "./account-tables";
import { exportedColumns, exportedRows } from "./exported";

export interface Line {
  /** `{"kind":"lead","record":{…}}` */
  readonly text: string;
  readonly key: RowKey;
}

/** Some rows of a table, as lines of JSON, in the order of its key. */
export async function readLines(
  database: Database,
  accountId: string,
  { table, after, most }: PageOfTable,
): Promise<readonly Line[]> {
  // An account has one row of it, which was read.
  if (after?.length === 0) return [];
  return database.run<Line>(
    sql`select json_build_object('kind', ${table.name}::text, 'record', (
          select row_to_json(x) from (select ${join(exportedColumns(table).map(shown), ", ")}) x))::text as text, ${keyTexts(table)} as key
        from ${identifier(table.name)} t where t.account_id = ${account} ${exportedRows(table)} ${behind(table, after)} ${inOrder(table, "")} limit ${literal(most)}`,
    accountId,
  );
}

/** A number as a text: programs that read JSON would lose digits of it. Bytes in base64. */
function shown({ name, type }: AccountColumn): Sql {
  const value = column("t", name);
  if (type === "bytea") return sql`translate(encode(${value}, 'base64'), E'\n', '') as ${identifier(name)}`;
  return type === "numeric" || type === "int8" ? sql`${value}::text as ${identifier(name)}` : value;
}

export async function countRows(database: Database, accountId: string, table: AccountTable): Promise<number> {
  const [row] = await database.run<{ count: number }>(
    sql`select count(*)::integer as count from ${identifier(table.name)} t where t.account_id = ${account} ${exportedRows(table)}`,
    accountId,
  );
  return row?.count ?? 0;
}
