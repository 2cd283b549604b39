/** Makes dist/main.js, one file out of src and migrations; packages stay outside it. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { build } from "esbuild";

export const bundle = {
  entryPoints: ["src/main.ts"],
  outfile: "dist/main.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  packages: "external",
  // TypeORM and type-graphql go by the names of classes.
  keepNames: true,
  sourcemap: "linked",
  logLevel: "warning",
};

/** How esbuild keeps a name, and the same for a function that bears it already, as nearly all do: a tenth of the time. */
const naming = 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });';
const namingOnce = naming.replace("=> ", "=> target.name === value ? target : ");

const { outputFiles } = await build({ ...bundle, write: false });
for (const { path, text } of outputFiles) {
  const isCode = path.endsWith(".js");
  if (isCode && !text.includes(naming)) throw new Error("esbuild keeps names in another way than it did");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, isCode ? text.replace(naming, namingOnce) : text);
}
