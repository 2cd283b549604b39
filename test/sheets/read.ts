import { createReadStream } from "node:fs";
import { openSheet } from "../../src/sheets/open-sheet";
import type { FoundOfFile, SaidOfFile } from "../../src/sheets/sheet";

export interface ReadFile extends FoundOfFile {
  readonly headings: readonly string[];
  /** Each by its headings; of a repeated one the first that says something. */
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly numbers: readonly number[];
}

/** A file read to its end. */
export async function read(bytes: AsyncIterable<Uint8Array>, said: SaidOfFile = {}): Promise<ReadFile> {
  const sheet = await openSheet(bytes, said);
  const lines = [];
  for await (const line of sheet.lines) lines.push(line);
  const headings = sheet.headings();
  const records = lines.map(({ cells }) => {
    const record: Record<string, string> = {};
    for (const [index, heading] of headings.entries()) record[heading] ||= cells[index] ?? "";
    return record;
  });
  return { ...sheet.found(), headings, records, numbers: lines.map(({ number }) => number) };
}

export const readPath = (path: string): Promise<ReadFile> => read(createReadStream(path));

/** The same bytes in pieces of a size, as a network may bring them. */
export async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield bytes.subarray(from, from + size);
  }
}

export const readText = (text: string, said?: SaidOfFile): Promise<ReadFile> => read(inPieces(Buffer.from(text)), said);
