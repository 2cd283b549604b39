import type { LicenceRow } from "../../store/people/licences";
import type { Fault } from "../../store/refusals";
import { fault } from "../input";

/** What is wrong where a seat is to be given and none is free (`rights.md` 5.18). */
export const noSeat = (licence: Pick<LicenceRow, "name" | "seats">, path: readonly string[]): Fault =>
  fault(path, "NO_SEAT", inWords(licence));

function inWords({ name, seats }: Pick<LicenceRow, "name" | "seats">): string {
  if (seats === 0) return `${name} has no seats.`;
  return seats === 1 ? `The only seat of ${name} is taken.` : `All ${seats} seats of ${name} are taken.`;
}
