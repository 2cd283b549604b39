/** One property of a card as it stands in the file: its group, name and parameters, and its value as written. */
export interface ContentLine {
  /** `item1` of `item1.TEL`; empty for none. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** Names in capitals; what version 2.1 says without a name is a TYPE. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly value: string;
}

const isQuotedPrintable = (line: string): boolean => /^[^:]*(ENCODING=)?QUOTED-PRINTABLE[^:]*:/i.test(line);

/** A text's lines with the number of each, whatever ends them, and those that are folded as one (RFC 6350, 3.2). */
export async function* unfolded(texts: AsyncIterable<string>): AsyncGenerator<readonly [number, string]> {
  let [held, number, began]: [string | null, number, number] = [null, 0, 1];
  for await (const line of linesOf(texts)) {
    number += 1;
    if (held !== null && /^[ \t]/.test(line)) held += line.slice(1);
    // A soft line break of quoted-printable goes on without a blank, and the blank that may be there is part of the text.
    else if (held?.endsWith("=") && isQuotedPrintable(held)) held = held.slice(0, -1) + line;
    else {
      if (held !== null) yield [began, held];
      [held, began] = [line, number];
    }
  }
  if (held !== null) yield [began, held];
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of texts) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest.replace(/\r$/, "");
}

/** Null for what is no property. */
export function contentLineOf(line: string): ContentLine | null {
  const [head, value] = cut(line, ":");
  if (value === null) return null;
  const [first = "", ...said] = split(head, ";");
  const dot = first.lastIndexOf(".");
  const parameters = said.flatMap((each): (readonly [string, string])[] => {
    const [name, text] = cut(each, "=");
    if (text === null) return [[encodingNames.has(name.toUpperCase()) ? "ENCODING" : "TYPE", name]];
    return split(text, ",").map((one) => [name.toUpperCase(), one.replaceAll('"', "")]);
  });
  return {
    group: first.slice(0, Math.max(dot, 0)),
    name: first
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    parameters,
    value,
  };
}

const encodingNames = new Set(["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"]);

/** In front of a sign and behind it, as it first stands outside of quotes; null for what has none. */
function cut(text: string, sign: string): readonly [string, string | null] {
  const [before = ""] = split(text, sign);
  return before.length === text.length ? [text, null] : [before, text.slice(before.length + 1)];
}

/** Parts of a text at a sign that stands outside of quotes. */
function split(text: string, sign: string): readonly string[] {
  if (!text.includes('"')) return text.split(sign);
  const parts: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === sign && !isQuoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
