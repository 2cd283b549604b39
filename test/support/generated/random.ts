/** Chances that repeat: the same seed draws the same numbers on every machine. */
export interface Random {
  /** From 0 up to, but without, 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Picks by weight: `weighted([["ALL", 3], ["NONE", 1]])`. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
}

/** Mulberry32, which is public domain: 32 bits of state are enough for cases that need no secrecy. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return { next, chance: (probability) => next() < probability, pick: (list) => pickAt(list, next()), weighted };

  function weighted<T>(list: readonly (readonly [T, number])[]): T {
    let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    const found = list.find(([, weight]) => (rest -= weight) < 0) ?? list.at(-1);
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found[0];
  }
}

function pickAt<T>(list: readonly T[], part: number): T {
  if (list.length === 0) throw new RangeError("nothing to pick from");
  return list[Math.floor(part * list.length)] as T;
}
