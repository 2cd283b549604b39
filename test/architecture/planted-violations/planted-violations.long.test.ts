import { rmSync } from "node:fs";
import { copyTree, tryPlant } from "./plant";
import { plants } from "./plants";

describe("a planted breach turns its gate red", () => {
  let copy = "";

  beforeAll(() => {
    copy = copyTree();
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  test.each(plants.filter(({ isCheap }) => isCheap))("$breach", async (plant) => {
    expect(await tryPlant(plant, copy)).toEqual({ isCaught: true });
  });
});
