import { TextDecoder } from "node:util";
import { isLatinWithAccents, likenessToCyrillic } from "./cyrillic";
import { type Encoding, Unreadable } from "./sheet";

/** A file's text, piece by piece, and the encoding that it turned out to have. */
export interface DecodedText {
  readonly texts: AsyncIterable<string>;
  readonly encoding: () => Encoding;
}

/** So much is looked at, from the first character on that is no ASCII. */
const sampleSize = 65_536;

/**
 * Decodes a file whose encoding is found by itself, unless it is said: as long as all is ASCII nothing has to be decided.
 * Throws `Unreadable` where the bytes are not of the encoding.
 */
export function decoded(bytes: AsyncIterable<Uint8Array>, said: Encoding | null): DecodedText {
  const decoding = new Decoding(said);
  const texts = async function* (): AsyncGenerator<string> {
    for await (const chunk of bytes) {
      const text = decoding.push(chunk);
      if (text !== "") yield text;
    }
    yield decoding.end();
  };
  return { texts: texts(), encoding: () => decoding.encoding };
}

class Decoding {
  private held = Buffer.alloc(0);
  private decoder: TextDecoder | null = null;
  private isAtStart = true;
  encoding: Encoding = "utf-8";

  constructor(said: Encoding | null) {
    if (said !== null) this.decide(said);
  }

  push(chunk: Uint8Array): string {
    if (this.decoder) return this.decode(this.decoder, chunk, true);
    this.held = Buffer.concat([this.held, chunk]);
    if (this.held.length < sampleSize) return "";
    const odd = this.held.findIndex(isOdd);
    if (odd >= 0 && this.held.length - odd < sampleSize) return "";
    if (odd >= 0) return this.settle(true);
    const text = this.held.toString("latin1");
    this.isAtStart = false;
    this.held = Buffer.alloc(0);
    return text;
  }

  end(): string {
    return this.decoder ? this.decode(this.decoder, new Uint8Array(), false) : this.settle(false);
  }

  private settle(goesOn: boolean): string {
    const decoder = this.decide(encodingOf(this.held, this.isAtStart, goesOn));
    const text = this.decode(decoder, this.held, goesOn);
    this.held = Buffer.alloc(0);
    return text;
  }

  private decide(encoding: Encoding): TextDecoder {
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding, { fatal: true });
    return this.decoder;
  }

  private decode(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      throw new Unreadable(
        `The file is not ${this.encoding} from beginning to end: say which encoding it has, or save it as UTF-8.`,
      );
    }
  }
}

const isOdd = (byte: number): boolean => byte > 0x7f || byte === 0;

function encodingOf(sample: Uint8Array, isAtStart: boolean, goesOn: boolean): Encoding {
  if (isAtStart) {
    const wide = wideEncodingOf(sample);
    if (wide !== null) return wide;
  }
  if (isUtf8(sample, goesOn)) return "utf-8";
  if (isLatinWithAccents(sample)) return "windows-1252";
  return mostCyrillic(sample);
}

/** The likeliest one first: it is taken where others look as much like Cyrillic. */
const cyrillic = ["windows-1251", "ibm866", "koi8-r"] as const;

function mostCyrillic(sample: Uint8Array): Encoding {
  const likeness = cyrillic.map((name) => likenessToCyrillic(new TextDecoder(name).decode(sample)));
  return cyrillic[likeness.indexOf(Math.max(...likeness))] ?? "windows-1251";
}

/** UTF-16, by its mark or by the zeros of its ASCII characters, which stand at odd places or at even ones. */
function wideEncodingOf(sample: Uint8Array): Encoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 20 < sample.length) return null;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : null;
}

/** But for some bytes maybe: whoever wrote them among so much UTF-8 meant it, and hears that it is broken. */
function isUtf8(sample: Uint8Array, goesOn: boolean): boolean {
  const odd = new TextDecoder("utf-8").decode(sample, { stream: goesOn }).match(/\P{ASCII}/gu) ?? [];
  const broken = odd.filter((character) => character === "\ufffd").length;
  return broken * 4 <= odd.length;
}
