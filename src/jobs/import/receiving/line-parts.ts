import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Line } from "../../../sheets/sheet";

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** What a part holds at most: what a job writes in one transaction. */
export const mostLines = 500;
const mostCharacters = 1_000_000;

/** Gathers lines into parts. */
export class LineParts {
  private lines: Line[] = [];
  private characters = 0;
  count = 0;

  /** The part that the line fills, packed; null where there is room still. */
  async add(line: Line): Promise<Buffer | null> {
    this.lines.push(line);
    this.count += 1;
    for (const cell of line.cells) this.characters += cell.length;
    return this.lines.length >= mostLines || this.characters >= mostCharacters ? this.taken() : null;
  }

  /** What has been gathered, packed; null for nothing. */
  async taken(): Promise<Buffer | null> {
    if (this.lines.length === 0) return null;
    const lines = this.lines;
    [this.lines, this.characters] = [[], 0];
    return packed(JSON.stringify(lines.map(({ number, cells }) => [number, ...cells])));
  }
}

/** The lines of a part. */
export async function linesIn(part: Buffer): Promise<readonly Line[]> {
  const lines = JSON.parse((await unpacked(part)).toString("utf8")) as readonly (readonly [number, ...string[]])[];
  return lines.map(([number, ...cells]) => ({ number, cells }));
}
