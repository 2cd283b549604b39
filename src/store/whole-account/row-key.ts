import type { Database } from "../database";
import { type Sql, account, column, identifier, join, literal, nothingMore, sql } from "../sql";
import type { AccountTable } from "./account-tables";

/** Where a table is gone on with: behind this key, as texts; null from its beginning. */
export type RowKey = readonly string[];

/** Some rows of an account in a table, in the order of its key. */
export interface PageOfTable {
  readonly table: AccountTable;
  readonly after: RowKey | null;
  readonly most: number;
}

const keyOf = ({ key }: AccountTable): readonly Sql[] => key.map((name) => column("t", name));

/** The key of the row `t`, as texts. */
export function keyTexts(table: AccountTable): Sql {
  const texts = keyOf(table).map((each) => sql`${each}::text`);
  return texts.length === 0 ? sql`array[]::text[]` : sql`array[${join(texts, ", ")}]`;
}

/** None where an account has one row. */
export function inOrder(table: AccountTable, direction: "" | "desc"): Sql {
  const keys = keyOf(table).map((each) => (direction === "desc" ? sql`${each} desc` : each));
  return keys.length === 0 ? nothingMore : sql`order by ${join(keys, ", ")}`;
}

/** Narrows the rows `t` to those behind a key. */
export const behind = (table: AccountTable, after: RowKey | null): Sql =>
  after === null || after.length === 0 ? nothingMore : sql`and ${keyRow(table)} > ${valueRow(table, after)}`;

/** Narrows them to those up to a key. */
export const upTo = (table: AccountTable, last: RowKey): Sql =>
  last.length === 0 ? nothingMore : sql`and ${keyRow(table)} <= ${valueRow(table, last)}`;

const keyRow = (table: AccountTable): Sql => sql`(${join(keyOf(table), ", ")})`;

function valueRow({ key, columns }: AccountTable, values: RowKey): Sql {
  const typeOf = (name: string): Sql => identifier(columns.find((each) => each.name === name)?.type ?? "text");
  return sql`(${join(
    key.map((name, index) => sql`${values[index] ?? ""}::text::${typeOf(name)}`),
    ", ",
  )})`;
}

export interface EndOfPage {
  readonly last: RowKey;
  readonly rows: number;
}

/** Where a page ends; null where there is none. */
export async function endOfPage(
  database: Database,
  accountId: string,
  { table, after, most }: PageOfTable,
): Promise<EndOfPage | null> {
  const keys = table.key.length === 0 ? sql`t.account_id` : join(keyOf(table), ", ");
  const [end] = await database.run<EndOfPage>(
    sql`select ${keyTexts(table)} as last, count(*) over ()::integer as rows from (
        select ${keys} from ${identifier(table.name)} t where t.account_id = ${account} ${behind(table, after)}
        ${inOrder(table, "")} limit ${literal(most)}) t
      ${inOrder(table, "desc")} limit 1`,
    accountId,
  );
  return end ?? null;
}
