/** `npm run check`: the one gate, the same for a contributor and for CI. All of it runs, whatever fails first. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Counts, noTests, sentenceOf } from "./gates/counts";
import { countsFile } from "./gates/folders";
import { type Gate, gates } from "./gates/gates";
import { runCommand } from "./gates/run-command";

interface Verdict {
  readonly gate: Gate;
  readonly passed: boolean;
  readonly seconds: number;
}

async function pass(gate: Gate): Promise<Verdict> {
  const isTests = gate.name === "tests";
  process.stdout.write(isTests ? `${gate.name}: ${gate.holds}\n` : gate.name.padEnd(12));
  const { passed, output, seconds } = await runCommand(gate.command, { aloud: isTests });
  if (!isTests) console.log(`${passed ? "ok  " : "FAILED"} ${seconds.toFixed(1)} s`);
  if (!passed && !isTests) console.log(output.trim());
  return { gate, passed, seconds };
}

/** A red gate that is no test counts as one failed, so that the last line never says less than the truth. */
function total(verdicts: readonly Verdict[]): Counts {
  const tests = existsSync(countsFile) ? (JSON.parse(readFileSync(countsFile, "utf8")) as Counts) : noTests;
  const red = verdicts.filter(({ gate, passed }) => !passed && gate.name !== "tests").length;
  const isLost = verdicts.some(({ gate, passed }) => !passed && gate.name === "tests") && tests.failed === 0;
  return { ...tests, failed: tests.failed + red + (isLost ? 1 : 0) };
}

function summarise(verdicts: readonly Verdict[]): void {
  console.log("");
  for (const { gate, passed, seconds } of verdicts)
    console.log(
      `${passed ? "ok    " : "FAILED"} ${gate.name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  ${gate.holds}`,
    );
  console.log(sentenceOf(total(verdicts)));
}

async function check(): Promise<void> {
  rmSync(countsFile, { force: true });
  const verdicts: Verdict[] = [];
  for (const gate of gates) verdicts.push(await pass(gate));
  summarise(verdicts);
  process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;
}

void check();
