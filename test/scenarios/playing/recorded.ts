import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Writes what is seen instead of comparing it: SCENARIOS=write, and `npm run format:write` after it. */
const isWriting = process.env["SCENARIOS"] === "write";

/** Holds answers against the file where they were written down. */
export function expectAnswers(file: string, seen: object): void {
  if (isWriting) writeFileSync(file, `${JSON.stringify(seen, null, 2)}\n`);
  else expect(seen).toEqual(JSON.parse(written(file)));
}

/** Holds a text against the file where it was written down. */
export function expectText(file: string, seen: string): void {
  if (isWriting) writeFileSync(file, seen);
  else expect(seen).toBe(written(file));
}

function written(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is missing: SCENARIOS=write writes it, then read what it says`);
  return readFileSync(file, "utf8");
}
