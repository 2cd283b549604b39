import { day } from "../day";
import type { Door } from "../door";
import { apiId, uuidBehind } from "../ids";
import { type Sql, account, nothingMore, sql } from "../sql";
import type { Standing } from "../standing";
import { importDays, judgeImport } from "./judge-import";

/** A line of a file as it was read: its number there, and its cells. */
export interface KeptLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A file of records that is kept to be imported. */
export interface KeptImport {
  /** `import_<hex>` */
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headings: readonly string[];
  readonly sample: readonly KeptLine[];
  readonly lines: number;
  readonly dayOrder: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** UUIDs */
  readonly fileId: string;
  readonly jobId: string | null;
}

type NewImport = Omit<KeptImport, "id" | "createdAt" | "expiresAt" | "jobId">;

/** Keeps what a file was found to be, once its lines are kept. */
export async function insertImport(door: Door, id: string, made: NewImport, expiresAt: Date): Promise<void> {
  const { caller } = await door.standing();
  await door.database.run(
    sql`insert into import (account_id, id, maker_id, api_token_id, file_id, name, format, encoding, delimiter, headings,
        sample, lines, day_order, created_at, expires_at)
      values (${account}, ${id}::uuid, ${caller.userId}::uuid, ${caller.apiTokenId}::uuid, ${made.fileId}::uuid, ${made.name}::text,
        ${made.format}::text, ${made.encoding}::text, ${made.delimiter}::text, ${storable(made.headings)}::jsonb,
        ${storable(made.sample)}::jsonb, ${made.lines}::integer, ${made.dayOrder}::text, ${door.now}::timestamptz, ${expiresAt}::timestamptz)`,
    caller.accountId,
  );
}

/** PostgreSQL takes neither a NUL nor half of a surrogate pair: each is shown as what can't be shown. */
export const storable = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === "string" ? each.toWellFormed().replaceAll("\u0000", "\ufffd") : each,
  );

/** In the order of the ids; null for another's, an unknown one and one that is forgotten (`cases.md` 25). Throws `Forbidden`. */
export async function findImports(door: Door, ids: readonly string[]): Promise<readonly (KeptImport | null)[]> {
  const uuids = ids.flatMap((id) => uuidBehind(id, "import") ?? []);
  const { standing, rows } = await door.read<KeptImport>(
    (current) => sql`select i.id, ${columns} from import i
      where i.account_id = ${account} and i.id = any(${uuids}::uuid[]) and i.expires_at > ${door.now}::timestamptz ${isOwn(current)}`,
  );
  judgeImport(standing, "VIEW");
  const found = new Map(rows.map((row) => [apiId("import", row.id), { ...row, id: apiId("import", row.id) }]));
  return ids.map((id) => found.get(id) ?? null);
}

const columns = sql`i.name, i.format, i.encoding, i.delimiter, i.headings, i.sample, i.lines, i.day_order as "dayOrder",
  i.created_at as "createdAt", i.expires_at as "expiresAt", i.file_id as "fileId", i.job_id as "jobId"`;

/** Who comes with an API token has those that were sent with it. */
function isOwn({ caller }: Standing): Sql {
  const token = caller.apiTokenId === null ? nothingMore : sql`and i.api_token_id = ${caller.apiTokenId}::uuid`;
  return sql`and i.maker_id = ${caller.userId}::uuid ${token}`;
}

/** Says which job writes its records, which can be undone from now on for so long: false where one does already, for a file is imported once. */
export async function claimImport(door: Door, id: string, jobId: string): Promise<boolean> {
  const standing = await door.standing();
  const until = new Date(door.now.getTime() + importDays * day);
  const rows = await door.database.run(
    sql`update import i set job_id = ${jobId}::uuid, expires_at = ${until}::timestamptz
      where i.account_id = ${account} and i.id = ${uuidBehind(id, "import")}::uuid and i.job_id is null ${isOwn(standing)} returning i.id`,
    standing.caller.accountId,
  );
  return rows.length > 0;
}
