/** `npm run check`: the one gate, the same for a contributor and for CI. All of it runs, whatever fails first. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Counts, add, noTests, sentenceOf } from "./gates/counts";
import { type Length, countsFileOf, gateFolder } from "./gates/folders";
import { type Gate, gates } from "./gates/gates";
import { runCommand } from "./gates/run-command";

interface Verdict {
  readonly gate: Gate;
  readonly passed: boolean;
  readonly seconds: number;
}

async function pass(gate: Gate): Promise<Verdict> {
  const isTests = gate.tests !== undefined;
  process.stdout.write(isTests ? `${gate.name}: ${gate.holds}\n` : gate.name.padEnd(12));
  const { passed, output, seconds } = await runCommand(gate.command, { aloud: isTests });
  if (!isTests) console.log(`${passed ? "ok  " : "FAILED"} ${seconds.toFixed(1)} s`);
  if (!passed && !isTests) console.log(output.trim());
  return { gate, passed, seconds };
}

/** What a gate adds: the tests that it ran, and one failed where it is red and no test says so. */
function countsOf({ gate, passed }: Verdict): Counts {
  const counts = gate.tests === undefined ? noTests : keptCounts(gate.tests);
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function keptCounts(length: Length): Counts {
  const file = countsFileOf(length);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts) : noTests;
}

function summarise(verdicts: readonly Verdict[]): void {
  console.log("");
  for (const { gate, passed, seconds } of verdicts)
    console.log(
      `${passed ? "ok    " : "FAILED"} ${gate.name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  ${gate.holds}`,
    );
  console.log(sentenceOf(verdicts.map(countsOf).reduce(add, noTests)));
}

async function check(): Promise<void> {
  rmSync(gateFolder, { recursive: true, force: true });
  const verdicts: Verdict[] = [];
  for (const gate of gates) verdicts.push(await pass(gate));
  summarise(verdicts);
  process.exitCode = verdicts.every(({ passed }) => passed) ? 0 : 1;
}

void check();
