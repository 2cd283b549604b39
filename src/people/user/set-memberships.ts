import { knownIds, setMembers } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import type { UserRow } from "../../store/people/users";
import { faultsOfUnknown, refuseIfAny } from "../input";
import { logUserChange } from "./log-user-change";

const listsOf = {
  roleIds: { list: "rolesOfUser", table: "role" },
  groupIds: { list: "groupsOfUser", table: "group" },
} as const;

/** Makes these (UUIDs) all the roles, or all the groups, that the user is in. Throws `Faults`. */
export async function setMemberships(
  change: RightsChange,
  user: UserRow,
  field: keyof typeof listsOf,
  ids: readonly string[],
): Promise<void> {
  const { database, accountId, actor } = change;
  const { list, table } = listsOf[field];
  refuseIfAny(faultsOfUnknown(ids, await knownIds(database, accountId, table, ids), [field]));
  const { before, after } = await setMembers(database, { accountId, list, id: user.id }, ids);
  await logUserChange(database, actor, { userId: user.id, before: { [field]: before }, after: { [field]: after } });
}
