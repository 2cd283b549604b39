import type { Database } from "../database";
import type { Door } from "../door";
import type { JobKey } from "../jobs/queue";
import { account, literal, sql } from "../sql";
import { judgeAccountFile } from "./judge-account-file";

/** The kind of job that makes such a file. */
export const accountFileJob = "EXPORT_ACCOUNT";

/** How long such a file can be fetched. */
export const accountFileDays = 7;

const mostDropped = 100;

/** Drops parts of files that were made before, so that an account has one; true while there may be more. */
export async function dropFormerParts(database: Database, { accountId, jobId }: JobKey): Promise<boolean> {
  const gone = await database.run(
    sql`delete from account_file_part p where p.account_id = ${account} and (p.job_id, p.part) in (
      select o.job_id, o.part from account_file_part o where o.account_id = ${account} and o.job_id <> ${jobId}::uuid
      limit ${literal(mostDropped)}) returning 1`,
    accountId,
  );
  return gone.length === mostDropped;
}

export async function addPart(
  database: Database,
  { accountId, jobId }: JobKey,
  { part, bytes, at }: { readonly part: number; readonly bytes: Buffer; readonly at: Date },
): Promise<void> {
  await database.run(
    sql`insert into account_file_part (account_id, job_id, part, bytes, created_at)
      values (${account}, ${jobId}::uuid, ${part}::integer, ${bytes}::bytea, ${at}::timestamptz)`,
    accountId,
  );
}

/** Is one under way, whoever asked for it? Whoever asks the same at this moment waits for the answer to be acted on. */
export async function isFileUnderWay(database: Database, accountId: string): Promise<boolean> {
  await database.run(sql`select 1 from account_state s where s.account_id = ${account} for update`, accountId);
  const rows = await database.run(
    sql`select j.id from job j where j.account_id = ${account} and j.kind = ${accountFileJob}::text
      and j.finished_at is null limit 1`,
    accountId,
  );
  return rows.length > 0;
}

/** Is there a whole file that was finished since then, whoever took it? */
export async function hasFreshFile(database: Database, accountId: string, since: Date): Promise<boolean> {
  const rows = await database.run(
    sql`select j.id from job j where j.account_id = ${account} and j.kind = ${accountFileJob}::text and j.state = 'DONE'
        and j.finished_at >= ${since}::timestamptz and exists (select from account_file_part p
          where p.account_id = ${account} and p.job_id = j.id) limit 1`,
    accountId,
  );
  return rows.length > 0;
}

/** A file that is whole. */
export interface WholeFile {
  readonly parts: number;
  readonly bytes: number;
  readonly finishedAt: Date;
}

/**
 * The file that a job of the caller has made; null for a job of somebody else, for none, and where it is gone. Throws
 * `Forbidden` for whom the account's data is closed by now.
 */
export async function findFile(door: Door, jobId: string): Promise<WholeFile | null> {
  const { rows } = await door.read<WholeFile>((standing) => {
    judgeAccountFile(standing);
    return sql`select j.finished_at as "finishedAt", p.parts, p.bytes from job j cross join lateral (
        select count(*)::integer as parts, coalesce(sum(length(q.bytes)), 0)::float8 as bytes
        from account_file_part q where q.account_id = ${account} and q.job_id = ${jobId}::uuid) p
      where j.account_id = ${account} and j.id = ${jobId}::uuid and j.kind = ${accountFileJob}::text
        and j.creator_id = ${standing.caller.userId}::uuid and j.state = 'DONE' and p.parts > 0`;
  });
  return rows[0] ?? null;
}

/** One part; null where it is gone. Throws as `findFile` does: what is closed meanwhile is read no further. */
export async function readPart(door: Door, jobId: string, part: number): Promise<Buffer | null> {
  const { rows } = await door.read<{ bytes: Buffer }>((standing) => {
    judgeAccountFile(standing);
    return sql`select p.bytes from account_file_part p
      where p.account_id = ${account} and p.job_id = ${jobId}::uuid and p.part = ${part}::integer`;
  });
  return rows[0]?.bytes ?? null;
}
