/** `npm run proofs`: the long checks, one after the other; `npm run proofs -- <name> …`: those alone. */
import { execFileSync } from "node:child_process";
import { runCommand } from "./gates/run-command";
import { page, writeRow } from "./proving/page";
import { type Proof, proofs } from "./proving/proofs";

const git = (...question: readonly string[]): string => execFileSync("git", question, { encoding: "utf8" }).trim();

async function prove(proof: Proof): Promise<boolean> {
  console.log(`${proof.name}: ${proof.shows}`);
  const { passed, output, seconds } = await runCommand(["node", "scripts/run.mjs", proof.program]);
  console.log(output.trim());
  writeRow(proof, {
    holds: passed,
    date: new Date().toISOString().slice(0, 10),
    commit: git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain") === "" ? "" : " and changes"),
    minutes: (seconds / 60).toFixed(1),
    figures: output.trim().split("\n").at(-1) ?? "",
  });
  return passed;
}

function chosen(names: readonly string[]): readonly Proof[] {
  const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name));
  if (unknown.length > 0)
    throw new Error(`no proof ${unknown.join(", ")}; there are: ${proofs.map(({ name }) => name).join(", ")}`);
  return names.length === 0 ? proofs : proofs.filter(({ name }) => names.includes(name));
}

async function proveAll(names: readonly string[]): Promise<void> {
  for (const proof of chosen(names)) if (!(await prove(proof))) process.exitCode = 1;
  await runCommand(["npx", "prettier", "--write", page]);
}

void proveAll(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
