/**
 * `npm test`: the suite, then the audit of every statement that it sent; with a path that part of the suite alone.
 * `npm run test:long`: the same for the tests that would make the suite too long.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { add, countsOfRun, noTests, sentenceOf } from "./gates/counts";
import { type Length, countsFileOf, statementLogOf } from "./gates/folders";
import { runCommand } from "./gates/run-command";

const jest = ["node", "node_modules/jest/bin/jest.js"];
const runs = [
  { name: "suite", config: "jest.config.mjs" },
  { name: "audit", config: "test/architecture/statements/jest.config.mjs" },
];

async function runSuite(length: Length): Promise<boolean> {
  const folder = dirname(countsFileOf(length));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, TEST_LENGTH: length, STATEMENT_LOG: resolve(statementLogOf(length)) };
  let counts = noTests;
  let isGreen = true;
  for (const { name, config } of runs) {
    const outputFile = `${folder}/${name}.json`;
    const command = [
      ...jest,
      "--config",
      config,
      "--json",
      "--outputFile",
      outputFile,
      "--testLocationInResults=false",
    ];
    const { passed } = await runCommand(command, { aloud: true, env });
    isGreen = isGreen && passed;
    counts = add(counts, countsOfRun(outputFile));
  }
  writeFileSync(countsFileOf(length), JSON.stringify(counts));
  console.log(sentenceOf(counts));
  return isGreen && counts.failed === 0;
}

async function runPart(arguments_: readonly string[]): Promise<boolean> {
  return (await runCommand([...jest, ...arguments_], { aloud: true })).passed;
}

const [first, ...more] = process.argv.slice(2);
const isWhole = first === undefined || first === "--long";
const running = isWhole ? runSuite(first === undefined ? "short" : "long") : runPart([first, ...more]);
void running.then((isGreen) => {
  process.exitCode = isGreen ? 0 : 1;
});
