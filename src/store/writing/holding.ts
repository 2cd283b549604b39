import type { Description } from "../description/description";
import type { Door } from "../door";
import { dropHeld, holdFile, lockSentFile, shownOfHeld } from "../files/hold-file";
import { fileFieldOf } from "../files/held-in-sight";
import type { Fault } from "../refusals";
import type { Amend, AmendBatch } from "./amend-batch";
import { amendOne } from "./amend-one";
import type { BatchOutcome } from "./batch";
import { closedFields, wouldBeFacts } from "./judge";
import { editing } from "./manner";

/**
 * Has a record hold a file that the caller has sent, in the place of the one that it holds, or none for null. It is
 * editing, and closed to whom the field is closed.
 */
export async function setFile(
  door: Door,
  of: Description,
  batch: AmendBatch,
  fileId: string | null,
): Promise<BatchOutcome> {
  const name = fileFieldOf(of)?.name;
  if (name === undefined) throw new Error(`${of.kind} holds no file`);
  const sent = fileId === null ? null : await lockSentFile(door, fileId);
  const shown = sent && shownOfHeld(sent);
  const amend: Amend = ({ values }, standing, path) => {
    const closed = closedFields(standing, of, { path, parts: [name] }, wouldBeFacts(of, values)).map(
      // The input says which file, and is told so.
      (fault) => ({ ...fault, field: [...path, "fileId"] }),
    );
    const faults = closed.length > 0 ? closed : fileId !== null && sent === null ? [notSent(path)] : [];
    return faults.length > 0 ? { faults } : { set: { [name]: shown } };
  };
  return amendOne(door, batch, { of, manner: editing, amend }, async ({ id }) => {
    const { accountId } = await door.actor();
    await dropHeld(door.database, accountId, of, [id as string]);
    if (sent) await holdFile(door.database, accountId, of, id as string, sent);
    return {};
  });
}

const notSent = (path: readonly string[]): Fault => ({
  field: [...path, "fileId"],
  code: "NOT_FOUND",
  message:
    "There is no such file that you have sent and no record holds: send one to POST /files, which keeps it for a day.",
});
