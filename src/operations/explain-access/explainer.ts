import { guarding } from "../../graphql/requires";
import type { Action, Resource } from "../../rights/catalogue";
import { type Explanation, explainTo } from "../../rights/explain";
import type { Door } from "../../store/door";
import { findRecord } from "../insight/found-record";
import { subjectOf } from "../insight/whose-rights";

/** The right to be told why: of one's own rights everybody, of those of others as far as `rights.md` 5.22 goes. */
export class Explainer {
  constructor(private readonly door: Door) {}

  /**
   * Why the user, oneself where it is null, may do this to the record, or may not. Null for a record that is hidden from
   * whoever asks, in the trash or unknown. Throws `Forbidden` for a user out of reach, there or not.
   */
  async explain(recordId: string, action: Action, userId: string | null): Promise<Explanation | null> {
    const record = await findRecord(this.door, recordId);
    const subject = await subjectOf(this.door, userId);
    if (record === null) return null;
    const { standing, of, facts } = record;
    return explainTo(standing.principal, subject.principal, of.kind as Resource, action, facts);
  }
}

/** The right of a resolver that explains rights; its first parameter is the handle. */
export const Explains = () =>
  guarding("rights:explain", async (door) => {
    await door.standing();
    return new Explainer(door);
  });
