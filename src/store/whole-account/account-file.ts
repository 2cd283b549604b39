import type { Database } from "../database";
import { registerFileKind } from "../files/file-kind";
import { account, sql } from "../sql";
import { judgeAccountFile } from "./judge-account-file";

/** The kind of job that makes a file of all data of an account. */
export const accountFileJob = "EXPORT_ACCOUNT";

/** The kind of that file. */
export const accountFile = "ACCOUNT";

registerFileKind({ kind: accountFile, days: 7, judge: judgeAccountFile, auditPart: "accountFile" });

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
    sql`select f.id from file f where f.account_id = ${account} and f.kind = ${accountFile}::text
      and f.whole_at >= ${since}::timestamptz limit 1`,
    accountId,
  );
  return rows.length > 0;
}
