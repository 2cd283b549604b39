import type { ComparedRecord } from "../compared-record";

/** How often words and values occur among the records that were counted. */
export interface Census {
  /** How many were counted: a part of `population`, or all of it. */
  readonly counted: number;
  readonly population: number;
  /** In how many of the counted records a word stands, whatever the field. */
  readonly words: ReadonlyMap<string, number>;
  /** By field: in how many of them a value stands. */
  readonly values: readonly ReadonlyMap<string, number>[];
}

/** @param population how many records there are in all, where the counted ones are some of them */
export function takeCensus(records: readonly ComparedRecord[], population = records.length): Census {
  const words = new Map<string, number>();
  const values = (records[0]?.values ?? []).map(() => new Map<string, number>());
  for (const record of records) {
    countIn(words, wordsIn(record));
    values.forEach((counts, at) => {
      countIn(counts, new Set((record.values[at] ?? []).map(({ whole }) => whole)));
    });
  }
  return { counted: records.length, population: Math.max(population, records.length), words, values };
}

const wordsIn = ({ values }: ComparedRecord): ReadonlySet<string> =>
  new Set(values.flat().flatMap((value) => value.words.map(({ text }) => text)));

function countIn(counts: Map<string, number>, keys: ReadonlySet<string>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}
