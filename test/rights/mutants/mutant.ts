import { readFileSync } from "node:fs";

/** One small, deliberate fault: the tests of the rights have to notice it. */
export interface Mutant {
  /** Path from the root of the project. */
  readonly file: string;
  /** Occurs exactly once in the file: else the list is out of date. */
  readonly search: string;
  readonly replacement: string;
  /** Which rule of `rights.md` it breaks, in words. */
  readonly breaks: string;
  /** Why no test can notice it; only then it may survive. */
  readonly survivesBecause?: string;
}

/** The text of the file with the fault in it; throws where the searched text is gone or no longer unique. */
export function mutatedTextOf({ file, search, replacement }: Mutant): string {
  const parts = readFileSync(file, "utf8").split(search);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new Error(`${file}: ${String(parts.length - 1)} times instead of once: ${search}`);
  return before + replacement + after;
}
