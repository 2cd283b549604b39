/** Two records, by what they are known by, and the odds (as a natural logarithm) that they are one. */
export interface LikelyPair {
  readonly one: string;
  readonly other: string;
  readonly odds: number;
}

/** Odds of two that were never compared, as they had nothing in common. */
export const neverCompared = -6;
/** No pair speaks louder than this for or against what a whole group says. */
const loudest = 8;
/** Two groups become one where all pairs between them, together, do not speak clearly against it. */
const leastBetween = -1;

/**
 * Groups of records of which each is a likely double of another one in it. The likeliest pairs bring theirs together
 * first; a chain of likely pairs is no group where its ends speak against each other.
 * @param least odds from which on a pair brings its records together
 */
export function groupsOf(pairs: readonly LikelyPair[], least: number): readonly (readonly string[])[] {
  const odds = oddsBetween(pairs);
  const groupOf = new Map<string, readonly string[]>();
  for (const { one, other } of likeliest(pairs, least)) {
    const [mine, theirs] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
    if (mine === theirs || average(odds, mine, theirs) < leastBetween) continue;
    const together = [...mine, ...theirs];
    for (const member of together) groupOf.set(member, together);
  }
  return [...new Set(groupOf.values())];
}

const likeliest = (pairs: readonly LikelyPair[], least: number): readonly LikelyPair[] =>
  pairs
    .filter(({ odds }) => odds >= least)
    .sort((a, b) => b.odds - a.odds || compareText(a.one, b.one) || compareText(a.other, b.other));

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Odds = ReadonlyMap<string, ReadonlyMap<string, number>>;

function oddsBetween(pairs: readonly LikelyPair[]): Odds {
  const known = new Map<string, Map<string, number>>();
  const put = (one: string, other: string, odds: number): void => {
    const row = known.get(one) ?? new Map<string, number>();
    known.set(one, row.set(other, Math.max(-loudest, Math.min(loudest, odds))));
  };
  for (const { one, other, odds } of pairs) {
    put(one, other, odds);
    put(other, one, odds);
  }
  return known;
}

function average(odds: Odds, mine: readonly string[], theirs: readonly string[]): number {
  let sum = 0;
  for (const one of mine) for (const other of theirs) sum += odds.get(one)?.get(other) ?? neverCompared;
  return sum / (mine.length * theirs.length);
}
