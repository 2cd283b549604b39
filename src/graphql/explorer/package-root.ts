import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the nearest `package.json` above `from`: the same one whether the source runs or the bundle in `dist/`.
 * Throws where there is none.
 */
export function findPackageRoot(from: string = __dirname): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("no package.json above the running program: start it from its own package");
  return findPackageRoot(parent);
}
