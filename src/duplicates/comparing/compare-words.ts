import type { Agreement } from "./agreement";
import { jaroWinkler } from "./letters";
import type { Value } from "./value";
import { type Word, wordLikeness } from "./word-likeness";

/** How much a word tells: the negative logarithm of the share of records that have it. */
export type Surprise = (word: string) => number;

/** 0 another, 1 a part of it, 2 half of it, 3 one within the other, 4 mistyped, 5 the same, whatever the order. */
export function compareWords(one: Value, other: Value, surprise: Surprise): Agreement {
  if (one.whole === other.whole) return { level: 5, surprise: sumOf(one, surprise) };
  const shared = sharedOf(one, other, surprise);
  const level = saysOtherNumbers(one, other) ? 0 : levelOf(shared);
  return { level, surprise: shared.surprise };
}

/** An initial says little, however rare it is to be written. */
const mostOfInitial = 2;

/**
 * The same of what people are called: where each says a name that the other does not, as two of a family do, they have
 * a part in common at most.
 */
export function comparePersons(one: Value, other: Value, usually: Surprise): Agreement {
  const surprise: Surprise = (word) => (word.length === 1 ? Math.min(usually(word), mostOfInitial) : usually(word));
  if (one.whole === other.whole) return { level: 5, surprise: sumOf(one, surprise) };
  const shared = sharedOf(one, other, surprise);
  const level = saysOtherNumbers(one, other) ? 0 : levelOf(shared);
  return { level: shared.areBothAlone ? Math.min(level, 1) : level, surprise: shared.surprise };
}

interface Shared {
  /** Both as a share of all that both say, the rarer words counting more. */
  readonly ofBoth: number;
  readonly ofShorter: number;
  readonly surprise: number;
  /** Each of the two has a word that nothing is like in the other. */
  readonly areBothAlone: boolean;
}

function levelOf({ ofBoth, ofShorter }: Shared): number {
  if (ofBoth >= 0.85) return 4;
  if (ofShorter >= 0.85) return 3;
  if (ofBoth >= 0.6) return 2;
  return ofBoth >= 0.3 ? 1 : 0;
}

const sumOf = ({ words }: Value, surprise: Surprise): number =>
  words.reduce((sum, { text }) => sum + surprise(text), 0);

interface Match {
  readonly mine: number;
  readonly theirs: number;
  readonly likeness: number;
  readonly worth: number;
}

/** Each word is matched with one of the other side, the most telling matches first. */
function sharedOf(one: Value, other: Value, surprise: Surprise): Shared {
  const total = [sumOf(one, surprise), sumOf(other, surprise)] as const;
  let matched = 0;
  let told = 0;
  const matches = matchesOf(one.words, other.words, surprise);
  for (const { likeness, mine, theirs } of matches) {
    const own = surprise(one.words[mine]?.text ?? "");
    const its = surprise(other.words[theirs]?.text ?? "");
    matched += (likeness * (own + its)) / 2;
    told += likeness * Math.min(own, its);
  }
  const inOne = runTogether(one, other);
  const ofBoth = Math.max((2 * matched) / (total[0] + total[1]), inOne);
  const ofShorter = Math.min(1, matched / Math.min(...total));
  const areBothAlone = inOne === 0 && matches.length < Math.min(one.words.length, other.words.length);
  return { ofBoth, ofShorter, areBothAlone, surprise: Math.max(told, inOne * Math.min(...total)) };
}

function matchesOf(mine: readonly Word[], theirs: readonly Word[], surprise: Surprise): readonly Match[] {
  const all = mine.flatMap((word, at) =>
    theirs.flatMap((its, to): readonly Match[] => {
      const likeness = wordLikeness(word, its);
      const worth = likeness * (0.1 + Math.min(surprise(word.text), surprise(its.text)));
      return likeness === 0 ? [] : [{ mine: at, theirs: to, likeness, worth }];
    }),
  );
  const ordered = all.length > 1 ? all.sort((a, b) => b.worth - a.worth) : all;
  const takenMine = new Set<number>();
  const takenTheirs = new Set<number>();
  return ordered.filter((match) => {
    if (takenMine.has(match.mine) || takenTheirs.has(match.theirs)) return false;
    takenMine.add(match.mine);
    takenTheirs.add(match.theirs);
    return true;
  });
}

/** `Bar B Q` and `Barbq`: how alike both are without their blanks, where that is much; else 0. */
function runTogether(one: Value, other: Value): number {
  if (one.words.length === other.words.length || hasDigits(one) || hasDigits(other)) return 0;
  const [mine, theirs] = [joined(one), joined(other)];
  if (Math.abs(mine.length - theirs.length) > 2 || mine.length < 4) return 0;
  const likeness = jaroWinkler(mine, theirs);
  return likeness >= 0.93 ? likeness - 0.05 : 0;
}

const joined = ({ words }: Value): string => words.map(({ text }) => text).join("");
const hasDigits = ({ words }: Value): boolean => words.some((word) => word.hasDigit);

/** Two houses of a street, two branches of a chain: what they share in words counts for nothing. */
function saysOtherNumbers(one: Value, other: Value): boolean {
  const [mine, theirs] = [numbersOf(one), numbersOf(other)];
  const [first] = mine;
  const [its] = theirs;
  return first !== undefined && its !== undefined && !theirs.includes(first) && !mine.includes(its);
}

const numbersOf = ({ words }: Value): readonly string[] =>
  words.filter((word) => word.hasDigit).map(({ text }) => text);
