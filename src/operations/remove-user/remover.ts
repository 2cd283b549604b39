import { guarding } from "../../graphql/requires";
import { User } from "../../people/user/user";
import { whyNothingIsReached } from "../../rights/not-listed";
import { scopeOf } from "../../rights/scope";
import { settingsScopeOf } from "../../rights/settings";
import { descriptionOf } from "../../store/description/registry";
import type { Door } from "../../store/door";
import { openHandle } from "../../store/handles";
import { changeRights } from "../../store/people/rights-change";
import { heldOf } from "../../store/reading/found";
import { Forbidden } from "../../store/refusals";
import { previewRemoval } from "../../store/removal/preview";
import { type AskedRemoval, judgeRemoval, refuseOutOfReach } from "./judge-removal";
import { type RemovalPreview, previewOf } from "./removal-types";
import { type Removed, removeUser } from "./remove-user";

/** The right to remove users in one's reach: DELETE of USER (`rights.md` 5.11, 5.15). */
export class Remover {
  constructor(readonly door: Door) {}

  /** Removes a user, in one transaction under the lock of the account's rights. Throws `NotFound`, `Forbidden`, `Faults`. */
  remove(asked: AskedRemoval): Promise<Removed & { readonly userId: string }> {
    return changeRights(this.door, async (change) => {
      const removal = await judgeRemoval(change, asked);
      return { ...(await removeUser(change, removal)), userId: removal.user.id };
    });
  }

  /** What removing the user would touch; null for one who is unknown, or removed. Throws `Forbidden`. */
  async preview(userId: string): Promise<RemovalPreview | null> {
    const reader = await openHandle(this.door, User, "view");
    const wanted = { description: descriptionOf("USER"), fields: new Set(["status"]), links: [] };
    const found = await reader.one(userId, wanted);
    if (found === null) return null;
    const { facts, row, standing } = heldOf(found);
    if (row["f_status"] === "REMOVED") return null;
    const id = row["id"] as string;
    refuseOutOfReach(standing, { id, isAdministrator: facts.administrator === true });
    const preview = await previewRemoval(this.door, id);
    const isAdministrative = settingsScopeOf(preview.standing.principal, "SHARE", "VIEW").is === "everything";
    return previewOf(preview, isAdministrative);
  }
}

/** The right of a resolver that removes users; its first parameter is the handle. */
export const Removes = () =>
  guarding("USER:remove", async (door) => {
    const { principal } = await door.standing();
    if (scopeOf(principal, "USER", "DELETE").is === "nothing")
      throw new Forbidden("USER", "DELETE", whyNothingIsReached(principal, "USER", "DELETE"));
    return new Remover(door);
  });
