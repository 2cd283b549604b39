import { behind } from "./behind";
import { readCsv } from "./csv/read-csv";
import { type DecodedText, decoded } from "./encoding";
import { withHeadings } from "./headings";
import { type Format, type FoundOfFile, type Line, type SaidOfFile, type Sheet, Unreadable, limits } from "./sheet";
import { Columns } from "./vcard/columns";
import { readVcards } from "./vcard/read-vcards";
import { readXlsx } from "./xlsx/read-xlsx";

/**
 * Opens a file of records: what it is, how its text is encoded, what parts its cells and which line names its columns is
 * found by itself. Its lines are read as they are asked for. Throws `Unreadable`, then or now.
 */
export async function openSheet(bytes: AsyncIterable<Uint8Array>, said: SaidOfFile = {}): Promise<Sheet> {
  const [head, all] = await peeked(bytes);
  if (head.subarray(0, 4).equals(packedMark)) return openWorkbook(all, said);
  if (head.subarray(0, 4).equals(oldOfficeMark))
    throw new Unreadable("This is a workbook of an old format, or one with a password: save it as .xlsx or as CSV.");
  const text = decoded(all, said.encoding ?? null);
  return looksLikeCards(head) ? openCards(text) : openCsv(text, said);
}

const packedMark = Buffer.from("PK\u0003\u0004", "latin1");
const oldOfficeMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** In any encoding that is told apart here. */
const looksLikeCards = (head: Buffer): boolean =>
  /^\s*begin:vcard/i.test(
    head
      .toString("latin1")
      .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff]+/, "")
      .replaceAll("\0", ""),
  );

/** The first piece of a file, and the file. */
async function peeked(bytes: AsyncIterable<Uint8Array>): Promise<readonly [Buffer, AsyncIterable<Uint8Array>]> {
  const rest = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 64) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return [head, behind([head], rest)];
}

async function openWorkbook(bytes: AsyncIterable<Uint8Array>, { header }: SaidOfFile): Promise<Sheet> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return headed(readXlsx(Buffer.concat(pieces)), header, () => ({ format: "XLSX", encoding: null, delimiter: null }));
}

async function openCsv(text: DecodedText, { delimiter = null, header }: SaidOfFile): Promise<Sheet> {
  let found: string | null = null;
  const lines = readCsv(text.texts, delimiter, (dialect) => {
    found = dialect.delimiter;
  });
  return headed(lines, header, () => ofText("CSV", text, found));
}

function openCards(text: DecodedText): Sheet {
  const columns = new Columns();
  const lines = bounded(readVcards(text.texts, columns));
  return { lines, headings: () => columns.headings(), found: () => ofText("VCARD", text, null) };
}

const ofText = (format: Format, text: DecodedText, delimiter: string | null): FoundOfFile => ({
  format,
  encoding: text.encoding(),
  delimiter,
});

async function headed(
  read: AsyncIterable<Line>,
  header: number | null | undefined,
  found: () => FoundOfFile,
): Promise<Sheet> {
  const { headings, lines } = await withHeadings(read, header ?? null);
  return { lines: bounded(lines), headings: () => headings, found };
}

async function* bounded(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (count > limits.lines) throw new Unreadable(`A file has at most ${limits.lines} records: part it.`);
    if (line.cells.length > limits.columns)
      throw new Unreadable(`Line ${line.number} has more than ${limits.columns} columns.`);
    yield line;
  }
}
