import type { AccountColumn, AccountTable } from "./account-tables";

/** What the gateway keeps for itself: it says nothing that is not elsewhere, and much of it is good for a day. */
const ofTheGateway = new Set([
  ...["account_state", "file", "file_part", "idempotency_key", "mail", "one_time_link"],
  ...["duplicate_keys", "duplicate_keys_due", "found_member", "found_pair"],
  ...["import", "import_line", "import_key"],
]);

/** Bytes that are no secret. */
const shownBytes = new Set(["logo.bytes"]);

const secretName = /(?:hash|hashes|secret|password|token|key)$/;
/** A text to search and sort by ends so, and so do the keys that people give to fields of their own. */
const openKeys = /^key$|name_key$/;

/** The tables whose rows stand in the file of an account, in the order of their names. */
export const exportedTables = (tables: readonly AccountTable[]): readonly AccountTable[] =>
  tables.filter(({ name }) => !ofTheGateway.has(name));

/** Its columns that stand there: no bytes, which are hashes and what is sealed, and nothing that is named like a secret. */
export const exportedColumns = (table: AccountTable): readonly AccountColumn[] =>
  table.columns.filter(({ name, type }) => {
    if (type === "bytea" || type === "_bytea") return shownBytes.has(`${table.name}.${name}`);
    return !secretName.test(name) || openKeys.test(name);
  });
