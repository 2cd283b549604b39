import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The licences of every package of which a byte is in the built files, each text once below the packages that have it.
 * `inputs` are the paths of the bundled source files.
 */
export function licencesOf(inputs) {
  const folders = new Set(inputs.filter((path) => path.includes("node_modules/")).map(packageFolderOf));
  const packagesByText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = manifestOf(folder);
    const text = textsOf(folder) || `${license}, with no text of its own`;
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...packagesByText]
    .map(([text, packages]) => `${packages.join("\n")}\n\n${text}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function packageFolderOf(path) {
  const folder = dirname(path);
  const manifest = join(folder, "package.json");
  // Some packages have further manifests inside, which only say what kind of module is below them.
  return existsSync(manifest) && manifestOf(folder).version ? folder : packageFolderOf(folder);
}

function textsOf(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|thirdpartynotices)([-.][\w.-]+)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}
