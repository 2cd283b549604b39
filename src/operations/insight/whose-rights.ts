import { explainableUsers } from "../../rights/explain";
import { matches } from "../../rights/predicate";
import { type Principal, principalOf } from "../../rights/principal";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { uuidOf } from "../../store/ids";
import { factsOfUser } from "../../store/principal-loader";
import { Forbidden } from "../../store/refusals";
import type { Standing } from "../../store/standing";
import { findAs } from "./found-record";

/** Somebody whose rights are asked about. */
export interface Subject {
  /** UUID */
  readonly userId: string;
  readonly principal: Principal;
}

/**
 * The user with this id, oneself where it is null: as one came, so that one's token narrows what one is told. Throws
 * `Forbidden` for a user out of reach, there or not (`rights.md` 5.22).
 */
export async function subjectOf(door: Door, userId: string | null): Promise<Subject> {
  const { caller, principal } = await door.standing();
  const user = descriptionOf("USER");
  const uuid = userId === null ? caller.userId : uuidOf(userId, user);
  if (uuid === caller.userId) return { userId: uuid, principal };
  const found = userId === null ? null : await findAs(door, user, userId);
  const isInReach = found !== null && matches(explainableUsers(found.standing.principal), found.facts);
  const facts =
    isInReach && uuid !== null ? await factsOfUser(door.database, { accountId: caller.accountId, userId: uuid }) : null;
  if (facts === null || uuid === null)
    throw new Forbidden("USER", "VIEW", "the rights of this user are not yours to see", {
      subject: "what this user may do",
    });
  return { userId: uuid, principal: principalOf(facts, door.now.getTime()) };
}

/** Whoever may see the rights of nobody but oneself is told nothing of those of others together. Throws `Forbidden`. */
export async function judgeInsight(door: Door): Promise<Standing> {
  const standing = await door.standing();
  if (explainableUsers(standing.principal).is === "nothing")
    throw new Forbidden("USER", "VIEW", "the rights of others are not yours to see", {
      subject: "what others may do",
    });
  return standing;
}
