import type { Door } from "../../../store/door";
import { apiId, uuidBehind } from "../../../store/ids";
import { findImports } from "../../../store/imports/imports";
import { judgeImport } from "../../../store/imports/judge-import";
import { type Fault, Faults, NotFound } from "../../../store/refusals";
import { JobDesk } from "../../job-desk";
import type { JobView } from "../../job-view";

/** The right to take one's own import back, and nobody else's. */
export class ImportUndoer {
  constructor(private readonly door: Door) {}

  /** Throws `NotFound` for another's, an unknown one and one of more than 30 days ago, `Faults`. */
  async undo(id: string): Promise<JobView | null> {
    const [kept] = await findImports(this.door, [id]);
    if (!kept) throw new NotFound();
    if (kept.jobId === null) throw new Faults([notImported]);
    const desk = new JobDesk(this.door);
    const [running] = await desk.views([apiId("job", kept.jobId)]);
    if (running && !running.finishedAt) throw new Faults([underWay]);
    return desk.ask({ kind: "UNDO_IMPORT", input: { importId: uuidBehind(id, "import") } });
  }
}

const notImported: Fault = {
  field: ["input", "importId"],
  code: "INVALID",
  message: "Nothing of this file was written: there is nothing to take back.",
};

const underWay: Fault = {
  field: ["input", "importId"],
  code: "IN_USE",
  message: "It is being imported: wait until its job has ended, or cancel it.",
};

/** Throws `Unauthenticated`, `Forbidden`. */
export async function openImportUndoer(door: Door): Promise<ImportUndoer> {
  judgeImport(await door.standing(), "EDIT");
  return new ImportUndoer(door);
}
