import type { Description } from "../store/description/description";
import type { Door } from "../store/door";
import { type Reader, openHandle } from "../store/handles";
import { type AssignBatch, type AssignOutcome, assignBatch } from "../store/writing/assign-batch";
import { guarding } from "./requires";

/** Handles of whatever kinds turn out to be asked for, each opened when it is. */
export class Readers {
  constructor(protected readonly door: Door) {}

  of(description: Description): Promise<Reader<object>> {
    return openHandle(this.door, description.type, "view");
  }
}

/** The right to give records of whatever kinds to somebody: each of them is judged by its own. */
export class Assigner extends Readers {
  declare protected readonly assigns: true;

  /** Throws `BadInput`, `Faults`, `Conflict`. */
  assignBatch(batch: AssignBatch): Promise<AssignOutcome> {
    return assignBatch(this.door, batch);
  }
}

/** The right to make others responsible, of a mutation across kinds. */
export const RequiresAssign = (): ReturnType<typeof guarding<Assigner>> =>
  guarding("any:assign", (door) => Promise.resolve(new Assigner(door)));

/** The right to see, of a query across kinds: every kind through its own handle. */
export const RequiresAny = (right: "view"): ReturnType<typeof guarding<Readers>> =>
  guarding(`any:${right}`, (door) => Promise.resolve(new Readers(door)));
