import type { Database } from "../database";
import { type Sql, account, column, identifier, join, literal, sql } from "../sql";
import type { AccountColumn, AccountTable } from "./account-tables";
import { exportedColumns } from "./exported";

/** Where a table is gone on with: behind this key, as texts; null from its beginning. */
export type RowKey = readonly string[];

export interface Line {
  /** `{"kind":"lead","record":{…}}` */
  readonly text: string;
  readonly key: RowKey;
}

/** Some rows of a table, as lines of JSON, in the order of its key. */
export async function readLines(
  database: Database,
  accountId: string,
  { table, after, most }: { readonly table: AccountTable; readonly after: RowKey | null; readonly most: number },
): Promise<readonly Line[]> {
  // An account has one row of it, which was read.
  if (after?.length === 0) return [];
  const key = table.key.map((name) => column("t", name));
  const keyTexts = key.length === 0 ? sql`array[]::text[]` : sql`array[${join(key.map(asText), ", ")}]`;
  const order = key.length === 0 ? sql`` : sql`order by ${join(key, ", ")}`;
  return database.run<Line>(
    sql`select json_build_object('kind', ${table.name}::text, 'record', (
          select row_to_json(x) from (select ${join(exportedColumns(table).map(shown), ", ")}) x))::text as text, ${keyTexts} as key
        from ${identifier(table.name)} t where t.account_id = ${account} ${behind(table, after)} ${order} limit ${literal(most)}`,
    accountId,
  );
}

const asText = (expression: Sql): Sql => sql`${expression}::text`;

/** A number as a text: programs that read JSON would lose digits of it. Bytes in base64. */
function shown({ name, type }: AccountColumn): Sql {
  const value = column("t", name);
  if (type === "bytea") return sql`translate(encode(${value}, 'base64'), E'\n', '') as ${identifier(name)}`;
  return type === "numeric" || type === "int8" ? sql`${value}::text as ${identifier(name)}` : value;
}

function behind({ key, columns }: AccountTable, after: RowKey | null): Sql {
  if (after === null) return sql``;
  const typeOf = (name: string): Sql => identifier(columns.find((each) => each.name === name)?.type ?? "text");
  const values = key.map((name, index) => sql`${after[index] ?? ""}::text::${typeOf(name)}`);
  const left = key.map((name) => column("t", name));
  return sql`and (${join(left, ", ")}) > (${join(values, ", ")})`;
}

export async function countRows(database: Database, accountId: string, { name }: AccountTable): Promise<number> {
  const [row] = await database.run<{ count: number }>(
    sql`select count(*)::integer as count from ${identifier(name)} t where t.account_id = ${account}`,
    accountId,
  );
  return row?.count ?? 0;
}
