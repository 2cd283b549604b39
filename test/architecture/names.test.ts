import { basename } from "node:path";
import { ownFiles, textOf } from "./sources";

const modules = ownFiles.filter((path) => path.endsWith(".ts"));
const stem = (path: string): string => basename(path, ".ts");

test("files are named in kebab-case, with at most one word for their part", () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(resolver|inputs|fields|test|long\.test|d))?$/;
  expect(modules.filter((path) => !kebab.test(stem(path)))).toEqual([]);
});

test("no file is named for what says nothing", () => {
  const empty = /(^|[-.])(manager|helpers?|utils?|service|base|data|info)$/;
  const sources = modules.filter((path) => path !== "test/support/shared-data.ts");
  expect(sources.filter((path) => empty.test(stem(path)))).toEqual([]);
});

test("a file that holds one class bears its name", () => {
  const faults = modules
    .filter((path) => path.startsWith("src/"))
    .flatMap((path) => {
      const classes = [...textOf(path).matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, name = ""]) => name);
      const isAlone = classes.length === 1 && !/^export (?:async )?(?:function|const)/m.test(textOf(path));
      const expected = (classes[0] ?? "").replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
      return isAlone && !isNamedFor(stem(path), expected) ? [`${path}: ${classes[0] ?? ""}`] : [];
    });
  expect(faults).toEqual([]);
});

/** `lead.resolver.ts` holds LeadResolver; the part after the dot may stand for the class's last word. */
const isNamedFor = (name: string, expected: string): boolean => name.replace(".", "-") === expected;

test("imports say no file's extension", () => {
  const faults = modules.filter((path) => /from "\.{1,2}\/[^"]*\.(ts|js)"/.test(textOf(path)));
  expect(faults).toEqual([]);
});
