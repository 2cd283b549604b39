import { spawn } from "node:child_process";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** A file of the tree as it would be with a fault in it; null for the tree as it is. */
export interface Plant {
  readonly file: string;
  readonly text: string;
}

/** By what a fault was noticed; null where nothing noticed it. */
export type Verdict = "agreement" | "tests" | null;

/** What knows a folder: the agreement that runs first, in a bundle of a second, and the tests as jest's path patterns. */
const folders = {
  "src/rights/": { agreement: "test/rights/mutants/agreement-run.ts", tests: ["test/rights/"] },
  "src/store/": { agreement: "test/rights/mutants/sql-agreement-run.ts", tests: [] },
} as const;
export type Folder = keyof typeof folders;

export function folderOf(file: string): Folder {
  return file.startsWith("src/rights/") ? "src/rights/" : "src/store/";
}

/** Tries the folder with the plant in it, everything that it takes put into `place`, an absolute path. */
export async function tryOut(folder: Folder, plant: Plant | null, place: string): Promise<Verdict> {
  await mkdir(place, { recursive: true });
  if (!(await agrees(folder, plant, place))) return "agreement";
  return (await passesTests(folder, plant, place)) ? null : "tests";
}

async function agrees(folder: Folder, plant: Plant | null, place: string): Promise<boolean> {
  const outfile = join(place, "agreement.cjs");
  await build({
    entryPoints: [folders[folder].agreement],
    outfile,
    bundle: true,
    platform: "node",
    packages: "external",
    logLevel: "error",
    plugins: [
      {
        name: "plant",
        setup(bundle) {
          bundle.onLoad({ filter: /\.ts$/ }, ({ path }) =>
            plant !== null && path === resolve(plant.file) ? { contents: plant.text, loader: "ts" } : undefined,
          );
        },
      },
    ],
  });
  return succeeds(["node", outfile], process.cwd());
}

const copied = ["src", "test", "docs", "package.json", "tsconfig.json", "jest.config.mjs"];
const jest = ["node", "node_modules/jest/bin/jest.js", "--selectProjects=pure", "--maxWorkers=1", "--bail"];

/** Not again: the agreement has been tried before, and the lists look for what the fault has replaced. */
const ignored = "agreement|/rights/mutants/";

/** The unit tests on a copy of the tree. */
async function passesTests(folder: Folder, plant: Plant | null, place: string): Promise<boolean> {
  const { tests } = folders[folder];
  if (tests.length === 0) return true;
  const tree = join(place, "tree");
  for (const part of copied) await cp(part, join(tree, part), { recursive: true });
  await symlink(resolve("node_modules"), join(tree, "node_modules"));
  if (plant !== null) await writeFile(join(tree, plant.file), plant.text);
  return succeeds([...jest, `--testPathIgnorePatterns=${ignored}`, "--testPathPatterns", ...tests], tree);
}

/** Runs a command to its end, at most two minutes: what hangs has failed. */
function succeeds([command = "", ...rest]: readonly string[], cwd: string): Promise<boolean> {
  const env = { ...process.env, NODE_PATH: resolve("node_modules") };
  return new Promise((settle) => {
    const child = spawn(command, rest, { cwd, env, stdio: "ignore", timeout: 120_000, killSignal: "SIGKILL" });
    child.on("error", () => {
      settle(false);
    });
    child.on("close", (code) => {
      settle(code === 0);
    });
  });
}
