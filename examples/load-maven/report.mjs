import { writeFile } from "node:fs/promises";

const whole = new Intl.NumberFormat("en");

/** Says the faults of the data, one a line with its place, and how many there are of each kind. */
export async function reportFaults(faults, file) {
  const lines = faults.map(({ at, text }) => `${at}: ${text}`);
  if (file !== null) await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  else for (const line of lines) console.log(line);
  const counts = new Map();
  for (const { kind } of faults) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) console.log(`${whole.format(count).padStart(7)} ${kind}`);
  if (file !== null) console.log(`        (line by line in ${file})`);
}

/** Says what became of each kind of record, what was refused, and how fast the deals went in. */
export function reportRun(tally, { count, seconds }) {
  const columns = ["CREATED", "UPDATED", "UNCHANGED", "REFUSED"];
  console.log(`\n${"".padEnd(14)}${columns.map((word) => word.toLowerCase().padStart(11)).join("")}`);
  for (const [what, counts] of tally.counts)
    console.log(what.padEnd(14) + columns.map((word) => whole.format(counts[word]).padStart(11)).join(""));
  for (const refusal of tally.refusals) console.log(refusal);
  const rate = Math.round(count / seconds);
  console.log(`\n${whole.format(count)} deals in ${seconds.toFixed(1)} s: ${whole.format(rate)} a second`);
  console.log(`${whole.format(tally.changes)} changed`);
}
