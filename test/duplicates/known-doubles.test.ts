import { usualThreshold } from "../../src/duplicates/weighing/score";
import { sharedData, sharedDataIsAbsent } from "../support/shared-data";
import { found, foundBySame, shown } from "./figures";
import { knownDoubles } from "./known-doubles";

describe.each(knownDoubles)("doubles that are known, of $called", (known) => {
  const isHere = sharedData(known.path) !== null;
  const testHere = isHere ? test : test.skip;

  testHere(
    isHere ? "nearly all are found, and nearly nothing else, with the usual threshold" : sharedDataIsAbsent(known.path),
    () => {
      const figures = found(known, usualThreshold);
      const records = known.records();
      const baselines = Object.entries(known.baselines).map(
        ([called, columns]) => `${called} ${shown(foundBySame(records, columns))}`,
      );
      process.stdout.write(
        `${known.called}, precision / recall with threshold ${usualThreshold}: ${shown(figures)}; ${baselines.join("; ")}\n`,
      );
      expect(figures.precision).toBeGreaterThanOrEqual(0.95);
      expect(figures.recall).toBeGreaterThanOrEqual(0.88);
    },
  );
});
