import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** README's table of three people: who asks, how many leads they count, and the first ones. */
export interface Told {
  readonly who: string;
  readonly count: string;
  readonly leads: readonly string[];
}

const readme = readFileSync(resolve("README.md"), "utf8");

/** The query that the table answers. */
export const queryOfReadme = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";

export const toldByReadme: readonly Told[] = readme
  .split("\n")
  .filter((line) => /^\| .*, (director|supervisor|manager) /.test(line))
  .map((line) => {
    const [who = "", count = "", leads = ""] = line
      .slice(1)
      .split("|")
      .map((cell) => cell.trim());
    return { who: who.replace(/,.*/, ""), count, leads: leads.split("<br>") };
  });
