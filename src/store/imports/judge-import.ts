import type { Action } from "../../rights/catalogue";
import { explain } from "../../rights/explain";
import { matches } from "../../rights/predicate";
import { scopeOf } from "../../rights/scope";
import { registerFileKind } from "../files/file-kind";
import { Forbidden } from "../refusals";
import type { Standing } from "../standing";

/** An import of one's own, as rights ask of it: who made it is all that counts (`rights.md` 5.8). */
const ownFacts = ({ caller }: Standing) => ({ responsible: caller.userId, creator: caller.userId });

/** To send a file and to start its import is CREATE, to look at it VIEW, and to take it back EDIT. */
export const mayImport = (standing: Standing, action: Extract<Action, "CREATE" | "VIEW" | "EDIT">): boolean =>
  matches(scopeOf(standing.principal, "IMPORT", action), ownFacts(standing));

/** Throws `Forbidden`. */
export function judgeImport(standing: Standing, action: Extract<Action, "CREATE" | "VIEW" | "EDIT">): void {
  if (mayImport(standing, action)) return;
  const { decidedBy } = explain(standing.principal, "IMPORT", action, ownFacts(standing));
  throw new Forbidden("IMPORT", action, decidedBy.because);
}

export const importDays = 30;

/** The lines of a file that was sent. */
export const linesFile = "IMPORT";
/** Those of them that could not be imported, to be mended and sent again. */
export const faultyLinesFile = "IMPORT_FAULTS";

for (const kind of [linesFile, faultyLinesFile])
  registerFileKind({
    kind,
    days: importDays,
    judge: (standing) => judgeImport(standing, "VIEW"),
    auditPart: "importFile",
  });
