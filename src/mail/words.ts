/** Characters of a name in a mail; a longer one is cut. */
const longest = 120;

/**
 * What somebody typed (a name, an account's, a program's) as a mail may say it: one line, which turns no direction round,
 * and no address that a reader's program would make a link of, as whoever chooses a name does not choose the text.
 */
export function oneLine(typed: string): string {
  const line = typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/\w+:\/\//g, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** A paragraph, as both halves of a mail say it. */
export interface Paragraph {
  readonly text: string;
  readonly html: string;
}

/**
 * A paragraph of ours, in which what others typed stands in `${…}`. Its direction stays its own: in a sentence that goes
 * from left to right an Arabic name goes from right to left.
 * @example say`Hello ${person},`
 */
export function say(ours: TemplateStringsArray, ...typed: readonly string[]): Paragraph {
  const lines = typed.map(oneLine);
  const joined = (ourPart: (text: string) => string, theirPart: (text: string) => string): string =>
    ours.map((text, index) => ourPart(text) + (index < lines.length ? theirPart(lines[index] ?? "") : "")).join("");
  return {
    text: joined(asItIs, asItIs),
    html: joined(escapeHtml, (line) => `<bdi>${escapeHtml(line)}</bdi>`),
  };
}

const asItIs = (text: string): string => text;
