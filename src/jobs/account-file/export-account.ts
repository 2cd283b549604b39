import type { Door } from "../../store/door";
import { apiId } from "../../store/ids";
import type { RunningJob } from "../../store/jobs/running";
import { accountTables } from "../../store/whole-account/account-tables";
import { exportedTables } from "../../store/whole-account/exported";
import { accountFileDays, accountFileJob, addPart, dropFormerParts } from "../../store/whole-account/file-parts";
import { judgeAccountFile, mayTakeAccountFile } from "../../store/whole-account/judge-account-file";
import { countRows } from "../../store/whole-account/lines";
import type { Batch, JobKind } from "../job-kind";
import { AccountFile } from "./account-file";
import { type FilePlace, gatherLines, zipped } from "./write-part";
import { day } from "../../store/day";

/** Where a running job is: at a place, about to write the part of that number. */
interface Cursor extends FilePlace {
  readonly part: number;
}

interface Written {
  readonly lines: number;
  readonly bytes: number;
  /** ISO 8601 */
  readonly expiresAt: string | null;
}

/** All data of an account as a file. Rows are as each batch finds them: the account is worked in meanwhile. */
export const exportAccount: JobKind = {
  kind: accountFileJob,
  description: "Writes all data of the account into a file.",
  runBatch: async (door, job) => {
    judgeAccountFile(await door.standing());
    return job.cursor === null ? begin(door, job) : goOn(door, job, job.cursor as Cursor);
  },
  openResult: async (door, _input, result) => {
    if (!mayTakeAccountFile(await door.standing())) return null;
    const { lines, bytes, expiresAt } = result as Written;
    return Object.assign(new AccountFile(), {
      lines,
      bytes,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    });
  },
};

/** Makes room, counts, and writes the first line. */
async function begin({ database, now }: Door, job: RunningJob): Promise<Batch> {
  const nothing = { done: 0, result: null, isLast: false };
  if (await dropFormerParts(database, job)) return { ...nothing, cursor: null, total: null };
  const tables = exportedTables(await accountTables(database));
  let total = 0;
  for (const table of tables) total += await countRows(database, job.accountId, table);
  const record = { format: 1, account: apiId("account", job.accountId), from: now.toISOString() };
  const bytes = await zipped([JSON.stringify({ kind: "account_file", record })]);
  await addPart(database, job, { part: 0, bytes, at: now });
  const cursor: Cursor = { table: "", after: null, part: 1 };
  const result: Written = { lines: 0, bytes: bytes.length, expiresAt: null };
  return { ...nothing, cursor, total, result };
}

async function goOn({ database, now }: Door, job: RunningJob, { part, ...place }: Cursor): Promise<Batch> {
  const tables = exportedTables(await accountTables(database));
  const { lines, next } = await gatherLines(database, job.accountId, tables, place);
  const before = job.result as Written;
  const done = job.done + lines.length;
  const end = JSON.stringify({ kind: "end", record: { lines: done } });
  const bytes = await zipped(next === null ? [...lines, end] : lines);
  await addPart(database, job, { part, bytes, at: now });
  const expiresAt = next === null ? new Date(now.getTime() + accountFileDays * day).toISOString() : null;
  const result: Written = { lines: done, bytes: before.bytes + bytes.length, expiresAt };
  const total = next === null ? done : Math.max(job.total ?? 0, done);
  return { cursor: next && { ...next, part: part + 1 }, done, total, result, isLast: next === null };
}
