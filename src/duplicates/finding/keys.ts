import { type ComparedAs, type ComparedField, isCalling } from "../compared-field";
import type { ComparedRecord } from "../compared-record";
import type { Value } from "../comparing/value";

/** A record has no more than this many keys; those of what tells most come first. */
export const mostKeys = 40;

/**
 * What doubles have in common: records of which no key is the same are not compared at all. Each key holds the field
 * that it comes from, so that who may not read a field finds nothing by it.
 */
export function keysOf(fields: readonly ComparedField[], record: ComparedRecord): readonly string[] {
  const initials = initialsIn(fields, record);
  const byField = inOrder(fields).flatMap(({ field, at }) =>
    (record.values[at] ?? []).slice(0, 3).flatMap((value) => {
      const keys = makers[field.as](value, initials);
      return keys.map((key) => `${field.name}:${key}`);
    }),
  );
  return [...new Set(byField)].slice(0, mostKeys);
}

const order: readonly ComparedAs[] = ["email", "phone", "name", "person", "day", "site", "words", "number"];

const inOrder = (fields: readonly ComparedField[]): readonly { readonly field: ComparedField; readonly at: number }[] =>
  fields
    .map((field, at) => ({ field, at }))
    .sort((one, other) => order.indexOf(one.field.as) - order.indexOf(other.field.as));

/** The first letters of what the record is called, as they sound: to tell apart what shares half a day of birth. */
function initialsIn(fields: readonly ComparedField[], { values }: ComparedRecord): readonly string[] {
  const names = fields.flatMap(({ as }, at) => (isCalling(as) ? (values[at] ?? []) : []));
  const letters = names.flatMap(({ words }) =>
    words.filter((word) => !word.hasDigit).map((word) => word.sound.charAt(0)),
  );
  return [...new Set(letters)].slice(0, 3);
}

type Maker = (value: Value, initials: readonly string[]) => readonly string[];

const emails: Maker = ({ whole }) => {
  const [mailbox = "", host = ""] = whole.split("@");
  return [whole, mailbox, `${letters(mailbox)}@${host.charAt(0)}`];
};

/** The end of a number is the same with and without the codes before it. */
const phones: Maker = ({ whole }) => [whole.slice(-7)];

/** A day of birth with one part mistyped has two others, which are shared by too many to be looked for alone. */
const days: Maker = ({ whole }, initials) => {
  const [year = "", month = "", day = ""] = whole.split("-");
  const parts = [`${year}-${month}`, `${year}-${day}`, `${month}-${day}`, `${year}-${day}-${month}`];
  return [whole, ...parts.flatMap((part) => initials.map((initial) => `${part}${initial}`))];
};

const mostPaired = 4;

/** Every word, and every two of them as they sound, whatever their order and their vowels. */
const names: Maker = ({ words }) => {
  const telling = words.filter(({ text }) => text.length > 1).slice(0, 6);
  const sounds = telling.slice(0, mostPaired).map((word) => skeleton(word.sound));
  const [only] = words;
  return [
    ...(only && telling.length === 0 ? [only.text] : []),
    ...telling.map(({ text }) => text),
    ...pairs(sounds.map((sound) => sound.slice(0, 3))),
    ...sounds.filter((sound) => sound.length > 2).map((sound) => `~${sound}`),
  ];
};

/** The longest words, and each number with a word: a street and its house. */
const texts: Maker = ({ words }) => {
  const numbers = words.filter((word) => word.hasDigit).slice(0, 2);
  const telling = words.filter((word) => !word.hasDigit && word.text.length > 2);
  const longest = [...telling].sort((one, other) => other.text.length - one.text.length).slice(0, 3);
  const placed = numbers.flatMap((number) => longest.slice(0, 2).map((word) => `${number.text} ${word.sound}`));
  return [
    ...placed,
    ...longest.map(({ sound }) => sound),
    ...(telling.length === 0 ? words.map(({ text }) => text) : []),
  ];
};

const asIs: Maker = ({ whole }) => [whole];

const makers: Readonly<Record<ComparedAs, Maker>> = {
  email: emails,
  phone: phones,
  day: days,
  name: names,
  person: names,
  words: texts,
  site: ({ whole }) => [whole.split("/")[0] ?? whole],
  number: asIs,
};

const letters = (text: string): string => text.replace(/[^a-z]/g, "");

/** The consonants of a word, in alphabetical order: swapped letters and wrong vowels change nothing. */
const skeleton = (sound: string): string =>
  sound.charAt(0) + [...sound.slice(1).replace(/[aeyou]/g, "")].sort().join("");

const pairs = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((one, at) => parts.slice(at + 1).map((other) => [one, other].sort().join("+")));
