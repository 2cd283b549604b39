/** Cyrillic letters as they are most often written in Latin ones; those of Ukrainian and Belarusian among them. */
const letters: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh" },
  ...{ щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", і: "i", ї: "yi", є: "ye", ґ: "g", ў: "u" },
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", þ: "th", ð: "d", ı: "i" },
};

/** A text in lower case and plain Latin letters, as far as it can be: Ёлкин and Elkin are one. */
export function latin(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  const written = lower.replace(/[а-яёіїєґўßæœøłđþðı]/g, (letter) => letters[letter] ?? letter);
  return written.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** Spellings that stand for one sound, in the order in which they are put straight. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aou])e/g, ""],
  [/shch|sch/g, "sh"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/ck|q|c(?!h)/g, "k"],
  [/x/g, "ks"],
  [/tz|ts/g, "z"],
  [/w/g, "v"],
  [/[ij]/g, "y"],
  [/^ye/g, "e"],
  [/(?<=[a-z])yo/g, "e"],
  [/(.)\1+/g, "$1"],
];

/** A word as it sounds, roughly: Sergei and Sergey, Yulia and Julia, Alexey and Aleksey are one; Mueller and Müller, too. */
export const folded = (word: string): string =>
  spellings.reduce((straight, [spelling, sound]) => straight.replace(spelling, sound), word);
