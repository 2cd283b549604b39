import { existsSync } from "node:fs";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import { storeMutants } from "./lists";

test("there are 60 breaches and more", () => {
  expect(storeMutants.length).toBeGreaterThanOrEqual(60);
});

test.each(storeMutants)("$file still has the one place to plant a breach: $breaks", (mutant) => {
  expect(mutatedTextOf(mutant)).toContain(mutant.replacement);
  expect(existsSync(mutant.killedBy)).toBe(true);
});

test("no breach is listed twice", () => {
  const texts = storeMutants.map((mutant) => mutant.file + mutatedTextOf(mutant));
  expect(new Set(texts).size).toBe(storeMutants.length);
});
