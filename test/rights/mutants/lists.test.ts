import { mutants } from "./lists";
import { mutatedTextOf } from "./mutant";

test.each(mutants)("$file still has the one place to plant a fault: $breaks", (mutant) => {
  expect(mutatedTextOf(mutant)).toContain(mutant.replacement);
});

test("no fault is listed twice", () => {
  const texts = mutants.map((mutant) => mutant.file + mutatedTextOf(mutant));
  expect(new Set(texts).size).toBe(mutants.length);
});
