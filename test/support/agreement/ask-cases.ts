import { generateCase } from "../generated/case";
import { disagreementIn } from "./ask-both";
import { type CoverageCell, Coverage, coverageCells } from "./coverage";
import { impossibilities } from "./impossible";
import { describeDisagreement } from "./shrink";

export interface Asked {
  /** How many generated principals, from number 0 on. */
  readonly principals: number;
  /** How many records each of them is asked about. */
  readonly records: number;
}

/** Asks core, explanation and naive evaluator everything about the cases, and counts. Throws where they disagree, with the smallest case that shows it. */
export function askCases({ principals, records }: Asked): Coverage {
  const coverage = new Coverage();
  for (let seed = 0; seed < principals; seed++) {
    const asked = generateCase(seed, records);
    const found = disagreementIn(asked, (decision) => {
      coverage.add(asked, decision);
    });
    if (found !== null) throw new Error(describeDisagreement(found, asked));
  }
  return coverage;
}

export interface CountedCell extends CoverageCell {
  readonly count: number;
}

/** The cells that can occur, and how often they did, the rarest first. */
export function countedCells(coverage: Coverage): readonly CountedCell[] {
  return coverageCells
    .filter((cell) => !impossibilities.some(({ covers }) => covers(cell)))
    .map((cell) => ({ ...cell, count: coverage.of(cell) }))
    .sort((one, other) => one.count - other.count);
}

/** The table of what was counted, and why the cells that did not occur can't. */
export function reportOf(coverage: Coverage): string {
  const counted = countedCells(coverage);
  return [
    "Agreement of core and naive evaluator: allowed/refused by setting and deciding step",
    coverage.toTable(),
    `${counted.length} cells can occur, the least of them did ${counted[0]?.count ?? 0} times; the others can't:`,
    ...impossibilities.map(({ because }) => `- ${because}`),
  ].join("\n");
}

/** What contradicts one of the reasons why a cell can't occur. */
export const contradictionsOf = (coverage: Coverage): readonly CoverageCell[] =>
  coverageCells.filter((cell) => coverage.of(cell) > 0 && impossibilities.some(({ covers }) => covers(cell)));
