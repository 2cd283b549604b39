import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Sentence, plainText } from "./rights-page";

/** A story, and what it quotes of `docs/rights.md` at its head. */
export interface Story {
  /** Its folder and name, without the ending: `amo/11-the-trash`. */
  readonly name: string;
  readonly quotes: readonly Sentence[];
}

const scenarios = join(__dirname, "..");

/** The stories of the four folders, in the order in which they are played. */
export const readStories = (): readonly Story[] =>
  ["amo", "less-annoying", "acronx", "synergy"].flatMap((folder) =>
    readdirSync(join(scenarios, folder))
      .filter((file) => file.endsWith(".graphql"))
      .sort()
      .map((file) => `${folder}/${file.replace(/\.graphql$/, "")}`)
      .map((name) => ({ name, quotes: quotesOf(readFileSync(join(scenarios, `${name}.graphql`), "utf8")) })),
  );

/** The lines `# > 5.4: …` of a story; a line that begins with no number goes on with the one above it. */
function quotesOf(story: string): readonly Sentence[] {
  const quotes: Sentence[] = [];
  for (const [, line = ""] of story.matchAll(/^# > (.*)$/gm)) {
    const [, section, text = line] = /^(\d+(?:\.\d+)?): (.*)$/.exec(line) ?? [];
    const above = quotes.at(-1);
    if (section !== undefined) quotes.push({ section, text: plainText(text) });
    else if (above !== undefined) quotes.splice(-1, 1, { ...above, text: `${above.text} ${plainText(text)}` });
  }
  return quotes;
}
