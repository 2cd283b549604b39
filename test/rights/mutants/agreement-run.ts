/** Runs inside a bundle of a mutated core: exit code 1 as soon as core and naive evaluator disagree. */
import { disagreementIn } from "../../support/agreement/ask-both";
import { generateCase } from "../../support/generated/case";

const caseCount = 6_000;
const recordsOfEach = 4;

const agrees = Array.from({ length: caseCount }).every(
  (_, seed) => disagreementIn(generateCase(seed, recordsOfEach)) === null,
);
process.exitCode = agrees ? 0 : 1;
