/** Makes dist/main.js, one file out of src and migrations; packages stay outside it. */
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

await build(bundle);
