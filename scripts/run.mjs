/** Runs one of our TypeScript files: `node scripts/run.mjs scripts/check.ts …`. Packages stay outside the bundle. */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [entry, ...rest] = process.argv.slice(2);
const outfile = resolve("node_modules/.cache/bailiwick", entry.replace(/[\\/]/g, "-").replace(/\.ts$/, ".cjs"));

await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  packages: "external",
  keepNames: true,
  sourcemap: "inline",
  logLevel: "warning",
});

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], resolve(entry), ...rest];
createRequire(join(process.cwd(), "package.json"))(outfile);
