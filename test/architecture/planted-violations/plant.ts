import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../../../scripts/gates/run-command";
import type { Plant } from "./plants";

const leftOut = new Set([".git", "node_modules", "dist", ".data", "coverage"]);

/** A copy of the tree with the same packages, in which anything may be broken. */
export function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "bailiwick-plants-"));
  for (const entry of readdirSync(".")) if (!leftOut.has(entry)) cpSync(entry, join(copy, entry), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

export type Verdict = { readonly isCaught: true } | { readonly isCaught: false; readonly because: string };

/** Plants one breach into a copy, runs the gate there, and takes the breach out again. */
export async function tryPlant(plant: Plant, copy: string): Promise<Verdict> {
  const file = join(copy, plant.file);
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, plantedText(plant, before));
  try {
    const { passed, output } = await runCommand(plant.gate, { cwd: copy });
    if (passed) return { isCaught: false, because: "the gate stayed green" };
    return plant.says.test(output)
      ? { isCaught: true }
      : { isCaught: false, because: `the gate was red for another reason:\n${output.slice(0, 2000)}` };
  } finally {
    if (before === null) rmSync(file);
    else writeFileSync(file, before);
  }
}

/** Throws where the place to plant at is not there exactly once. */
function plantedText({ file, instead, text }: Plant, before: string | null): string {
  if (instead === undefined) return before === null ? text : `${text}\n${before}`;
  const parts = (before ?? "").split(instead);
  if (parts.length !== 2) throw new Error(`${file} holds the place to plant at ${parts.length - 1} times`);
  return parts.join(text);
}
