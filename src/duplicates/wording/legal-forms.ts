/** What tells of a company's form and not which company it is; in Latin letters, as `latin` writes them. */
const forms: ReadonlySet<string> = new Set(
  [
    "ooo oao zao pao ao nao ip tov tdv chp fgup gup mup ano nko npo odo", // Russian, Ukrainian, Kazakh
    "llc ltd limited inc incorporated corp corporation co company plc lp llp lllp pllc pty",
    "gmbh ag kg kgaa ohg ug gbr ev mbh sa sas sarl sasu eurl snc srl spa sl slu bv nv cv vof",
    "ab asa oy oyj aps sro zoo spzoo kft zrt doo ood eood sia uab lda ltda pvt kk",
  ].flatMap((line) => line.split(" ")),
);

/** The same in words. */
const spelled =
  /\b(obshchestvo s ogranichennoy otvetstvennostyu|(publichnoe |zakrytoe |otkrytoe )?aktsionernoe obshchestvo|individualnyy predprinimatel)\b/g;

export const withoutSpelledForms = (text: string): string => text.replace(spelled, " ");

/** What holds the words of a name together, and is often a sign, or left out. */
const joints: ReadonlySet<string> = new Set(["and", "und", "et", "the"]);

/** Words of a name without its legal form; a name that is nothing else stays as it is. */
export function withoutForms(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !forms.has(word) && !joints.has(word));
  return telling.length > 0 ? telling : words;
}
