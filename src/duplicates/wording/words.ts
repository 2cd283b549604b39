import { shortened } from "./abbreviations";
import { latin } from "./latin";
import { withoutForms, withoutSpelledForms } from "./legal-forms";

/** Longer texts are compared by their beginning: what follows tells little of whom they are about. */
const mostWords = 24;

/** The words of a text in plain letters and digits, each in its shortest spelling, in their order. */
export const wordsOf = (text: string): readonly string[] => split(latin(text)).map(shortened);

/** The same of a name: without legal forms. */
export const wordsOfName = (text: string): readonly string[] => withoutForms(split(withoutSpelledForms(latin(text))));

/** The same of what somebody is called: what is a legal form elsewhere is a name here, as Åsa and Sá. */
export const wordsOfPerson = (text: string): readonly string[] => split(latin(text)).filter((word) => word !== "ip");

/** `l.l.c.` is one word, `a/s` and `chin's` too; any other mark parts words. */
function split(text: string): readonly string[] {
  const joined = text.replace(/(?<!\p{L})(\p{L})[./](?=\p{L}(?!\p{L}))/gu, "$1").replace(/['’ʼ`]/g, "");
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}
