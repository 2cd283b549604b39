import type { AdjustedCell } from "../../rights/adjusting";
import type { Resource } from "../../rights/catalogue";
import { type Warning, warnOfNarrowing } from "../../rights/warnings";
import { apiId } from "../../store/ids";
import type { RightsChange } from "../../store/people/rights-change";
import { factsOfUsers } from "../../store/principal-loader";
import { adjustedView } from "../right/right-views";
import type { RightsOfUser } from "./many-users-types";

/** What is to be told of each of the users: cells that fell with others, and cells of these resources that reach less than they say. */
export async function tellOfUsers(
  { database, accountId, now }: RightsChange,
  userIds: readonly string[],
  isAskedOf: (resource: Resource) => boolean,
  adjusted: ReadonlyMap<string, readonly AdjustedCell[]> = new Map(),
): Promise<readonly RightsOfUser[]> {
  const facts = await factsOfUsers(database, accountId, userIds);
  const warningsOf = (id: string): readonly Warning[] => {
    const known = facts.get(id);
    return known ? warnOfNarrowing(known, now.getTime()).filter(({ resource }) => isAskedOf(resource)) : [];
  };
  return userIds.map((id) => ({
    userId: apiId("user", id),
    adjusted: (adjusted.get(id) ?? []).map(adjustedView) as RightsOfUser["adjusted"],
    warnings: warningsOf(id),
  }));
}
