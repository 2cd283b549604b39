import { type Told, crowd } from "./crowd";
import { openScene } from "./scene";

test("whoever writes the same leads at once loses nothing, is refused with a reason, and finds each change in order", async () => {
  const scene = await openScene(2, 12);
  const told: Told = await crowd(scene, 4).finally(() => scene.close());
  expect(told.faults).toEqual([]);
  const counts = new Map(told.outcomes);
  for (const outcome of ["DONE", "STALE_VERSION", "NOT_FOUND", "FORBIDDEN"])
    expect([outcome, counts.get(outcome) ?? 0]).not.toEqual([outcome, 0]);
}, 30_000);
