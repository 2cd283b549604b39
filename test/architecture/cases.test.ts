import { ownFiles, textOf } from "./sources";

/** The page, in its two parts. */
const [doors = "", climbs = ""] = textOf("docs/cases.md").split("## Climbing");

const numbersIn = (text: string, shape: RegExp): readonly number[] =>
  [...new Set([...text.matchAll(shape)].map(([, first, second]) => Number(first ?? second)))].sort((a, b) => a - b);

const isOfCases = (path: string): boolean =>
  /^test\/.*\.test\.ts$/.test(path) && !path.startsWith("test/architecture/");

const tests = ownFiles.filter(isOfCases).map(textOf);

const parts = [
  // Rows of the table: `| 17 |`; test names: `door 17: …`.
  { part: "door", page: numbersIn(doors, /^\| *(\d+) *\|/gm), tested: numbersIn(tests.join("\n"), /\bdoor (\d+)\b/g) },
  // Items of the list: `· 17 a longer …`; test names: `climb 17: …`, or its table: `["17: …`.
  {
    part: "climb",
    page: numbersIn(climbs, /(?:: |· |^)(\d+) (?:…|[a-z])/gm),
    tested: numbersIn(
      tests.filter((text) => text.includes("climb %s") || /climb \d/.test(text)).join("\n"),
      /(?:\bclimb (\d+)\b)|(?:\["(\d+): )/g,
    ),
  },
] as const;

test("the page numbers its cases without a gap", () => {
  expect(parts.map(({ page }) => page.length)).toEqual([45, 40]);
  for (const { page } of parts) expect(page).toEqual(page.map((_, index) => index + 1));
});

test.each(parts)("every $part of the page is tried by a test that bears its number", ({ page, tested }) => {
  expect(page.filter((number) => !tested.includes(number))).toEqual([]);
});

test.each(parts)("no test bears the number of a $part that the page does not have", ({ page, tested }) => {
  expect(tested.filter((number) => !page.includes(number))).toEqual([]);
});
