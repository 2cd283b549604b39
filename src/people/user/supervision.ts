import { guarding } from "../../graphql/requires";
import { matches } from "../../rights/predicate";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { type RightsChange, changeRights } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { Forbidden } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { subjectUser } from "./subject";

/** The right to change users in one's reach: EDIT of USER (`rights.md` 5.11). */
export class Supervision {
  constructor(readonly door: Door) {}

  /**
   * One transaction under the lock of the account's rights, about a user in reach. Throws `NotFound` for one who is not
   * there, `Forbidden` for one out of reach. Answers its UUID.
   */
  change(userId: string, work: (change: RightsChange, user: UserRow) => Promise<void>): Promise<string> {
    return changeRights(this.door, async (change) => {
      const user = await subjectUser(change, userId);
      judge(change.standing, user);
      await work(change, user);
      return user.id;
    });
  }
}

/** The right of a resolver that changes users in reach; its first parameter is the handle. */
export const Supervises = () =>
  guarding("USER:supervise", async (door) => {
    const { principal } = await door.standing();
    if (scopeOf(principal, "USER", "EDIT").is === "nothing")
      throw new Forbidden("USER", "EDIT", "your rights reach no user for it");
    return new Supervision(door);
  });

function judge({ principal }: Standing, user: UserRow): void {
  const facts = { user: user.id, administrator: user.isAdministrator };
  if (!matches(scopeOf(principal, "USER", "EDIT"), facts))
    throw new Forbidden("USER", "EDIT", "the user is out of your reach");
  if (user.isAdministrator && !principal.facts.isAdministrator)
    throw new Forbidden("USER", "EDIT", "administrators are touched by administrators alone");
}
