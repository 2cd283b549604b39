import { Readers } from "./readers";
import { guarding } from "./requires";

/** The right to see, of a query across kinds: every kind through its own handle. */
export const RequiresAny = (right: "view"): ReturnType<typeof guarding<Readers>> =>
  guarding(`any:${right}`, (door) => Promise.resolve(new Readers(door)));
