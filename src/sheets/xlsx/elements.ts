import { SaxesParser } from "saxes";
import { Unreadable } from "../sheet";

/** Hears of the elements of an XML text, names without their prefixes. */
export interface Hearing {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML piece by piece; after each piece there may be something to hand on. Throws `Unreadable`. */
export async function* heardElements<Found>(
  texts: AsyncIterable<string>,
  hearing: Hearing,
  taken: () => Iterable<Found>,
): AsyncGenerator<Found> {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    hearing.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => hearing.close?.(local(name)));
  parser.on("text", (text) => hearing.text?.(text));
  parser.on("error", (fault) => {
    throw new Unreadable(`The workbook is not well-formed: ${fault.message}`);
  });
  let isThere = false;
  for await (const text of texts) {
    isThere = true;
    parser.write(text);
    yield* taken();
  }
  if (!isThere) return;
  parser.close();
  yield* taken();
}

/** Hears all of a small part. */
export async function hearElements(texts: AsyncIterable<string>, hearing: Hearing): Promise<void> {
  for await (const _ of heardElements<never>(texts, hearing, () => []));
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
