import type { ComparedAs } from "../compared-field";
import { latin } from "../wording/latin";
import { wordsOf, wordsOfName, wordsOfPerson } from "../wording/words";
import { type Word, wordOf } from "./word-likeness";

/** A value as it is compared: in one spelling whatever was typed. Equal ones have equal `whole`s. */
export interface Value {
  readonly whole: string;
  /** Of a text: its words. */
  readonly words: readonly Word[];
}

type Reading = (text: string) => Value | null;

/** Null for what says nothing: blanks, marks, a number of no digits. */
export const valueOf = (as: ComparedAs, text: string): Value | null => readings[as](text);

const ofWords =
  (split: (text: string) => readonly string[]): Reading =>
  (text) => {
    const words = split(text).map(wordOf);
    const sounds = words.map(({ sound }) => sound).sort();
    return words.length === 0 ? null : { whole: sounds.join(" "), words };
  };

const plain =
  (spell: (text: string) => string): Reading =>
  (text) => {
    const whole = spell(text);
    return whole === "" ? null : { whole, words: [] };
  };

/** What stands before these digits is a country, or what is dialled to get out of one: +7 and 8. */
const longestNumber = 10;

/** An extension is dialled afterwards; a nought in front, or in parentheses, only within the country. */
const phone = (text: string): string => {
  const number = text.replace(/(доб|вн|ext|x|х|#|,|;)[^\d+]*\d{1,6}\D*$/iu, "").replace("(0)", "");
  return number.replace(/\D/g, "").replace(/^0+/, "").slice(-longestNumber);
};

/** What is behind a plus in the local part is the reader's own mark. */
const email = (text: string): string => latin(text.trim()).replace(/\+[^@]*(?=@)/, "");

/** Neither how it is reached nor `www.` is a part of it. */
const site = (text: string): string => {
  const whole = latin(text.trim()).replace(/^[a-z]+:\/\//, "");
  return whole.replace(/^www\./, "").replace(/\/+$/, "");
};

const readings: Readonly<Record<ComparedAs, Reading>> = {
  name: ofWords(wordsOfName),
  person: ofWords(wordsOfPerson),
  words: ofWords(wordsOf),
  email: plain(email),
  phone: plain(phone),
  site: plain(site),
  day: plain((text) => text.slice(0, 10)),
  number: plain((text) => text.trim()),
};
