import { fileView } from "../../files/file-view";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { findPerson } from "../../store/erasing/find-person";
import { judgePersonFile, mayTakePersonFile, personFile, personFileJob } from "../../store/erasing/person-file";
import { readPerson } from "../../store/erasing/read-person";
import type { FileFacts } from "../../store/files/file-facts";
import { addPart, beginFile, finishFile } from "../../store/files/write-file";
import type { RunningJob } from "../../store/jobs/running";
import type { Batch, JobKind } from "../job-kind";
import { type FilesPlace, beforeFiles, gatherFiles } from "./gather-files";
import { PersonFile } from "./person-file";

/** Whose file it is, an id of the API. */
export interface PersonAsked {
  readonly contactId: string;
}

/** Where a running job is: about to write the next part of its file. */
interface Cursor extends FilesPlace {
  readonly fileId: string;
}

/**
 * All that the account keeps on a person as a file: what is written down of the person in one batch, as it is at one
 * moment, and then the files that documents of the person hold, some megabytes at a time.
 */
export const exportPerson: JobKind = {
  kind: personFileJob,
  description: "Writes all that the account keeps on a person into a file.",
  runBatch: async (door, job) => {
    judgePersonFile(await door.standing());
    return job.cursor === null ? begin(door, job) : goOn(door, job, job.cursor as Cursor);
  },
  openResult: async (door, _input, result) => {
    if (!mayTakePersonFile(await door.standing())) return null;
    const { file } = result as { readonly file: FileFacts };
    return Object.assign(new PersonFile(), { file: fileView(file) });
  },
};

async function begin(door: Door, job: RunningJob): Promise<Batch> {
  const { contactId } = job.input as PersonAsked;
  const { database, now } = door;
  const text = await readPerson(door, contactId);
  const name = `person-${now.toISOString().slice(0, 10)}.json`;
  const order = { kind: personFile, name, mediaType: "application/json", about: { contactId } };
  const fileId = await beginFile(database, job, order, now);
  await addPart(database, { accountId: job.accountId, fileId }, Buffer.from(`${text},"files":[`));
  const cursor: Cursor = { ...beforeFiles, fileId };
  return { cursor, done: 1, total: null, result: null, isLast: false };
}

/** Whom the person is out of reach of by now takes no file of it along either. */
async function goOn(door: Door, job: RunningJob, { fileId, ...place }: Cursor): Promise<Batch> {
  const { contactId } = job.input as PersonAsked;
  const { database, now } = door;
  const person = await findPerson(door, descriptionOf("CONTACT"), contactId, "EXPORT");
  const { text, ended, next } = await gatherFiles(door, person["id"] as string, place);
  const done = job.done + ended;
  const key = { accountId: job.accountId, fileId };
  await addPart(database, key, Buffer.from(next === null ? `${text}]}\n` : text));
  if (next !== null) return { cursor: { ...next, fileId }, done, total: null, result: null, isLast: false };
  return { cursor: null, done, total: done, result: { file: await finishFile(database, key, now) }, isLast: true };
}
