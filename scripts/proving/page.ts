import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Proof, proofs } from "./proofs";

export const page = "docs/proofs.md";

/** How a proof last ended. */
export interface Result {
  readonly holds: boolean;
  readonly date: string;
  readonly commit: string;
  readonly minutes: string;
  readonly figures: string;
}

const head = `# Proofs

What \`npm test\` leaves out because it takes long. \`npm run proofs\` runs all of them and writes this page, \`npm run proofs -- <name>\` one of them and its row.

| proof | shows | date | commit | minutes | figures |
| --- | --- | --- | --- | --- | --- |
`;

/** Writes the row of one proof; the rows of the others stay as they are. */
export function writeRow(proof: Proof, result: Result): void {
  const lines = existsSync(page) ? readFileSync(page, "utf8").split("\n") : [];
  const rows = proofs.flatMap((one) => {
    if (one.name === proof.name) return [rowOf(proof, result)];
    return lines.filter((line) => line.startsWith(`| ${one.name} `));
  });
  writeFileSync(page, `${head}${rows.join("\n")}\n`);
}

function rowOf({ name, shows }: Proof, { holds, date, commit, minutes, figures }: Result): string {
  const cells = [name, shows, date, commit, minutes, `${holds ? "" : "DOES NOT HOLD: "}${figures}`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
