import { comparedRecord } from "../../src/duplicates/compared-record";
import { findGroups } from "../../src/duplicates/finding/find-groups";
import type { KnownDoubles, KnownRecord } from "./known-doubles";

/** Of the pairs that were found, how many are doubles; of the pairs that are, how many were found. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
}

/** Every two records of a group. */
export function pairsIn<T>(groups: Iterable<readonly T[]>): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (const members of groups) {
    members.forEach((one, at) => {
      for (const other of members.slice(at + 1)) pairs.push([one, other]);
    });
  }
  return pairs;
}

function membersBy<T>(all: readonly T[], keyOf: (each: T) => string): Iterable<readonly T[]> {
  const members = new Map<string, T[]>();
  for (const each of all) members.set(keyOf(each), [...(members.get(keyOf(each)) ?? []), each]);
  return members.values();
}

export function figuresOf(records: readonly KnownRecord[], found: readonly (readonly [string, string])[]): Figures {
  const truthOf = new Map(records.map(({ id, truth }) => [id, truth]));
  const right = found.filter(([one, other]) => truthOf.get(one) === truthOf.get(other)).length;
  const all = pairsIn(membersBy(records, ({ truth }) => truth)).length;
  return { precision: right / found.length, recall: right / all };
}

/** What is found with one threshold. */
export function found({ fields, records }: KnownDoubles, threshold: number): Figures {
  const known = records();
  const steps = findGroups(
    fields,
    known.map((record) => comparedRecord(fields, record)),
    threshold,
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  return figuresOf(known, pairsIn(step.value.map(({ ids }) => ids)));
}

/** What is found by whoever takes two for one that say just the same in some columns. */
export function foundBySame(records: readonly KnownRecord[], columns: readonly string[]): Figures {
  const saidIn = ({ row }: KnownRecord): readonly string[] => columns.map((column) => row[column] ?? "");
  const saying = records.filter((record) => saidIn(record).every((text) => text !== ""));
  const groups = membersBy(saying, (record) => saidIn(record).join("|").toLowerCase());
  return figuresOf(records, pairsIn([...groups].map((members) => members.map(({ id }) => id))));
}

export const shown = ({ precision, recall }: Figures): string => `${precision.toFixed(3)} / ${recall.toFixed(3)}`;
