import { fileView } from "../../files/file-view";
import type { Door } from "../../store/door";
import type { FileFacts } from "../../store/files/file-facts";
import { addPart, beginFile, dropFiles, finishFile } from "../../store/files/write-file";
import { apiId } from "../../store/ids";
import type { RunningJob } from "../../store/jobs/running";
import { accountFile, accountFileJob } from "../../store/whole-account/account-file";
import { accountTables } from "../../store/whole-account/account-tables";
import { exportedTables } from "../../store/whole-account/exported";
import { judgeAccountFile, mayTakeAccountFile } from "../../store/whole-account/judge-account-file";
import { countRows } from "../../store/whole-account/lines";
import type { Batch, JobKind } from "../job-kind";
import { AccountFile } from "./account-file";
import { type FilePlace, gatherLines, zipped } from "./write-part";

/** Where a running job is: at a place, about to write the next part of its file. */
interface Cursor extends FilePlace {
  readonly fileId: string;
}

interface Written {
  readonly lines: number;
  /** Null until it is whole. */
  readonly file: FileFacts | null;
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
    const { lines, file } = result as Written;
    return Object.assign(new AccountFile(), { lines, file: file && fileView(file) });
  },
};

/** Makes room, counts, and writes the first line: an account has one such file. */
async function begin({ database, now }: Door, job: RunningJob): Promise<Batch> {
  const nothing = { done: 0, result: null, isLast: false };
  if (await dropFiles(database, job.accountId, accountFile)) return { ...nothing, cursor: null, total: null };
  const tables = exportedTables(await accountTables(database));
  let total = 0;
  for (const table of tables) total += await countRows(database, job.accountId, table);
  const name = `account-${now.toISOString().slice(0, 10)}.jsonl.gz`;
  const order = { kind: accountFile, name, mediaType: "application/gzip", about: {} };
  const fileId = await beginFile(database, job, order, now);
  const record = { format: 1, account: apiId("account", job.accountId), from: now.toISOString() };
  await addPart(database, { ...job, fileId }, await zipped([JSON.stringify({ kind: "account_file", record })]));
  const cursor: Cursor = { table: "", after: null, fileId };
  const result: Written = { lines: 0, file: null };
  return { ...nothing, cursor, total, result };
}

async function goOn({ database, now }: Door, job: RunningJob, { fileId, ...place }: Cursor): Promise<Batch> {
  const tables = exportedTables(await accountTables(database));
  const { lines, next } = await gatherLines(database, job.accountId, tables, place);
  const done = job.done + lines.length;
  const end = JSON.stringify({ kind: "end", record: { lines: done } });
  const key = { accountId: job.accountId, fileId };
  await addPart(database, key, await zipped(next === null ? [...lines, end] : lines));
  const file = next === null ? await finishFile(database, key, now) : null;
  const result: Written = { lines: done, file };
  const total = next === null ? done : Math.max(job.total ?? 0, done);
  return { cursor: next && { ...next, fileId }, done, total, result, isLast: next === null };
}
