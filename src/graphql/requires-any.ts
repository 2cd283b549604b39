import type { Description } from "../store/description/description";
import type { Door } from "../store/door";
import { type Reader, openHandle } from "../store/handles";
import { guarding } from "./requires";

/** Handles of whatever kinds turn out to be asked for, each opened when it is. */
export class Readers {
  constructor(private readonly door: Door) {}

  of(description: Description): Promise<Reader<object>> {
    return openHandle(this.door, description.type, "view");
  }
}

/** The right to see, of a query across kinds: every kind through its own handle. */
export const RequiresAny = (right: "view"): ReturnType<typeof guarding<Readers>> =>
  guarding(`any:${right}`, (door) => Promise.resolve(new Readers(door)));
