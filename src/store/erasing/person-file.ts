import { whyNoPerson } from "../../rights/person";
import { registerFileKind } from "../files/file-kind";
import { Forbidden } from "../refusals";
import type { Standing } from "../standing";

/** The kind of job that makes a file of all that the account keeps on a person. */
export const personFileJob = "EXPORT_PERSON";

/** The kind of that file. */
export const personFile = "PERSON";

const whyNot = ({ principal, blockedChannels }: Standing): string | null =>
  whyNoPerson(principal, "VIEW") ??
  (blockedChannels.includes("FILE") ? "the export channel FILE is blocked for you" : null);

/** Throws `Forbidden`. */
export function judgePersonFile(standing: Standing): void {
  const reason = whyNot(standing);
  if (reason !== null) throw new Forbidden("CONTACT", "EXPORT", reason, { subject: "what is kept of people" });
}

export const mayTakePersonFile = (standing: Standing): boolean => whyNot(standing) === null;

registerFileKind({ kind: personFile, days: 7, judge: judgePersonFile, auditPart: "personFile" });
