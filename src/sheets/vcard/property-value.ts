import { type Encoding, encodings } from "../sheet";
import type { ContentLine } from "./content-lines";

/** All values of a parameter. */
export const said = ({ parameters }: ContentLine, name: string): readonly string[] =>
  parameters.flatMap(([each, value]) => (each === name ? [value] : []));

/** Is it bytes, a picture or a key, and nothing to be read? */
export const isBinary = (line: ContentLine): boolean =>
  said(line, "ENCODING").some((encoding) => /^(b|base64)$/i.test(encoding)) || /^data:/i.test(line.value);

/** The value as text, its escapes still in it. */
export function textOf(line: ContentLine): string {
  const isQuoted = said(line, "ENCODING").some((encoding) => /^quoted-printable$/i.test(encoding));
  return isQuoted ? ofQuotedPrintable(line.value, said(line, "CHARSET")[0]) : line.value;
}

function ofQuotedPrintable(text: string, charset: string | undefined): string {
  const bytes: number[] = [];
  const encoded = Buffer.from(text, "utf8");
  for (let at = 0; at < encoded.length; at += 1) {
    const code = encoded.toString("latin1", at, at + 3);
    if (/^=[0-9a-f]{2}$/i.test(code)) {
      bytes.push(Number.parseInt(code.slice(1), 16));
      at += 2;
    } else bytes.push(encoded[at] ?? 0);
  }
  return new TextDecoder(encodingNamed(charset)).decode(Uint8Array.from(bytes));
}

function encodingNamed(charset = "utf-8"): Encoding {
  const name = charset.toLowerCase().replace(/^cp-?(\d+)$/, "windows-$1");
  return encodings.find((encoding) => encoding === name) ?? "utf-8";
}

/** The parts of a value between a sign that nothing escapes, as they are read. */
export function partsOf(text: string, sign: ";" | ",", version: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") part += text.slice(at, (at += 1) + 1);
    else if (text[at] === sign) {
      parts.push(part);
      part = "";
    } else part += text[at] ?? "";
  }
  return [...parts, part].map((each) => readable(each, version));
}

/** Version 2.1 escapes semicolons alone, and a backslash of a path is no escape there. */
export const readable = (text: string, version: string): string =>
  version === "2.1"
    ? text.replace(/\\([;:,])/g, "$1")
    : text.replace(/\\(.)/gs, (_all, sign: string) => (/n/i.test(sign) ? "\n" : sign));
