import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectText } from "../playing/recorded";
import { type Sentence, readRights } from "./rights-page";
import { type Story, readStories } from "./stories";
import { untold } from "./untold";

const page = readRights();
const sentences = page.flatMap((section) => section.sentences);
const stories = readStories();

const inWords = ({ section, text }: Sentence): string => `${section}: ${text}`;

/** A quote tells what it holds, and what it is a part of. */
const tells = (quote: Sentence, { section, text }: Sentence): boolean =>
  quote.section === section && (quote.text.includes(text) || text.includes(quote.text));

const tellersOf = (sentence: Sentence): readonly Story[] =>
  stories.filter(({ quotes }) => quotes.some((quote) => tells(quote, sentence)));

const whyUntold = (sentence: Sentence): string | undefined =>
  untold.find((each) => each.sentences.includes(inWords(sentence)))?.why;

describe("The sentences of docs/rights.md", () => {
  it("are quoted by stories as they stand there", () => {
    const textOf = (section: string) =>
      sentences
        .filter((each) => each.section === section)
        .map(({ text }) => text)
        .join(" ");
    const misquoted = stories.flatMap(({ name, quotes }) =>
      quotes.filter(({ section, text }) => !textOf(section).includes(text)).map((quote) => [name, inWords(quote)]),
    );
    expect(misquoted).toEqual([]);
  });

  it("are each told by a story, or it is said why not", () => {
    expect(sentences.filter((each) => tellersOf(each).length === 0).map(inWords)).toEqual(
      sentences.filter((each) => whyUntold(each) !== undefined).map(inWords),
    );
    const said = untold.flatMap((each) => each.sentences);
    expect(said.filter((each) => !sentences.map(inWords).includes(each))).toEqual([]);
  });

  it("stand in a list with the stories that tell them", () => {
    const line = (sentence: Sentence): string => {
      const links = tellersOf(sentence).map(({ name }) => `[${name}](${name}.graphql)`);
      return `- **${sentence.section}** ${sentence.text} → ${links.length > 0 ? links.join(", ") : whyUntold(sentence)}`;
    };
    const list = page.map(({ title, sentences: said }) => `## ${title}\n\n${said.map(line).join("\n")}\n`);
    expectText(join(__dirname, "../sentences.md"), `${opening}\n${list.join("\n")}`);
  });

  it("are told by stories that the page of their folder leads through, in their order", () => {
    for (const folder of new Set(stories.map(({ name }) => name.split("/")[0] ?? ""))) {
      const readme = readFileSync(join(__dirname, "..", folder, "README.md"), "utf8");
      const led = [...readme.matchAll(/\]\((\d\d-[\w-]+)\.graphql\)/g)].map(([, name]) => `${folder}/${name}`);
      expect(led).toEqual(stories.map(({ name }) => name).filter((name) => name.startsWith(`${folder}/`)));
    }
  });
});

const opening = `# Sentence by sentence

What [rights](../../docs/rights.md) says, a line for each sentence, half a sentence or row of a table, and behind the arrow the stories that show it. Where none does, it says why. \`SCENARIOS=write\` writes this page.
`;
