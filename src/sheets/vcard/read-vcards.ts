import { type Line, Unreadable, limits } from "../sheet";
import { cellsOf } from "./card";
import type { Columns } from "./columns";
import { type ContentLine, contentLineOf, unfolded } from "./content-lines";

/** The cards of a file, versions 2.1 to 4.0, a line each. A card within another one, who assists somebody, is left out. */
export async function* readVcards(texts: AsyncIterable<string>, columns: Columns): AsyncGenerator<Line> {
  let [depth, number, lines]: [number, number, ContentLine[]] = [0, 1, []];
  for await (const [at, text] of unfolded(texts)) {
    const line = contentLineOf(text);
    if (line === null) continue;
    const isCard = line.value.trim().toUpperCase() === "VCARD";
    if (line.name === "BEGIN" && isCard) {
      depth += 1;
      if (depth === 1) [number, lines] = [at, []];
    } else if (line.name === "END" && isCard) {
      if (depth === 1) yield { number, cells: cellsOf({ version: versionOf(lines), lines }, columns) };
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) lines.push(line);
    if (columns.headings().length > limits.columns) throw new Unreadable("A card says more than can be kept.");
  }
  if (depth > 0)
    throw new Unreadable(`The card that begins in line ${number} is never ended: the file may be broken off.`);
}

const versionOf = (lines: readonly ContentLine[]): string =>
  lines.find(({ name }) => name === "VERSION")?.value.trim() ?? "3.0";
