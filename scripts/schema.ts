/** `npm run schema` writes `schema.graphql` from the code; with `-- --check` it compares, and fails where they differ. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gatewaySchema } from "../src/app";
import { printedSchema } from "../src/graphql/schema";

const file = "schema.graphql";

/** The first line in which two texts differ, as both have it. */
function firstDifference(written: string, made: string): string {
  const [before, after] = [written.split("\n"), made.split("\n")];
  const line = after.findIndex((text, index) => text !== before[index]);
  const at = line === -1 ? after.length : line;
  return `line ${at + 1}: ${file} has "${before[at] ?? ""}", the code makes "${after[at] ?? ""}"`;
}

function check(made: string): void {
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (written === made) return;
  console.log(`${file} is stale: npm run schema writes it.\n${firstDifference(written, made)}`);
  process.exitCode = 1;
}

const made = printedSchema(gatewaySchema());
if (process.argv.includes("--check")) check(made);
else writeFileSync(file, made);
