import { guarding } from "../../graphql/requires";
import { whyNothingIsReached } from "../../rights/not-listed";
import { matches } from "../../rights/predicate";
import { scopeOf } from "../../rights/scope";
import type { Door } from "../../store/door";
import { type RightsChange, changeRights } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { Forbidden } from "../../store/refusals";
import { thisOne } from "../../store/refused-subject";
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
    return this.changeMany(async (change) => {
      const user = await subjectUser(change, userId);
      const refusal = refusalOfSupervision(change.standing, user);
      if (refusal) throw refusal;
      await work(change, user);
      return user.id;
    });
  }

  /** The same about many, each of whom the work judges. */
  changeMany<T>(work: (change: RightsChange) => Promise<T>): Promise<T> {
    return changeRights(this.door, work);
  }
}

/** The right of a resolver that changes users in reach; its first parameter is the handle. */
export const Supervises = () =>
  guarding("USER:supervise", async (door) => {
    const { principal } = await door.standing();
    if (scopeOf(principal, "USER", "EDIT").is === "nothing")
      throw new Forbidden("USER", "EDIT", whyNothingIsReached(principal, "USER", "EDIT"));
    return new Supervision(door);
  });

/** Why this user is not the caller's to change; null where it is. */
export function refusalOfSupervision({ principal }: Standing, user: UserRow): Forbidden | null {
  const about = { subject: thisOne("USER") };
  const facts = { user: user.id, administrator: user.isAdministrator };
  if (!matches(scopeOf(principal, "USER", "EDIT"), facts))
    return new Forbidden("USER", "EDIT", "the user is out of your reach", about);
  if (user.isAdministrator && !principal.facts.isAdministrator)
    return new Forbidden("USER", "EDIT", "administrators are touched by administrators alone", about);
  return null;
}
