import { behind } from "./behind";
import { type Line, Unreadable, limits } from "./sheet";

/** Lines with the one that names their columns taken out. */
export interface Headed {
  readonly headings: readonly string[];
  readonly lines: AsyncIterable<Line>;
}

/** So many lines are looked at: above the headings there may be a title. */
const mostLooked = 20;

/**
 * Finds the headings of a file: the first line that is about as wide as the others and in which nothing is a number, a
 * date or an address. A file without such a line has none: its columns are numbered. Throws `Unreadable` for a line that
 * is said and not there.
 */
export async function withHeadings(lines: AsyncIterable<Line>, said: number | null): Promise<Headed> {
  const all = lines[Symbol.asyncIterator]();
  const looked: Line[] = [];
  while (looked.length < mostLooked) {
    const next = await all.next();
    if (next.done) break;
    looked.push(next.value);
  }
  const at = said === null ? findHeadings(looked) : looked.findIndex(({ number }) => number === said);
  if (said !== null && said > 0 && at < 0)
    throw new Unreadable(
      `header is one of the first ${mostLooked} lines with something in them, and not line ${said}.`,
    );
  const width = Math.max(0, ...looked.map(({ cells }) => cells.length));
  const cells = looked[at]?.cells ?? Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
  return {
    headings: cells.map((cell) => cell.trim()).slice(0, limits.columns),
    lines: behind(looked.slice(at + 1), all),
  };
}

const filledIn = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== "");

function findHeadings(lines: readonly Line[]): number {
  const widths = lines.map(({ cells }) => filledIn(cells).length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return lines.findIndex(({ cells }) => {
    const filled = filledIn(cells);
    // A title stands alone in its line, without a sign that parts cells.
    if (cells.length === 1 && usual > 1) return false;
    return filled.length * 2 >= usual && filled.length > 0 && !filled.some(isValue);
  });
}

/** Things that no column is called. */
const values = [
  /^[-+]?[\d\s.,]*\d[%€$£₽]?$/, // numbers, and days like 31.12.2026
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/,
  /^\+?\d[\d\s()-]{5,}$/,
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  /^https?:\/\//i,
];

const isValue = (cell: string): boolean => values.some((value) => value.test(cell.trim()));
