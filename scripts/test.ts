/** `npm test`: the suite, then the audit of every statement that it sent. With a path: that part of the suite alone. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { add, countsOfRun, noTests, sentenceOf } from "./gates/counts";
import { countsFile, gateFolder, statementLogFolder } from "./gates/folders";
import { runCommand } from "./gates/run-command";

const jest = ["node", "node_modules/jest/bin/jest.js"];
const runs = [
  { name: "suite", config: "jest.config.mjs" },
  { name: "audit", config: "test/architecture/statements/jest.config.mjs" },
];

async function runSuite(): Promise<boolean> {
  rmSync(gateFolder, { recursive: true, force: true });
  mkdirSync(gateFolder, { recursive: true });
  const env = { ...process.env, STATEMENT_LOG: resolve(statementLogFolder) };
  let counts = noTests;
  let isGreen = true;
  for (const { name, config } of runs) {
    const outputFile = `${gateFolder}/${name}.json`;
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
  writeFileSync(countsFile, JSON.stringify(counts));
  console.log(sentenceOf(counts));
  return isGreen && counts.failed === 0;
}

async function runPart(arguments_: readonly string[]): Promise<boolean> {
  return (await runCommand([...jest, ...arguments_], { aloud: true })).passed;
}

const asked = process.argv.slice(2);
void (asked.length > 0 ? runPart(asked) : runSuite()).then((isGreen) => {
  process.exitCode = isGreen ? 0 : 1;
});
