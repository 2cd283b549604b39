import { existsSync, readFileSync } from "node:fs";

/** Tests of one or several runs. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What jest's `--json` says, as far as it is counted here. */
interface JestOutcome {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export function add(some: Counts, more: Counts): Counts {
  return {
    passed: some.passed + more.passed,
    failed: some.failed + more.failed,
    skipped: some.skipped + more.skipped,
  };
}

/** Reads what jest wrote. A run that wrote nothing, and a file of tests that did not even start, count as failed. */
export function countsOfRun(outputFile: string): Counts {
  if (!existsSync(outputFile)) return { ...noTests, failed: 1 };
  const outcome = JSON.parse(readFileSync(outputFile, "utf8")) as JestOutcome;
  return {
    passed: outcome.numPassedTests,
    failed: outcome.numFailedTests + outcome.numRuntimeErrorTestSuites,
    skipped: outcome.numPendingTests + outcome.numTodoTests,
  };
}

export const sentenceOf = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
