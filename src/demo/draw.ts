/** Draws that come out the same for the same seed, on every machine. */
export interface Draw {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of them; throws where there is none. */
  one<T>(choices: readonly T[]): T;
  /** Up to `count` of them, none twice, in their order. */
  some<T>(choices: readonly T[], count: number): T[];
  /** True so many times in a hundred. */
  happens(percent: number): boolean;
  /** Every `#` becomes a digit. */
  digits(pattern: string): string;
}

/** `seed` is any text. */
export function drawFrom(seed: string): Draw {
  const next = mulberry32(hashOf(seed));
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const one = <T>(choices: readonly T[]): T => {
    const drawn = choices[whole(0, choices.length - 1)];
    if (drawn === undefined) throw new RangeError("nothing to draw from");
    return drawn;
  };
  const some = <T>(choices: readonly T[], count: number): T[] => {
    const left = choices.map((_, index) => index);
    const taken = new Set<number>();
    while (taken.size < count && left.length > 0)
      for (const at of left.splice(whole(0, left.length - 1), 1)) taken.add(at);
    return choices.filter((_, index) => taken.has(index));
  };
  const happens = (percent: number): boolean => whole(1, 100) <= percent;
  const digits = (pattern: string): string => pattern.replace(/#/g, () => String(whole(0, 9)));
  return { whole, one, some, happens, digits };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A generator of 32 bits of state: from 0 up to, and without, 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
