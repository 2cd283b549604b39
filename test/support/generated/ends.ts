import { moment } from "./account";
import type { Random } from "./random";

/** An end around the moment of the question: none, later, this very millisecond (the first without), or past. */
export function drawEnd(random: Random, holding: number): number | null {
  if (random.chance(holding)) return random.pick([null, moment + 1, moment + 86_400_000]);
  return random.pick([moment, moment - 1]);
}
