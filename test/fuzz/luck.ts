import { type Random, randomFrom } from "../support/generated/random";

/** Chances, with the draws that writing a document needs. */
export interface Luck extends Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** Up to `most` of them, one at least, none twice. */
  readonly some: <T>(list: readonly T[], most: number) => readonly T[];
  readonly times: <T>(count: number, make: (index: number) => T) => readonly T[];
}

export function luckFrom(seed: number): Luck {
  const random = randomFrom(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random.next() * (most - least + 1));
  const some = <T>(list: readonly T[], most: number): readonly T[] => {
    const left = [...list];
    const count = Math.min(whole(1, Math.max(1, most)), left.length);
    return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return { ...random, whole, some, times };
}
