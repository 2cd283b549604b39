import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Database } from "../../store/database";
import type { AccountTable } from "../../store/whole-account/account-tables";
import { rowsAtOnce } from "../../store/whole-account/exported";
import { type Line, readLines } from "../../store/whole-account/lines";
import type { RowKey } from "../../store/whole-account/row-key";

const compressed = promisify(gzip);

/** Where the next part goes on. */
export interface FilePlace {
  readonly table: string;
  readonly after: RowKey | null;
}

export interface FilePart {
  readonly lines: readonly string[];
  /** Null behind the last row of all. */
  readonly next: FilePlace | null;
}

/** What a part holds at most, but for its last page; so much of the account is in memory at a time. */
const mostCharacters = 4_000_000;

/** The rows from a place on, table after table, until a part is full. */
export async function gatherLines(
  database: Database,
  accountId: string,
  tables: readonly AccountTable[],
  place: FilePlace,
): Promise<FilePart> {
  const lines: string[] = [];
  let characters = 0;
  for (let next: FilePlace | null = place; next !== null;) {
    if (characters >= mostCharacters) return { lines, next };
    const table = tables.find(({ name }) => name >= (next?.table ?? ""));
    if (!table) break;
    const after: RowKey | null = table.name === next.table ? next.after : null;
    const page = await readLines(database, accountId, { table, after, most: rowsAtOnce(table) });
    for (const { text } of page) {
      lines.push(text);
      characters += text.length;
    }
    next = placeBehind(tables, table, page);
  }
  return { lines, next: null };
}

function placeBehind(tables: readonly AccountTable[], table: AccountTable, page: readonly Line[]): FilePlace | null {
  if (page.length === rowsAtOnce(table)) return { table: table.name, after: page.at(-1)?.key ?? null };
  const following = tables[tables.indexOf(table) + 1];
  return following ? { table: following.name, after: null } : null;
}

/** Lines as bytes that are a gzip file by themselves, and behind each other one as well (RFC 1952, 2.2). */
export const zipped = (lines: readonly string[]): Promise<Buffer> => compressed(`${lines.join("\n")}\n`);
