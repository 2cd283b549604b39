/** A line of a file of records: where it begins, from 1 on, and its cells as texts; what is missing at its end is empty. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

export const formats = ["CSV", "XLSX", "VCARD"] as const;
export type Format = (typeof formats)[number];

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "ibm866", "koi8-r", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** What whoever sends a file may say of it, where what is found by itself would be wrong. */
export interface SaidOfFile {
  readonly encoding?: Encoding | null;
  readonly delimiter?: string | null;
  /** Number of the line with the headings, from 1 on; 0 for none. */
  readonly header?: number | null;
}

/** What a file has been found to be. */
export interface FoundOfFile {
  readonly format: Format;
  /** Null for what is no text. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
}

/** A file of records. What it is and what its columns are called is known for good once its lines have been read. */
export interface Sheet {
  readonly lines: AsyncIterable<Line>;
  readonly found: () => FoundOfFile;
  readonly headings: () => readonly string[];
}

/** A file of which nothing can be made; the message says what would be right. */
export class Unreadable extends Error {}

/** What one file may hold, whatever its size: a file that is packed may be a thousand times as large. */
export const limits = { columns: 1_000, lines: 1_000_000, charactersOfLine: 4_000_000 } as const;

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
