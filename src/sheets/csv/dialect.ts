/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: string;
  /** Do blanks stand between a delimiter and the quotes behind it? */
  readonly isSpaced: boolean;
  /** Does its first line say the delimiter, and nothing else, as spreadsheets understand it: `sep=;`? */
  readonly isTold: boolean;
}

/** In the order of how usual they are: of two that fit alike the first one is it. */
const candidates = [",", ";", "\t", "|", "^", "`"] as const;
const mostRows = 100;

/** Finds the dialect of a text's beginning. A file of one column has no delimiter to find: a comma is as good as any. */
export function dialectOf(sample: string, said: string | null): Dialect {
  const told = /^"?sep=([^"\r\n\w])"?[\r\n]/i.exec(sample)?.[1] ?? null;
  const delimiter = said ?? told ?? mostLikely(sample);
  return { delimiter, isSpaced: sample.includes(`${delimiter} "`), isTold: told !== null };
}

function mostLikely(sample: string): string {
  let [best, bestScore]: [string, number] = [",", 0];
  for (const candidate of candidates) {
    const score = scoreOf(widthsOf(sample, candidate));
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** That rows are alike counts for more than that they are wide: a decimal comma is in many rows, and not in the first. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width < 2 ? 0 : (count / widths.length) ** 4 * Math.log2(width + 1);
}

/** How many cells the first rows have, if this is what parts them: what stands in quotes parts nothing. */
function widthsOf(sample: string, delimiter: string): readonly number[] {
  const quoted = new RegExp(`(^|[\\r\\n${quotedSign(delimiter)}]) *"(?:[^"]|"")*"`, "g");
  const rows = sample.replace(quoted, "$1").split(/\r\n|\n|\r/);
  // What is cut off at the end of the sample says nothing, unless it is all there is.
  const whole = rows.length > 1 ? rows.slice(0, -1) : rows;
  return whole
    .filter((row) => row !== "")
    .slice(0, mostRows)
    .map((row) => row.split(delimiter).length);
}

const quotedSign = (delimiter: string): string => (/[\w\t]/.test(delimiter) ? delimiter : `\\${delimiter}`);
