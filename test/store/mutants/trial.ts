import { spawn } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import type { StoreMutant } from "./store-mutant";

const copied = [
  "src",
  "test",
  "migrations",
  "scripts",
  "docs",
  "package.json",
  "tsconfig.json",
  "jest.config.mjs",
  "schema.graphql",
];
const jest = [
  "node_modules/jest/bin/jest.js",
  "--config",
  "test/store/mutants/jest.config.mjs",
  "--runInBand",
  "--bail",
];
const mostMilliseconds = 180_000;

/** A copy of the tree to plant breaches in, one after the other. */
export async function copyTree(tree: string): Promise<void> {
  await mkdir(tree, { recursive: true });
  for (const part of copied) await cp(part, join(tree, part), { recursive: true });
  await symlink(resolve("node_modules"), join(tree, "node_modules"));
}

/** Does the test file pass in the tree as it is, in the fast gateway and in the plain one? */
export const passes = async (tree: string, test: string): Promise<boolean> =>
  (await passesIn(tree, test, "none")) && (await passesIn(tree, test, "all"));

/** What hangs has failed. */
function passesIn(tree: string, test: string, optimisationsOff: "none" | "all"): Promise<boolean> {
  return new Promise((settle) => {
    const child = spawn("node", [...jest, test], {
      ...{
        cwd: tree,
        env: { ...process.env, OPTIMISATIONS_OFF: optimisationsOff },
        stdio: "ignore",
        timeout: mostMilliseconds,
        killSignal: "SIGKILL",
      },
    });
    child.on("error", () => settle(false));
    child.on("close", (code) => settle(code === 0));
  });
}

/**
 * Plants the breach, runs its test, and takes the breach out again. True where the test noticed it: in the fast gateway,
 * or in the plain one, whose ways the fast one takes seldom.
 */
export async function isNoticed(tree: string, mutant: StoreMutant): Promise<boolean> {
  const planted = join(tree, mutant.file);
  await writeFile(planted, mutatedTextOf(mutant));
  try {
    return !(await passes(tree, mutant.killedBy));
  } finally {
    await writeFile(planted, await readFile(mutant.file));
  }
}
