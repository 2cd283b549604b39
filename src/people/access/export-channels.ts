import { type ExportChannel, exportChannels } from "../../rights/catalogue";
import type { Fault } from "../../store/refusals";
import { fault } from "../input";

/** What nobody can do any more for whom the channel is blocked (`rights.md` 5.10). */
export const blockingDoes: Readonly<Record<ExportChannel, string>> = {
  FILE: "No records are taken out in a file, whatever EXPORT reaches: CSV, XLSX, vCard, JSON Lines.",
  MAILCHIMP: "No records go to an audience of Mailchimp, whatever EXPORT reaches.",
  GOOGLE_CONTACTS: "No records go to the contacts of Google, whatever EXPORT reaches.",
  API: "No API token of the user is accepted, those that are in use neither, and none can be made.",
};

/** What is asked for the channels of a user. Absent and null: as it is. */
export interface AskedChannels {
  /** The one switch: true blocks all but those `allowed` beside it, false opens all but those `blocked`. */
  readonly blockAll?: boolean | null | undefined;
  readonly blocked?: readonly ExportChannel[] | null | undefined;
  readonly allowed?: readonly ExportChannel[] | null | undefined;
}

/** One that is to be blocked and allowed. */
export function faultsOfChannels({ blocked, allowed }: AskedChannels, path: readonly string[] = []): Fault[] {
  return (allowed ?? []).flatMap((channel, index) =>
    blocked?.includes(channel)
      ? [fault([...path, "allowed", String(index)], "INVALID", `${channel} is among the blocked ones, too.`)]
      : [],
  );
}

/** The blocked channels as they are to be, in the order of the catalogue. */
export function blockedAfter(before: readonly ExportChannel[], asked: AskedChannels): readonly ExportChannel[] {
  const { blockAll = null, blocked, allowed } = asked;
  const switched = blockAll === null ? before : blockAll ? exportChannels : [];
  return exportChannels.filter(
    (channel) => blocked?.includes(channel) === true || (switched.includes(channel) && !allowed?.includes(channel)),
  );
}
