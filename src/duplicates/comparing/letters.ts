/** Jaro's similarity of two words with Winkler's credit for a common beginning: 0 to 1. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const jaro = jaroOf(one, other);
  let common = 0;
  while (common < 4 && common < one.length && one[common] === other[common]) common += 1;
  return jaro + common * 0.1 * (1 - jaro);
}

function jaroOf(one: string, other: string): number {
  const reach = Math.max(0, (Math.max(one.length, other.length) >> 1) - 1);
  const mine: string[] = [];
  const taken = new Uint8Array(other.length);
  for (let at = 0; at < one.length; at += 1) {
    const last = Math.min(other.length - 1, at + reach);
    for (let near = Math.max(0, at - reach); near <= last; near += 1) {
      if (taken[near] === 1 || other.charCodeAt(near) !== one.charCodeAt(at)) continue;
      taken[near] = 1;
      mine.push(one.charAt(at));
      break;
    }
  }
  if (mine.length === 0) return 0;
  const theirs = other.split("").filter((_, at) => taken[at] === 1);
  const swapped = mine.filter((letter, at) => letter !== theirs[at]).length / 2;
  return (mine.length / one.length + mine.length / other.length + (mine.length - swapped) / mine.length) / 3;
}

/**
 * How many letters must be put in, left out, exchanged or swapped with their neighbour to make one of the other
 * (Damerau–Levenshtein, each place touched once). Above `most`: `most + 1`.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let rows: Rows = { before: [], last: Array.from({ length: other.length + 1 }, (_, at) => at) };
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) row.push(cheapest([one, at], [other, to], row, rows));
    if (Math.min(...row) > most) return most + 1;
    rows = { before: rows.last, last: row };
  }
  return Math.min(rows.last[other.length] ?? 0, most + 1);
}

type Row = readonly number[];
/** The two rows above the one that is being filled. */
interface Rows {
  readonly before: Row;
  readonly last: Row;
}
type Place = readonly [word: string, at: number];

function cheapest([one, at]: Place, [other, to]: Place, row: Row, { before, last }: Rows): number {
  const mine = one.charCodeAt(at - 1);
  const theirs = other.charCodeAt(to - 1);
  const exchanged = (last[to - 1] ?? 0) + (mine === theirs ? 0 : 1);
  const cost = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, exchanged);
  const isSwap = at > 1 && to > 1 && mine === other.charCodeAt(to - 2) && one.charCodeAt(at - 2) === theirs;
  return isSwap ? Math.min(cost, (before[to - 2] ?? 0) + 1) : cost;
}
