/** What tells of a company's form and not which company it is; in Latin letters, as `latin` writes them. */
const forms: ReadonlySet<string> = new Set(
  [
    "ooo oao zao pao ao nao ip tov tdv chp fgup gup mup ano nko npo odo osoo chup kfkh", // Russian, Ukrainian, Kazakh, Kyrgyz
    "llc ltd limited inc incorporated corp corporation co company plc lp llp lllp pllc pty pte sdn bhd fze fzco dmcc",
    "gmbh ag kg kgaa ohg ug gbr ev ek eg se mbh haftungsbeschrankt aktiengesellschaft", // German
    "sa sas sarl rl sasu eurl snc srl spa sl slu bv nv cv vof",
    "ab as asa oy oyj aps sro zoo spzoo kft zrt doo ood eood sia uab lda ltda pvt kk",
  ].flatMap((line) => line.split(" ")),
);

/** The same in words, or in parts that are words elsewhere. */
const spelled = new RegExp(
  `\\b(${[
    "(obshchestvo|tovarishchestvo) s ogranichennoy otvetstvennostyu",
    "((publichnoe|zakrytoe|otkrytoe) )?aktsionernoe obshchestvo",
    "individualnyy predprinimatel",
    "(gosudarstvennoe|munitsipalnoe) unitarnoe predpriyatie",
    "limited liability (company|partnership)",
    "((public|private) )?(joint stock|limited) company",
    "gesellschaft (mbh|mit beschrankter haftung)",
    "sp[. ]+z ?o[. ]*o",
    "spolka z ograniczona odpowiedzialnoscia",
  ].join("|")})(?![a-z])`,
  "g",
);

export const withoutSpelledForms = (text: string): string => text.replace(spelled, " ");

/** What holds the words of a name together, and is often a sign, or left out. */
const joints: ReadonlySet<string> = new Set(["and", "und", "et", "the"]);

/** ТОО stands in front; `too` stands behind. */
const kazakh = "too";

/** Words of a name without its legal form; a name that is nothing else stays as it is. */
export function withoutForms(words: readonly string[]): readonly string[] {
  const telling = words.filter((word, at) => !forms.has(word) && !joints.has(word) && !(at === 0 && word === kazakh));
  return telling.length > 0 ? telling : words;
}
