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

/** First and last name of a name in one: what comes last is the last name. */
export function namesOf(said: string): { readonly firstName: string | null; readonly lastName: string | null } {
  const at = said.trimEnd().lastIndexOf(" ");
  return at < 0 ? { firstName: null, lastName: said } : { firstName: said.slice(0, at), lastName: said.slice(at + 1) };
}
