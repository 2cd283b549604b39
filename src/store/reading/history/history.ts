import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { BadInput, Conflict } from "../../refusals";
import { bindingOf, readCursor, writeCursor } from "../keyset";
import { type Page, countOf, mostCounted, mostRows, usualRows } from "../window";
import { Moved, type Subject, findSubject, readChunk } from "./change-rows";
import { type ShownChange, shownChanges } from "./shown-changes";

export interface HistoryRequest {
  readonly first: number | null;
  readonly after: string | null;
  /** Is `totalCount` asked for? */
  readonly counted: boolean;
  /** Are the entries asked for, or their number alone? */
  readonly listed: boolean;
}

/** A page of a change log, newest first; its records are `ShownChange`s. */
export interface History extends Page {
  readonly records: readonly ShownChange[];
}

const mostRounds = 3;

/**
 * The change log of one record, as far as the caller sees it; null for a record that is hidden, in the trash or
 * unknown. Throws `BadInput`, `InvalidCursor`, `Conflict`.
 */
export async function readHistory(
  door: Door,
  of: Description,
  id: string,
  request: HistoryRequest,
): Promise<History | null> {
  for (let round = 0; round < mostRounds; round += 1) {
    const subject = await findSubject(door, of, id);
    if (subject === null) return null;
    try {
      return await historyOf(door, subject, request);
    } catch (fault) {
      if (!(fault instanceof Moved)) throw fault;
    }
  }
  throw new Conflict();
}

async function historyOf(door: Door, subject: Subject, request: HistoryRequest): Promise<History> {
  const { first, after, counted, listed } = request;
  const size = first ?? usualRows;
  if (size < 1 || size > mostRows) throw new BadInput(`A page has 1 to ${mostRows} records, not ${size}.`, ["first"]);
  const binding = bindingOf(["history", subject.id]);
  const from = after === null ? null : readCursor(after, binding, []).id;
  const [found, all] = await Promise.all([
    listed ? walk(door, subject, from, size + 1) : [],
    counted ? walk(door, subject, null, mostCounted + 1) : null,
  ]);
  const kept = found.slice(0, size);
  return {
    records: kept.map(([, shown]) => shown),
    cursors: kept.map(([id]) => writeCursor(binding, { keys: [], id })),
    hasNextPage: found.length > size,
    hasPreviousPage: from !== null,
    count: all && countOf(all.length),
  };
}

const mostRead = 1_000;

/** Reads on behind `from` until so many entries are shown, or there is no other: each chunk is longer than the last. */
async function walk(
  door: Door,
  subject: Subject,
  from: string | null,
  most: number,
): Promise<readonly (readonly [string, ShownChange])[]> {
  const found: (readonly [string, ShownChange])[] = [];
  let last = from;
  for (let limit = Math.min(most, mostRead); ; limit = Math.min(limit * 4, mostRead)) {
    const chunk = await readChunk(door, subject, last, limit);
    found.push(...(await shownChanges(door, chunk)));
    last = chunk.rows.at(-1)?.id ?? null;
    if (found.length >= most || chunk.rows.length < limit) return found.slice(0, most);
  }
}
