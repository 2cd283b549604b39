import { folded } from "../wording/latin";
import { editsBetween, jaroWinkler } from "./letters";

/** A word, with what is asked of it again and again. */
export interface Word {
  readonly text: string;
  readonly sound: string;
  readonly hasDigit: boolean;
  /** Which letters are in it, as bits. */
  readonly letters: number;
}

export function wordOf(text: string): Word {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return { text, sound: folded(text), hasDigit: /\p{N}/u.test(text), letters };
}

/** What is less alike than this is another word. */
const least = 0.85;

/** How alike two words are: 1 where they are one, 0 where they are two. A number is alike only to itself. */
export function wordLikeness(one: Word, other: Word): number {
  if (one.text === other.text) return 1;
  if (one.hasDigit || other.hasDigit) return 0;
  if (one.text.length === 1 || other.text.length === 1) return one.text.startsWith(other.text.charAt(0)) ? 0.5 : 0;
  if (one.sound === other.sound) return 0.97;
  if (!shareLetters(one, other)) return 0;
  const likeness = Math.max(jaroWinkler(one.text, other.text), byEdits(one.text, other.text), anagram(one, other));
  return likeness >= least ? likeness : 0;
}

/** A look that spares most comparisons: words that are alike have more letters in common than not. */
function shareLetters(one: Word, other: Word): boolean {
  const common = bits(one.letters & other.letters);
  return common * 2 >= Math.max(bits(one.letters), bits(other.letters));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Two letters wrong in five are one word mistyped; in three they are two words. */
function byEdits(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const most = Math.min(3, Math.floor(longest * 0.4));
  const edits = editsBetween(one, other, most);
  return edits > most ? 0 : 0.95 - (edits / longest) * 0.1;
}

const anagram = (one: Word, other: Word): number =>
  one.letters === other.letters && one.text.length > 3 && sorted(one.text) === sorted(other.text) ? 0.9 : 0;

const sorted = (text: string): string => [...text].sort().join("");
