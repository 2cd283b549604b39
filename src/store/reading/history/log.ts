import type { Description } from "../../description/description";
import type { Door } from "../../door";
import { Conflict } from "../../refusals";
import { bindingOf, readCursor, writeCursor } from "../keyset";
import { type Page, countOf, mostCounted, sizeOfPage } from "../window";
import { Moved, type Subject, findSubject } from "./change-rows";

export interface LogRequest {
  readonly first: number | null;
  readonly after: string | null;
  /** Is `totalCount` asked for? */
  readonly counted: boolean;
  /** Are the entries asked for, or their number alone? */
  readonly listed: boolean;
}

/** A page of what is written about a record, newest first. */
export interface LogPage<Shown extends object> extends Page {
  readonly records: readonly Shown[];
}

/** Some of it: what says something to the caller, each beside its UUID. */
export interface Some<Shown> {
  readonly shown: readonly (readonly [id: string, shown: Shown])[];
  /** The last that was looked at; null where there is nothing behind it. */
  readonly last: string | null;
}

/** Reads on behind the entry `from`, at most so many. Throws `Moved`. */
export type ReadSome<Shown> = (subject: Subject, from: string | null, limit: number) => Promise<Some<Shown>>;

/** Whose log, and what its cursors are bound to beside that. */
export interface LogOf {
  readonly of: Description;
  readonly id: string;
  readonly list: readonly unknown[];
}

const mostRounds = 3;

/**
 * What is written about one record, as far as the caller sees it; null for a record that is hidden, in the trash or
 * unknown. Throws `BadInput`, `InvalidCursor`, `Conflict`.
 */
export async function readLog<Shown extends object>(
  door: Door,
  { of, id, list }: LogOf,
  request: LogRequest,
  readSome: ReadSome<Shown>,
): Promise<LogPage<Shown> | null> {
  for (let round = 0; round < mostRounds; round += 1) {
    const subject = await findSubject(door, of, id);
    if (subject === null) return null;
    try {
      return await logOf(subject, list, request, readSome);
    } catch (fault) {
      if (!(fault instanceof Moved)) throw fault;
    }
  }
  throw new Conflict();
}

async function logOf<Shown extends object>(
  subject: Subject,
  list: LogOf["list"],
  { first, after, counted, listed }: LogRequest,
  readSome: ReadSome<Shown>,
): Promise<LogPage<Shown>> {
  const size = sizeOfPage(first, "entries");
  const binding = bindingOf([...list, subject.id]);
  const from = after === null ? null : readCursor(after, binding, []).id;
  const [found, all] = await Promise.all([
    listed ? walk(subject, readSome, from, size + 1) : [],
    counted ? walk(subject, readSome, null, mostCounted + 1) : null,
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
async function walk<Shown>(
  subject: Subject,
  readSome: ReadSome<Shown>,
  from: string | null,
  most: number,
): Promise<Some<Shown>["shown"]> {
  const found: (readonly [string, Shown])[] = [];
  let behind = from;
  for (let limit = Math.min(most, mostRead); ; limit = Math.min(limit * 4, mostRead)) {
    const { shown, last } = await readSome(subject, behind, limit);
    found.push(...shown);
    behind = last;
    if (found.length >= most || last === null) return found.slice(0, most);
  }
}

/** Where to go on behind so many rows, which are all that there are where they are fewer. */
export const lastOf = (rows: readonly { readonly id: string }[], limit: number): string | null =>
  rows.length < limit ? null : (rows.at(-1)?.id ?? null);
