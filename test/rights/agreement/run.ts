/** `npm run proofs -- agreement`: the core and the naive evaluator asked about very many principals, and how often each cell was decided. */
import { askCases, contradictionsOf, countedCells, reportOf } from "../../support/agreement/ask-cases";

const asked = { principals: 100_000, records: 16 };
const leastOfEachCell = 500;

const coverage = askCases(asked);
const counted = countedCells(coverage);
const [rarest] = counted;
const contradictions = contradictionsOf(coverage);
const isCovered = rarest !== undefined && rarest.count >= leastOfEachCell;
console.log(reportOf(coverage));
console.log(
  `agreement: ${asked.principals.toLocaleString("en")} principals with ${asked.records} records each, ` +
    `${coverage.decisions.toLocaleString("en")} decisions, 0 differ; ${counted.length} cells, ` +
    `the rarest decided ${rarest?.count ?? 0} times, ${contradictions.length} that can't occur`,
);
process.exitCode = isCovered && contradictions.length === 0 ? 0 : 1;
