/** How often a letter of Russian comes, roughly: one of the ten most frequent, of the next ten, or any other. */
const often = "оеаинтсрвл";
const less = "кмдпуяыьгз";
const letters = /[а-яёіїєґ]/;
/** What stands between letters in an office's files. */
const signs = /[«»№—–“”’…\u00a0]/;

/** How much a text looks like Russian or Ukrainian, on average of what is not ASCII in it; below 0 for nothing like it. */
export function likenessToCyrillic(text: string): number {
  let [sum, count, before] = [0, 0, ""];
  for (const sign of text) {
    if (sign > "\u007f") {
      count += 1;
      sum += weightOf(sign, before);
    }
    before = sign;
  }
  return count === 0 ? 0 : sum / count;
}

function weightOf(sign: string, before: string): number {
  const letter = sign.toLowerCase();
  if (!letters.test(letter)) return signs.test(sign) ? 1 : -8;
  // A capital stands at the beginning of a word, or among capitals.
  if (letter !== sign && letters.test(before)) return -4;
  return often.includes(letter) ? 10 : less.includes(letter) ? 6 : 2;
}

const isOdd = (byte: number | undefined): boolean => byte !== undefined && byte > 0x7f;
const isLatin = (byte: number | undefined): boolean => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));

/** Do the bytes that are not ASCII stand one by one inside of Latin words, as in `Müller`? */
export function isLatinWithAccents(bytes: Uint8Array): boolean {
  let [lone, all] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (!isOdd(byte)) continue;
    all += 1;
    const [before, after] = [bytes[index - 1], bytes[index + 1]];
    if (!isOdd(before) && !isOdd(after) && (isLatin(before) || isLatin(after))) lone += 1;
  }
  return lone * 2 > all;
}
