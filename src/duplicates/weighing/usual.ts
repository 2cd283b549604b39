import type { ComparedAs } from "../compared-field";

/** What is known of values of a sort before any record is seen. Levels as `compare` tells them, from 0. */
export interface Usual {
  /** How often two records of one and the same agree so. */
  readonly ofDoubles: readonly number[];
  /** How often two that have nothing to do with each other do. */
  readonly ofOthers: readonly number[];
  /** How many records of an account, on average, say by chance what only one other says. */
  readonly byChance: number;
  /** Up to about so many records that say the same may as well all be doubles of each other. */
  readonly asDoubles: number;
}

const ofNames: Usual = {
  ofDoubles: [0.015, 0.015, 0.03, 0.15, 0.2, 0.59],
  ofOthers: [0.95, 0.03, 0.004, 0.008, 0.004, 0.004],
  byChance: 0.03,
  asDoubles: 300,
};

/**
 * Doubles mostly bear one name, and differ as often as not in what else is said of them. An e-mail address is one
 * person's; a telephone may stand on the desk of many.
 */
export const usual: Readonly<Record<ComparedAs, Usual>> = {
  name: ofNames,
  person: ofNames,
  words: {
    ofDoubles: [0.2, 0.06, 0.07, 0.1, 0.12, 0.45],
    ofOthers: [0.85, 0.06, 0.01, 0.03, 0.01, 0.04],
    byChance: 0.3,
    asDoubles: 10,
  },
  email: { ofDoubles: [0.1, 0.05, 0.15, 0.7], ofOthers: [0.994, 0.003, 0.001, 0.002], byChance: 0.03, asDoubles: 30 },
  phone: { ofDoubles: [0.25, 0.1, 0.65], ofOthers: [0.996, 0.001, 0.003], byChance: 0.5, asDoubles: 10 },
  site: { ofDoubles: [0.15, 0.15, 0.7], ofOthers: [0.99, 0.005, 0.005], byChance: 0.3, asDoubles: 10 },
  day: {
    ofDoubles: [0.12, 0.06, 0.1, 0.12, 0.6],
    ofOthers: [0.89, 0.09, 0.017, 0.0025, 0.0005],
    byChance: 0.3,
    asDoubles: 20,
  },
  number: { ofDoubles: [0.4, 0.1, 0.5], ofOthers: [0.95, 0.02, 0.03], byChance: 0.5, asDoubles: 10 },
};
