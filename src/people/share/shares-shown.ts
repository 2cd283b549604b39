import { descriptionOf } from "../../store/description/registry";
import { openHandle } from "../../store/handles";
import { apiId } from "../../store/ids";
import { type ShareBetween, sharesAround } from "../../store/people/shares";
import type { Sight } from "../administration";
import { uuidOrNobody } from "../input";
import { User } from "../user/user";
import type { ShareView, UserShares } from "./share-types";
import { holdsUntil } from "../../rights/until";

/** The shares of a user, by its id in the API, both ways; null for an unknown one. */
export async function sharesOfUser(sight: Sight, id: string): Promise<UserShares | null> {
  const of = descriptionOf("USER");
  const users = await openHandle(sight.door, User, "view");
  const user = await users.one(id, { description: of, fields: new Set(), links: [] });
  return user && sharesOf(sight, uuidOrNobody("USER", id));
}

/** The same of a user who is there (a UUID). */
export async function sharesOf(sight: Pick<Sight, "door" | "read">, userId: string): Promise<UserShares> {
  const rows = await sight.read<ShareBetween>(sharesAround(userId));
  const view = (row: ShareBetween): ShareView => shareView(row, sight.door.now);
  return {
    given: rows.filter(({ ownerId }) => ownerId === userId).map(view),
    received: rows.filter(({ granteeId }) => granteeId === userId).map(view),
  };
}

const shareView = ({ ownerId, granteeId, area, access, until }: ShareBetween, now: Date): ShareView => ({
  ...{ ownerId: apiId("user", ownerId), granteeId: apiId("user", granteeId), area, access, until },
  holds: holdsUntil(until, now),
});
