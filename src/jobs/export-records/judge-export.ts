import type { ExportChannel } from "../../rights/catalogue";
import { whyNothingIsReached } from "../../rights/not-listed";
import type { Part } from "./parts/part";
import { partsOf } from "./parts/parts-of";
import { readableIn } from "../../store/access";
import type { Description } from "../../store/description/description";
import type { Kind } from "../../store/description/kinds";
import { descriptionOf } from "../../store/description/registry";
import { registerFileKind } from "../../store/files/file-kind";
import { exportScopeOf } from "../../store/reading/exported";
import { Forbidden } from "../../store/refusals";
import { partOfEvery } from "../../store/refused-subject";
import type { Standing } from "../../store/standing";
import { type Reach, isWithin, reachOf } from "./reach";

/** Throws `Forbidden` for whom EXPORT of the kind reaches nothing, or the channel is closed (`rights.md` 5.10). */
export function judgeExport(standing: Standing, of: Description, channel: ExportChannel): void {
  if (exportScopeOf(standing, of).is === "nothing")
    throw new Forbidden(of.kind, "EXPORT", whyNothingIsReached(standing.principal, of.kind, "EXPORT"));
  if (standing.blockedChannels.includes(channel))
    throw new Forbidden(of.kind, "EXPORT", `the export channel ${channel} is blocked for you`);
}

/** Is it hidden wherever the caller looks? On some records it may be: there its cell is empty. */
export const isHidden = (standing: Standing, of: Description, { restricted }: Part): boolean =>
  readableIn(standing, of, restricted).is === "nothing";

/** Throws `Forbidden` by the name of the part. */
export function refuseHiddenParts(standing: Standing, of: Description, parts: readonly Part[]): void {
  const hidden = parts.find((part) => isHidden(standing, of, part));
  if (hidden)
    throw new Forbidden(of.kind, "EXPORT", `the field ${hidden.name} is hidden from you`, {
      subject: partOfEvery(of.kind, hidden.name),
    });
}

/** What a file of records holds, for whoever opens it later. */
export interface ExportedFile {
  readonly resource: Kind;
  readonly channel: ExportChannel;
  /** Names of the parts. */
  readonly parts: readonly string[];
  /** What it told while it was written, and of which records. */
  readonly reached: readonly Reach[];
}

export const exportedFile = "EXPORT";

/** A file tells what it told when it was made: it opens for whom all of that may be exported still. */
export function judgeExportedFile(standing: Standing, about: object): void {
  const { resource, channel, parts, reached } = about as ExportedFile;
  const of = descriptionOf(resource);
  judgeExport(standing, of, channel);
  const told = partsOf(of, standing.customFields).filter(({ name }) => parts.includes(name));
  const reach = reachOf(standing, of, told);
  if (reached.every((before) => isWithin(before, reach))) return;
  throw new Forbidden(of.kind, "EXPORT", "your rights reach less than when it was made: export again", {
    subject: partOfEvery(of.kind, "this file"),
  });
}

registerFileKind({ kind: exportedFile, days: 7, judge: judgeExportedFile, auditPart: "export" });
