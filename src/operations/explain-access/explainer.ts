import { guarding } from "../../graphql/requires";
import type { Action, Resource } from "../../rights/catalogue";
import { type Explanation, explainTo, explainableUsers } from "../../rights/explain";
import { matches } from "../../rights/predicate";
import { type Principal, principalOf } from "../../rights/principal";
import type { Description } from "../../store/description/description";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { parseId, uuidOf } from "../../store/ids";
import { factsOfUser } from "../../store/principal-loader";
import { type Held, heldOf } from "../../store/reading/found";
import { Forbidden } from "../../store/refusals";

/** The right to be told why: of one's own rights everybody, of those of others as far as `rights.md` 5.22 goes. */
export class Explainer {
  constructor(private readonly door: Door) {}

  /**
   * Why the user, oneself where it is null, may do this to the record, or may not. Null for a record that is hidden from
   * whoever asks, in the trash or unknown. Throws `Forbidden` for a user out of reach, there or not.
   */
  async explain(recordId: string, action: Action, userId: string | null): Promise<Explanation | null> {
    const record = await this.find(recordId);
    const subject = await this.otherThanOneself(userId);
    if (record === null) return null;
    const { standing, of, facts } = record;
    return explainTo(standing.principal, subject ?? standing.principal, of.kind as Resource, action, facts);
  }

  private async find(recordId: string): Promise<Held | null> {
    const of = parseId(recordId)?.description;
    return of?.owners.responsible === undefined ? null : this.read(of, recordId);
  }

  private async read(of: Description, id: string): Promise<Held | null> {
    const reader = await openHandle(this.door, of.type, "view");
    const found = await reader.one(id, { description: of, fields: new Set(), links: [] });
    return found && heldOf(found);
  }

  /** The principal of another user in reach; null where it is oneself that is asked about. */
  private async otherThanOneself(userId: string | null): Promise<Principal | null> {
    const { caller } = await this.door.standing();
    const user = descriptionOf("USER");
    const uuid = userId === null ? caller.userId : uuidOf(userId, user);
    if (uuid === caller.userId) return null;
    const found = userId === null ? null : await this.read(user, userId);
    const isInReach = found !== null && matches(explainableUsers(found.standing.principal), found.facts);
    const facts =
      isInReach && uuid !== null
        ? await factsOfUser(this.door.database, { accountId: caller.accountId, userId: uuid })
        : null;
    if (facts === null) throw new Forbidden("USER", "VIEW", "the rights of this user are not yours to see");
    return principalOf(facts, this.door.now.getTime());
  }
}

/** The right of a resolver that explains rights; its first parameter is the handle. */
export const Explains = () =>
  guarding("rights:explain", async (door) => {
    await door.standing();
    return new Explainer(door);
  });
