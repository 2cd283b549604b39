import { conditionsOf } from "../../graphql/records/conditions";
import { Readers } from "../../graphql/readers";
import { guarding } from "../../graphql/requires";
import type { Description } from "../../store/description/description";
import type { SaidOfRelated } from "../../store/writing/assigning/answers";
import { type AssignBatch, assignBatch } from "../../store/writing/assigning/assign-batch";
import { assignMatching, refuseWithoutAssign } from "../../store/writing/assigning/assign-matching";
import type { AssignOutcome } from "../../store/writing/assigning/assign-records";
import { JobDesk } from "../job-desk";
import { changeResponsibleByFilter } from "./by-filter";

/** All records of a kind that fit a filter of the API, and who is to be responsible for them. */
export interface GivenByFilter {
  readonly of: Description;
  readonly filter: object;
  readonly responsibleId: string;
  readonly related: SaidOfRelated;
  readonly tellsKept: boolean;
}

/** The right to give records of whatever kinds to somebody: each of them is judged by its own. */
export class Giver extends Readers {
  declare protected readonly gives: true;

  /** Throws `BadInput`, `Faults`, `Conflict`. */
  give(batch: AssignBatch): Promise<AssignOutcome> {
    return assignBatch(this.door, batch);
  }

  /** What became of them, or the job that does it where they are too many. Throws `Forbidden`, `BadInput`, `Faults`, `Conflict`. */
  async giveMatching(
    asked: GivenByFilter,
  ): Promise<{ readonly given: AssignOutcome } | { readonly job: object | null }> {
    const { of, responsibleId, related = null, tellsKept } = asked;
    await refuseWithoutAssign(this.door, of);
    // What a job will read is what is judged here: as JSON carries it.
    const filter = JSON.parse(JSON.stringify(asked.filter)) as Readonly<Record<string, unknown>>;
    const conditions = conditionsOf(of, filter, ["input", "filter", of.plural]);
    const given = await assignMatching(this.door, { of, conditions, responsibleId, related, tellsKept });
    if (given) return { given };
    const input = { resource: of.kind, filter, set: { responsibleId, related } };
    return { job: await new JobDesk(this.door).ask({ kind: changeResponsibleByFilter, input }) };
  }
}

/** The right to make others responsible, of a mutation across kinds. */
export const Gives = (): ReturnType<typeof guarding<Giver>> =>
  guarding("any:assign", (door) => Promise.resolve(new Giver(door)), { answersIds: true });
