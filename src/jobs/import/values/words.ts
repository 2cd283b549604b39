const yes = new Set(["true", "yes", "y", "1", "x", "+", "on", "да", "есть", "истина"]);
const no = new Set(["false", "no", "n", "0", "-", "off", "нет", "ложь"]);

/** Null for neither. */
export function flagOf(said: string): boolean | null {
  const text = said.trim().toLowerCase();
  return yes.has(text) ? true : no.has(text) ? false : null;
}

/** Several in one cell, as Google Contacts parts them, or by signs that are in none of them. */
export const severalOf = (said: string, signs: RegExp): readonly string[] =>
  said
    .split(said.includes(":::") ? ":::" : signs)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** The value among these that is meant by its own name or by what people call it. */
export const choiceOf = (said: string, choices: readonly string[]): string | undefined => {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " ");
  return choices.find((choice) => choice === said) ?? choices.find((choice) => plain(choice) === plain(said));
};

/** How names after one's father end. */
const fathers = /(вич|ьич|[клмн]ич|вна|чна|оглы|кызы)$/i;

export interface Names {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** What stands behind a name after a comma and is no part of it: `John Smith, Jr.`, `Anna Kurz, PhD`. */
const behindNames =
  /^(jr|sr|i{2,3}|iv|ph\.? ?d|m\.?d|mba|esq|inc|ltd|llc|llp|corp|co|gmbh|ооо|зао|пао|d\.?d\.?s|к\.? ?т\.? ?н|д\.? ?т\.? ?н)\.?$/i;

/**
 * First and last name of a name in one: what comes last is the last name, unless the family is said first, as a comma
 * tells (`Kurz, Anna`), or what is behind it (`Петров Иван Сергеевич`), or `isFamilyFirst`.
 */
export function namesOf(said: string, isFamilyFirst = false): Names {
  const comma = said.indexOf(",");
  const [family, given] = [said.slice(0, comma).trim(), said.slice(comma + 1).trim()];
  if (comma < 0 || family === "" || given === "") return namesInWords(said, isFamilyFirst);
  if (!behindNames.test(given)) return { firstName: given, lastName: family };
  const { firstName, lastName } = namesInWords(family, isFamilyFirst);
  return { firstName, lastName: `${lastName ?? ""}, ${given}` };
}

function namesInWords(said: string, isFamilyFirst: boolean): Names {
  const words = said.trim().split(/\s+/);
  const [, second = "", third = ""] = words;
  const isFirst = isFamilyFirst || (words.length === 3 && fathers.test(third) && !fathers.test(second));
  const at = isFirst ? said.trimStart().indexOf(" ") : said.trimEnd().lastIndexOf(" ");
  if (words.length < 2 || at < 0) return { firstName: null, lastName: said };
  const parts = isFirst ? said.trimStart() : said;
  const [before, behind] = [parts.slice(0, at), parts.slice(at + 1)];
  return isFirst ? { firstName: behind, lastName: before } : { firstName: before, lastName: behind };
}
