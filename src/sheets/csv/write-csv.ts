import { defused } from "../defused";

/** A cell is quoted where it holds a quote, a line break, what parts cells, or a blank at an end, which some readers cut off. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A line of CSV (RFC 4180), formulas defused. */
export function csvLine(cells: readonly string[], delimiter = ","): string {
  const line = cells.map((cell) => quoted(defused(cell), delimiter)).join(delimiter);
  // A line without a sign would be none.
  return `${line === "" ? '""' : line}\r\n`;
}

/** In front of a file: by it spreadsheets know UTF-8. */
export const byteOrderMark = "\uFEFF";
