import type { Onlooker } from "../account/onlooker";
import type { WorldRecord } from "../account/world";
import { type Piece, setAll } from "./piece";
import { type Fault, type Subject, type Verdict, barrier, changed, unlessStale } from "./verdict";

/** Fields that are closed on the record come before what is wrong with values; a link needs VIEW of what it leads to. */
export function faultsOf(onlooker: Onlooker, pieces: readonly Piece[], record: WorldRecord): readonly Fault[] {
  const closed = pieces.filter(({ part }) => !onlooker.mayWrite(part, record));
  if (closed.length > 0) return closed.map(({ member }): Fault => [member, "FIELD_CLOSED"]);
  return pieces.flatMap(({ unseen }) => unseen.map((path): Fault => [path, "NOT_FOUND"]));
}

/** What must become of changing the record so. */
export function judgeUpdate(onlooker: Onlooker, subject: Subject, pieces: readonly Piece[]): Verdict {
  const stopped = barrier(onlooker, "EDIT", subject);
  if (stopped || !subject.record) return stopped ?? { is: "absent" };
  const faults = faultsOf(onlooker, pieces, subject.record);
  if (faults.length > 0) return unlessStale(subject, { is: "faulty", faults });
  return unlessStale(subject, changed(subject.record, setAll(pieces, subject.record), "UPDATE"));
}

/** Into the trash, where nothing cascades (`rights.md` 5.5). */
export function judgeDelete(onlooker: Onlooker, subject: Subject): Verdict {
  const stopped = barrier(onlooker, "DELETE", subject);
  if (stopped || !subject.record) return stopped ?? { is: "absent" };
  return unlessStale(subject, changed(subject.record, { isDeleted: true }, "DELETE"));
}

/** Out of the trash: what is not in VIEW and DELETE is not in it for the caller (`rights.md` 5.5). */
export function judgeRestore(onlooker: Onlooker, subject: Subject): Verdict {
  const stopped = barrier(onlooker, "DELETE", subject, "trash");
  if (stopped || !subject.record) return stopped ?? { is: "absent" };
  return changed(subject.record, { isDeleted: false }, "RESTORE");
}

/** Completing needs COMPLETE; what came of it is a field like any other (`rights.md` 5.4). */
export function judgeCompletion(onlooker: Onlooker, subject: Subject, result: string | null | undefined): Verdict {
  const stopped = barrier(onlooker, "COMPLETE", subject);
  const { record } = subject;
  if (stopped || !record) return stopped ?? { is: "absent" };
  if (result !== undefined && !onlooker.mayWrite("result", record))
    return unlessStale(subject, { is: "faulty", faults: [["result", "FIELD_CLOSED"]] });
  if (record.isCompleted) return unlessStale(subject, { is: "faulty", faults: [["id", "INVALID"]] });
  const set = { isCompleted: true, ...(result === undefined ? {} : { note: result }) };
  return unlessStale(subject, changed(record, set, "UPDATE"));
}

export function judgeReopening(onlooker: Onlooker, subject: Subject): Verdict {
  const stopped = barrier(onlooker, "EDIT", subject);
  if (stopped || !subject.record) return stopped ?? { is: "absent" };
  return unlessStale(subject, changed(subject.record, { isCompleted: false }, "UPDATE"));
}
