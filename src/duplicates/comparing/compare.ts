import type { ComparedAs } from "../compared-field";
import { type Agreement, atLevel } from "./agreement";
import { type Surprise, comparePersons, compareWords } from "./compare-words";
import { editsBetween, jaroWinkler } from "./letters";
import type { Value } from "./value";

type Comparing = (one: Value, other: Value, surprise: Surprise) => Agreement;

/** How two values of one field agree. Pure; the same whichever stands first. */
export function compare(as: ComparedAs, one: Value, other: Value, surprise: Surprise): Agreement {
  return comparings[as](one, other, surprise);
}

/** The level of values that are equal, by what they are compared as. */
export const topLevels = {
  name: 5,
  person: 5,
  words: 5,
  email: 3,
  phone: 2,
  site: 2,
  day: 4,
  number: 2,
} as const satisfies Record<ComparedAs, number>;

/** Of fewer letters than this all differ in few. */
const shortAddress = 10;

/** 0 another address, 1 the same mailbox elsewhere, 2 mistyped, 3 the same. */
const emails: Comparing = (one, other) => {
  if (one.whole === other.whole) return atLevel(3);
  if (Math.min(one.whole.length, other.whole.length) < shortAddress) return atLevel(0);
  if (areNumberedApart(one.whole, other.whole)) return atLevel(0);
  const edits = editsBetween(one.whole, other.whole, 4);
  if (edits <= 2 || (edits <= 4 && jaroWinkler(one.whole, other.whole) >= 0.95)) return atLevel(2);
  const isMailbox = one.whole.split("@")[0] === other.whole.split("@")[0];
  return atLevel(edits <= 4 || isMailbox ? 1 : 0);
};

/** `anna85@` and `anna87@` are two mailboxes, and no typing error. */
const areNumberedApart = (one: string, other: string): boolean => {
  const [mine, theirs] = [digitsOf(one), digitsOf(other)];
  return mine !== "" && theirs !== "" && mine.length === theirs.length && editsBetween(mine, theirs, 2) === 2;
};

const digitsOf = (text: string): string => text.replace(/\D/g, "");

const fewestDigits = 7;

/** 0 another number, 1 mistyped, 2 the same, with or without the codes before it. */
const phones: Comparing = ({ whole: one }, { whole: other }) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (one === other || (short.length >= fewestDigits && long.endsWith(short))) return atLevel(2);
  const isMistyped = short.length >= 9 && editsBetween(one, other, 1) <= 1;
  return atLevel(isMistyped ? 1 : 0);
};

/** 0 another site, 1 the same host, 2 the same. */
const sites: Comparing = ({ whole: one }, { whole: other }) =>
  atLevel(one === other ? 2 : one.split("/")[0] === other.split("/")[0] ? 1 : 0);

const monthsTwo = 62 * 24 * 60 * 60 * 1_000;

/** 0 another day, 1 near it, 2 two digits mistyped, 3 one digit or two that are swapped, 4 the same. */
const days: Comparing = ({ whole: one }, { whole: other }) => {
  if (one === other) return atLevel(4);
  const edits = editsBetween(one.replaceAll("-", ""), other.replaceAll("-", ""), 3);
  if (edits <= 2) return atLevel(edits === 1 ? 3 : 2);
  const isNear = Math.abs(Date.parse(one) - Date.parse(other)) <= monthsTwo;
  return atLevel(edits === 3 || isNear ? 1 : 0);
};

/** 0 another number, 1 within a hundredth, 2 the same. */
const numbers: Comparing = ({ whole: one }, { whole: other }) => {
  const [mine, theirs] = [Number(one), Number(other)];
  if (mine === theirs) return atLevel(2);
  return atLevel(Math.abs(mine - theirs) <= Math.max(Math.abs(mine), Math.abs(theirs)) / 100 ? 1 : 0);
};

const comparings: Readonly<Record<ComparedAs, Comparing>> = {
  name: compareWords,
  person: comparePersons,
  words: compareWords,
  email: emails,
  phone: phones,
  site: sites,
  day: days,
  number: numbers,
};
