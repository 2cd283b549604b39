import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { disagreementIn } from "../support/agreement/ask-both";
import { Coverage, coverageCells } from "../support/agreement/coverage";
import { impossibilities } from "../support/agreement/impossible";
import { describeDisagreement } from "../support/agreement/shrink";
import { generateCase } from "../support/generated/case";

const principalCount = 20_000;
const recordsOfEach = 16;
const leastOfEachCell = 200;

const naiveFolder = join(__dirname, "../support/naive");
const naiveFiles = readdirSync(naiveFolder);

test("the naive evaluator takes nothing but types from the core", () => {
  const imports = naiveFiles.flatMap(
    (file) => readFileSync(join(naiveFolder, file), "utf8").match(/^import .*$/gm) ?? [],
  );
  expect(imports.filter((line) => line.includes("src/") && !line.startsWith("import type "))).toEqual([]);
});

describe(`for ${String(principalCount)} generated principals and ${String(recordsOfEach)} records of each`, () => {
  const coverage = new Coverage();
  const isImpossible = impossibilities.map(({ covers }) => covers);

  test("the core, its explanation and the naive evaluator give one answer to every action and field", () => {
    for (let seed = 0; seed < principalCount; seed++) {
      const asked = generateCase(seed, recordsOfEach);
      const found = disagreementIn(asked, (decision) => {
        coverage.add(asked, decision);
      });
      if (found !== null) throw new Error(describeDisagreement(found, asked));
    }
  }, 300_000);

  test(`every setting has allowed and refused at least ${String(leastOfEachCell)} times by every step that can decide it`, () => {
    const possible = coverageCells.filter((cell) => !isImpossible.some((covers) => covers(cell)));
    const counted = possible.map((cell) => ({ ...cell, count: coverage.of(cell) }));
    const least = Math.min(...counted.map(({ count }) => count));
    process.stdout.write(
      [
        "Agreement of core and naive evaluator: allowed/refused by setting and deciding step",
        coverage.toTable(),
        `${String(possible.length)} cells can occur, the least of them did ${String(least)} times; the others can't:`,
        ...impossibilities.map(({ because }) => `- ${because}`),
        "",
      ].join("\n"),
    );
    expect(counted.filter(({ count }) => count < leastOfEachCell)).toEqual([]);
  });

  test.each(impossibilities)("no decision contradicts: $because", ({ covers }) => {
    expect(coverageCells.filter((cell) => covers(cell) && coverage.of(cell) > 0)).toEqual([]);
  });
});
