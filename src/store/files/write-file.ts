import { uuidv7 } from "uuidv7";
import type { Database } from "../database";
import { day } from "../day";
import { account, literal, sql } from "../sql";
import { type FileFacts, fileColumns } from "./file-facts";
import { fileKindOf } from "./file-kind";

/** Whose a file is. Ids are UUIDs. */
export interface FileMaker {
  readonly accountId: string;
  readonly creatorId: string;
  readonly apiTokenId: string | null;
  /** The job that makes it; null for what was sent to us. */
  readonly jobId: string | null;
}

export interface FileOrder {
  readonly kind: string;
  /** What it is called when it is saved. */
  readonly name: string;
  readonly mediaType: string;
  /** What its kind judges by who may open it. */
  readonly about: object;
}

export interface FileKey {
  readonly accountId: string;
  readonly fileId: string;
}

/** Begins a file, which nobody can open before it is whole. */
export async function beginFile(database: Database, maker: FileMaker, order: FileOrder, now: Date): Promise<string> {
  const id = uuidv7();
  const { kind, name, mediaType, about } = order;
  const expiresAt = new Date(now.getTime() + fileKindOf(kind).days * day);
  await database.run(
    sql`insert into file (account_id, id, kind, name, media_type, maker_id, api_token_id, job_id, about, created_at, expires_at)
      values (${account}, ${id}::uuid, ${kind}::text, ${name}::text, ${mediaType}::text, ${maker.creatorId}::uuid,
        ${maker.apiTokenId}::uuid, ${maker.jobId}::uuid, ${JSON.stringify(about)}::jsonb, ${now}::timestamptz, ${expiresAt}::timestamptz)`,
    maker.accountId,
  );
  return id;
}

/** Writes the next part of a file. What is written at once is in memory at once: some megabytes. */
export async function addPart(database: Database, { accountId, fileId }: FileKey, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  await database.run(
    sql`with written as (
        insert into file_part (account_id, file_id, part, bytes, expires_at)
        select f.account_id, f.id, f.parts, ${bytes}::bytea, f.expires_at
        from file f where f.account_id = ${account} and f.id = ${fileId}::uuid returning account_id)
      update file f set parts = f.parts + 1, bytes = f.bytes + ${bytes.length}::integer
      from written w where f.account_id = ${account} and w.account_id = ${account} and f.id = ${fileId}::uuid`,
    accountId,
  );
}

/** From here on its maker can open it. `about` is what its kind judges by, where that came to be more on the way. */
export async function finishFile(
  database: Database,
  { accountId, fileId }: FileKey,
  now: Date,
  about: object | null = null,
): Promise<FileFacts> {
  const [facts] = await database.run<FileFacts>(
    sql`update file f set whole_at = ${now}::timestamptz, about = coalesce(${about && JSON.stringify(about)}::jsonb, f.about)
      where f.account_id = ${account} and f.id = ${fileId}::uuid returning ${fileColumns}`,
    accountId,
  );
  if (!facts) throw new Error("a file is gone before it was whole");
  return facts;
}

/** Takes back a file that did not become whole. */
export async function dropFile(database: Database, { accountId, fileId }: FileKey): Promise<void> {
  await database.run(
    sql`delete from file_part p where p.account_id = ${account} and p.file_id = ${fileId}::uuid`,
    accountId,
  );
  await database.run(sql`delete from file f where f.account_id = ${account} and f.id = ${fileId}::uuid`, accountId);
}

const mostDropped = 100;

/** Drops the files of a kind that an account has; true while there may be more. */
export async function dropFiles(database: Database, accountId: string, kind: string): Promise<boolean> {
  const parts = await database.run(
    sql`delete from file_part p where p.account_id = ${account} and (p.file_id, p.part) in (
      select o.file_id, o.part from file_part o join file f on f.account_id = ${account} and f.id = o.file_id
      where o.account_id = ${account} and f.kind = ${kind}::text limit ${literal(mostDropped)}) returning 1`,
    accountId,
  );
  if (parts.length === mostDropped) return true;
  await database.run(sql`delete from file f where f.account_id = ${account} and f.kind = ${kind}::text`, accountId);
  return false;
}
