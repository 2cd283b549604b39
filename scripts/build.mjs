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

/** How esbuild keeps names, and how its text says so of a class. */
const naming = 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });';
const ofClass = /__name\((?=(?:this|[A-Z]\w*), ")/g;

/**
 * The same for classes alone: a function is made anew each time that what is around it runs, and to write its name down
 * each time takes a twentieth of a request.
 */
function nameClassesAlone(text) {
  if (!text.includes(naming) || !ofClass.test(text)) throw new Error("esbuild keeps names in another way than it did");
  const names = naming.replace("__name", "__nameClass");
  const passes = "var __name = (target) => target;";
  return text.replaceAll(ofClass, "__nameClass(").replace(naming, `${passes} ${names}`);
}

const { outputFiles } = await build({ ...bundle, write: false });
for (const { path, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, path.endsWith(".js") ? nameClassesAlone(text) : text);
}
