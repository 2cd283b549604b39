import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A sentence of `docs/rights.md`, what stands between two semicolons of one, or a row of a table. */
export interface Sentence {
  /** `6`, or with the number of the rule, `5.4`. */
  readonly section: string;
  readonly text: string;
}

/** A section of the page without its number, and how its sentences go. */
export interface Section {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** What the page says of rights, in its order. How they are computed is no sentence that a request could show. */
export function readRights(): readonly Section[] {
  const page = readFileSync(join(__dirname, "../../../docs/rights.md"), "utf8");
  return page
    .split(/^## /m)
    .slice(1)
    .map((text) => text.split("\n"))
    .filter(([title = ""]) => !title.startsWith("7."))
    .map(([title = "", ...lines]) => ({ title, sentences: sentencesOf(title.split(".")[0] ?? "", lines) }));
}

const sentencesOf = (section: string, lines: readonly string[]): readonly Sentence[] =>
  lines
    .filter((line, at) => line !== "" && !/^#|^\| -/.test(line) && !isHeadOfTable(lines, at))
    .flatMap((line) => {
      if (line.startsWith("|")) return [{ section, text: plainText(line) }];
      const [, number, said = line] = /^(?:(\d+)\.|-) (.*)$/.exec(line) ?? [];
      const of = number === undefined ? section : `${section}.${number}`;
      return plainText(said.replace(/^\*\*[^*]+\.\*\* /, ""))
        .split(/(?<=[.;]) /)
        .map((text) => ({ section: of, text }));
    });

/** It says what the columns are, and nothing of rights. */
const isHeadOfTable = (lines: readonly string[], at: number): boolean => lines[at + 1]?.startsWith("| -") ?? false;

/** A text without what makes it bold, slanted or a row of a table. */
export const plainText = (text: string): string =>
  text
    .replace(/\*\*|(?<!\w)_|_(?!\w)/g, "")
    .replace(/^\| | *\|$/g, "")
    .replace(/ +/g, " ");
