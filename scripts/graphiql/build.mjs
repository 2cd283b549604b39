/** node build.mjs: bundles GraphiQL as package-lock.json names it into src/graphql/explorer/graphiql, with licences and checksums. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { licencesOf } from "./licences.mjs";

const here = import.meta.dirname;
const folder = join(here, "../../src/graphql/explorer/graphiql");

/** GraphQL is still formatted by prettier, whose parser goes by two names of one and the same thing. */
const lean = {
  name: "lean",
  setup({ onLoad, onResolve, resolve }) {
    onLoad({ filter: /@graphiql\/react\/dist\/utility\/jsonc\.js$/ }, ({ path }) => {
      const own = /^async function formatJSONC\(content\) \{.*?^\}$/ms;
      const source = readFileSync(path, "utf8");
      if (!own.test(source)) throw new Error(`${path} formats in another way than it did`);
      return { contents: `import { formatJSONC } from "${join(here, "format-json.js")}";\n${source.replace(own, "")}` };
    });
    onResolve({ filter: /^prettier\/parser-graphql$/ }, ({ resolveDir, kind }) =>
      resolve("prettier/plugins/graphql", { resolveDir, kind }),
    );
  },
};

async function bundle(entry, outName, format) {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: { [outName]: entry },
    outdir: folder,
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "file" },
    assetNames: "[name]",
    legalComments: "none",
    metafile: true,
    logLevel: "error",
    plugins: [lean],
    // Not the gateway's own, which is found further up.
    tsconfigRaw: {},
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const inputs = [...(await bundle("page.js", "graphiql", "esm")), ...(await bundle("worker.js", "worker", "iife"))];
writeFileSync(join(folder, "LICENSES"), licencesOf(inputs.map((path) => join(here, path))));

const built = readdirSync(folder).sort();
const checksumOf = (file) =>
  createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
writeFileSync(join(folder, "SHA256SUMS"), built.map((file) => `${checksumOf(file)}  ${file}\n`).join(""));
