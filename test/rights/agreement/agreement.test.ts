import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { askCases, countedCells } from "../../support/agreement/ask-cases";
import type { Coverage } from "../../support/agreement/coverage";
import { coverageCells } from "../../support/agreement/coverage";
import { impossibilities } from "../../support/agreement/impossible";
import { probes } from "../../support/generated/probes";

/** Three times through every setting under every theme; `npm run proofs -- agreement` asks many more. */
const asked = { principals: 3 * probes.length, records: 8 };
const leastOfEachCell = 12;

const naiveFolder = join(__dirname, "../../support/naive");
const naiveFiles = readdirSync(naiveFolder);

test("the naive evaluator takes nothing but types from the core", () => {
  const imports = naiveFiles.flatMap(
    (file) => readFileSync(join(naiveFolder, file), "utf8").match(/^import .*$/gm) ?? [],
  );
  expect(imports.filter((line) => line.includes("src/") && !line.startsWith("import type "))).toEqual([]);
});

describe(`for ${asked.principals} generated principals and ${asked.records} records of each`, () => {
  let coverage: Coverage;

  test("the core, its explanation and the naive evaluator give one answer to every action and field", () => {
    coverage = askCases(asked);
  }, 300_000);

  test(`every setting has allowed and refused at least ${leastOfEachCell} times by every step that can decide it`, () => {
    expect(countedCells(coverage).filter(({ count }) => count < leastOfEachCell)).toEqual([]);
  });

  test.each(impossibilities)("no decision contradicts: $because", ({ covers }) => {
    expect(coverageCells.filter((cell) => covers(cell) && coverage.of(cell) > 0)).toEqual([]);
  });
});
