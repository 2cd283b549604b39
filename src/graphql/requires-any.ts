import { type AssignBatch, type AssignOutcome, assignBatch } from "../store/writing/assign-batch";
import { Readers } from "./readers";
import { guarding } from "./requires";

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
  guarding("any:assign", (door) => Promise.resolve(new Assigner(door)), { answersIds: true });

/** The right to see, of a query across kinds: every kind through its own handle. */
export const RequiresAny = (right: "view"): ReturnType<typeof guarding<Readers>> =>
  guarding(`any:${right}`, (door) => Promise.resolve(new Readers(door)));
