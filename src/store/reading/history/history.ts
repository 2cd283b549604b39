import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { readChunk } from "./change-rows";
import { type LogPage, type LogRequest, lastOf, readLog } from "./log";
import { type ShownChange, shownChanges } from "./shown-changes";

/** The change log of one record. Null and throws as `readLog`. */
export const readHistory = (
  door: Door,
  of: Description,
  id: string,
  request: LogRequest,
): Promise<LogPage<ShownChange> | null> =>
  readLog(door, { of, id, list: ["history"] }, request, async (subject, from, limit) => {
    const chunk = await readChunk(door, subject, from, limit);
    return { shown: await shownChanges(door, chunk), last: lastOf(chunk.rows, limit) };
  });
