/** A heading as it is compared: letters and digits alone, in small letters, ё as е; `firstName` in words. */
export const comparable = (heading: string): string =>
  heading
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What a number or an address is for, by the words of its heading; a piece of one is enough. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/\b(business|work|office|company|direct)\b|рабоч/, "work"],
  [/\b(home|private|personal)\b|домашн|личн/, "home"],
  [/\b(mobile|cell|cellular)\b|мобильн|сотов/, "mobile"],
  [/\b(main|primary)\b|основн/, "main"],
  [/\bother\b|друг|дополнительн/, "other"],
  [/\b(fax|telex|pager|isdn|radio|car|callback|assistant|tty)\b|факс/, ""],
  [/прям/, "direct"],
];

/** `work fax` of `Business Fax`; null where the heading says nothing of it. */
export function purposeOf(heading: string): string | null {
  const text = comparable(heading);
  const found = purposes.flatMap(([pattern, word]) => {
    const match = pattern.exec(text);
    return match ? [word === "" ? match[0].replace("факс", "fax") : word] : [];
  });
  return found.length === 0 ? null : [...new Set(found)].join(" ");
}
