import { fileView } from "../../files/file-view";
import { judgePersonFile, mayTakePersonFile, personFile, personFileJob } from "../../store/erasing/person-file";
import { readPerson } from "../../store/erasing/read-person";
import type { FileFacts } from "../../store/files/file-facts";
import { addPart, beginFile, finishFile } from "../../store/files/write-file";
import type { JobKind } from "../job-kind";
import { PersonFile } from "./person-file";

/** Whose file it is, an id of the API. */
export interface PersonAsked {
  readonly contactId: string;
}

/** All that the account keeps on a person as a file, in one batch: it is as that is at one moment. */
export const exportPerson: JobKind = {
  kind: personFileJob,
  description: "Writes all that the account keeps on a person into a file.",
  runBatch: async (door, job) => {
    judgePersonFile(await door.standing());
    const { contactId } = job.input as PersonAsked;
    const { database, now } = door;
    const text = await readPerson(door, contactId);
    const name = `person-${now.toISOString().slice(0, 10)}.json`;
    const order = { kind: personFile, name, mediaType: "application/json", about: { contactId } };
    const key = { accountId: job.accountId, fileId: await beginFile(database, job, order, now) };
    await addPart(database, key, Buffer.from(text));
    const file = await finishFile(database, key, now);
    return { cursor: null, done: 1, total: 1, result: { file }, isLast: true };
  },
  openResult: async (door, _input, result) => {
    if (!mayTakePersonFile(await door.standing())) return null;
    const { file } = result as { readonly file: FileFacts };
    return Object.assign(new PersonFile(), { file: fileView(file) });
  },
};
