import { existsSync } from "node:fs";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import { storeMutants } from "./lists";
import { compilerMutants } from "./lists/compiler";

test("there are 60 breaches and more", () => {
  expect(storeMutants.length).toBeGreaterThanOrEqual(60);
});

test("there are 30 breaches of the compiler and more", () => {
  expect(compilerMutants.length).toBeGreaterThanOrEqual(30);
});

const all = [...storeMutants, ...compilerMutants];

test.each(all)("$file still has the one place to plant a breach: $breaks", (mutant) => {
  expect(mutatedTextOf(mutant)).toContain(mutant.replacement);
  expect(existsSync(mutant.killedBy)).toBe(true);
});

test("no breach is listed twice", () => {
  const texts = all.map((mutant) => mutant.file + mutatedTextOf(mutant));
  expect(new Set(texts).size).toBe(all.length);
});
