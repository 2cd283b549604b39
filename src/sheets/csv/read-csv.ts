import { Readable, pipeline } from "node:stream";
import { type Info, CsvError, parse } from "csv-parse";
import { behind } from "../behind";
import { type Line, Unreadable, isBlank, limits } from "../sheet";
import { type Dialect, dialectOf } from "./dialect";
import { whatElse } from "./what-else";

/** So much of the text is looked at to find how it is written. */
const sampleSize = 131_072;

/** The lines of a CSV file, whose dialect is found by itself where no delimiter is said. Throws `Unreadable`. */
export async function* readCsv(
  texts: AsyncIterable<string>,
  said: string | null,
  onDialect: (dialect: Dialect) => void,
): AsyncGenerator<Line> {
  const whole = texts[Symbol.asyncIterator]();
  let sample = "";
  while (sample.length < sampleSize) {
    const next = await whole.next();
    if (next.done) break;
    sample += next.value;
  }
  const other = whatElse(sample);
  if (other !== null) throw new Unreadable(`This is ${other}: save the records as CSV, .xlsx or vCard (.vcf).`);
  const dialect = dialectOf(sample, said);
  onDialect(dialect);
  yield* parsed(behind([sample], whole), dialect);
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

async function* parsed(texts: AsyncIterable<string>, { delimiter, isSpaced, isTold }: Dialect): AsyncGenerator<Line> {
  // Where the record began that the parser is in: it is ahead of whoever reads.
  let begun = 1;
  const parser = parse({
    delimiter,
    ltrim: isSpaced,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: limits.charactersOfLine,
    info: true,
    on_record: (record: string[], { lines }) => {
      begun = lines + 1;
      return record;
    },
  });
  // What goes wrong on the way is thrown where the lines are read.
  pipeline(Readable.from(texts), parser, () => undefined);
  let number = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (!isBlank(record) && !(isTold && number === 1)) yield { number, cells: record };
      number = info.lines + 1;
    }
  } catch (fault) {
    throw fault instanceof CsvError ? new Unreadable(sayingOf(fault, begun)) : fault;
  }
}

/** What the parser tells of where it was. */
interface Told {
  readonly lines?: number;
}

function sayingOf(fault: CsvError, begun: number): string {
  const { lines = begun } = fault as Told;
  return fault.code === "CSV_QUOTE_NOT_CLOSED" || fault.code === "CSV_MAX_RECORD_SIZE"
    ? `Quotes that open in the record of line ${begun} are never closed: line ${lines} is still inside of them.`
    : `Line ${lines} can't be read: ${fault.code}.`;
}
