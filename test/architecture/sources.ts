import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const leftOut = new Set([".git", "node_modules", "dist", ".data", "coverage"]);

/** Built elsewhere and kept byte for byte. */
const foreign = [
  "src/graphql/explorer/playground/",
  "src/graphql/explorer/graphiql/",
  "package-lock.json",
  "scripts/graphiql/package-lock.json",
  "bench/package-lock.json",
  "LICENSE",
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry).replaceAll("\\", "/");
    if (leftOut.has(entry) || foreign.some((prefix) => path === prefix || `${path}/` === prefix)) return [];
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Every file that is written here, by its path from the root. */
export const ownFiles: readonly string[] = filesBelow(".");

export const textOf = (path: string): string => readFileSync(path, "utf8");

const isText = (path: string): boolean =>
  /\.(ts|mjs|js|json|md|ya?ml|html|css|graphql|sql|csv)$|(^|\/)[^.]+$/.test(path);

export const ownTexts: readonly string[] = ownFiles.filter(isText);
