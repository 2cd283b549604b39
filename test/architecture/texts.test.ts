import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownTexts, textOf } from "./sources";

const self = "test/architecture/texts.test.ts";
const texts = ownTexts.filter((path) => path !== self);

const thatSay = (pattern: RegExp): string[] =>
  texts.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

test("no text names a folder of one machine", () => {
  expect(thatSay(/(?<![\w.$}])\/(work|home|Users)\/[a-z]/)).toEqual([]);
});

test("the shared data is named in one place", () => {
  const namers = thatSay(/shared\/data\b/).map((line) => line.split(":")[0]);
  expect(namers.filter((path) => path !== "test/support/shared-data.ts")).toEqual([]);
});

test("a rule that is switched off says why", () => {
  expect(thatSay(/eslint-disable(?!.* -- \S)/)).toEqual([]);
});

describe("a link in a page leads somewhere", () => {
  const pages = texts.filter((path) => path.endsWith(".md"));

  test.each(pages)("%s", (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, link = ""]) => link,
    );
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });
});

/** Pages by the short names that comments cite them by: `rights.md` 5.4. */
test("a page that a comment cites is there", () => {
  const cited = texts
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) =>
      [...textOf(path).matchAll(/`((?:docs\/)?[a-z0-9/-]+\.md)`/g)].map(([, page = ""]) => ({ path, page })),
    );
  const isThere = (page: string) => existsSync(page) || existsSync(join("docs", page));
  expect(cited.filter(({ page }) => !isThere(page))).toEqual([]);
});
