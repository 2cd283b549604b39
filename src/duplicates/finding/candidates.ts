import type { ComparedField } from "../compared-field";
import type { ComparedRecord } from "../compared-record";
import { keysOf } from "./keys";

/** A key that more records have than this tells nothing: it is passed over. */
export const mostOfAKey = 50;

/** Every two of the records that have a key in common, each pair once. */
export function* candidatesAmong(
  fields: readonly ComparedField[],
  records: readonly ComparedRecord[],
): Generator<readonly [ComparedRecord, ComparedRecord]> {
  const keys = records.map((record) => keysOf(fields, record));
  const holders = holdersOf(keys);
  for (const [at, record] of records.entries()) {
    for (const other of laterOnes(at, keys[at] ?? [], holders)) {
      const its = records[other];
      if (its) yield [record, its];
    }
  }
}

type Holders = ReadonlyMap<string, readonly number[]>;

/** By key, which records have it, in their order; of a common key no more than it takes to know it for one. */
function holdersOf(keys: readonly (readonly string[])[]): Holders {
  const holders = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const known = holders.get(key) ?? [];
      if (known.length <= mostOfAKey) known.push(at);
      holders.set(key, known);
    }
  }
  return holders;
}

function laterOnes(at: number, keys: readonly string[], holders: Holders): ReadonlySet<number> {
  const telling = keys.map((key) => holders.get(key) ?? []).filter((sharing) => sharing.length <= mostOfAKey);
  return new Set(telling.flat().filter((other) => other > at));
}
