import { type Sql, account, nothingMore, sql } from "../sql";
import type { AccountColumn, AccountTable } from "./account-tables";

/** What the gateway keeps for itself: it says nothing that is not elsewhere, and much of it is good for a day. */
const ofTheGateway = new Set([
  ...["account_state", "idempotency_key", "mail", "one_time_link"],
  ...["duplicate_keys", "duplicate_keys_due", "duplicate_keys_made", "found_member", "found_pair"],
  ...["import", "import_line", "import_key"],
]);

/** Bytes that are no secret. */
const shownBytes = new Set(["logo.bytes", "file_part.bytes"]);

const secretName = /(?:hash|hashes|secret|password|token|key)$/;
/** A text to search and sort by ends so, and so do the keys that people give to fields of their own. */
const openKeys = /^key$|name_key$/;

/** The tables whose rows stand in the file of an account, in the order of their names. */
export const exportedTables = (tables: readonly AccountTable[]): readonly AccountTable[] =>
  tables.filter(({ name }) => !ofTheGateway.has(name));

/** Of files those that records hold: what is its maker's alone is good for some days. */
const heldAlone: ReadonlyMap<string, Sql> = new Map([
  ["file", sql`and t.holder_id is not null`],
  [
    "file_part",
    sql`and exists (select 1 from file f where f.account_id = ${account} and f.id = t.file_id and f.holder_id is not null)`,
  ],
]);

/** Narrows the rows `t` of a table to those that stand there. */
export const exportedRows = ({ name }: AccountTable): Sql => heldAlone.get(name) ?? nothingMore;

/** How many rows of a table are read at once: a part of a file is a megabyte. */
export const rowsAtOnce = ({ name }: AccountTable): number => (name === "file_part" ? 2 : 1_000);

/** Its columns that stand there: no bytes, which are hashes and what is sealed, and nothing that is named like a secret. */
export const exportedColumns = (table: AccountTable): readonly AccountColumn[] =>
  table.columns.filter(({ name, type }) => {
    if (type === "bytea" || type === "_bytea") return shownBytes.has(`${table.name}.${name}`);
    return !secretName.test(name) || openKeys.test(name);
  });
