import { uuidv7 } from "uuidv7";
import { type ProfileName, profiles } from "../../rights/profiles";
import type { Actor } from "../../store/change-log";
import type { Database } from "../../store/database";
import { writeCells } from "../../store/people/cells";
import { setMembers } from "../../store/people/memberlists";
import { type NewUser, insertUser } from "../../store/people/users";
import { cellWritings } from "../right/cell-list";
import { logUserChange } from "./log-user-change";

type CreatedUser = Omit<NewUser, "accountId" | "id" | "at"> & {
  readonly profile: ProfileName;
  /** UUIDs */
  readonly groupIds: readonly string[];
  readonly roleIds: readonly string[];
};

/** A user in groups and roles, with the cells that the account's profile gives to a new one; its UUID. */
export async function createUser(database: Database, actor: Actor, { profile, ...user }: CreatedUser): Promise<string> {
  const { accountId, at } = actor;
  const id = uuidv7();
  const cells = profiles[profile].newUserCells;
  await insertUser(database, { ...user, accountId, id, at });
  await writeCells(database, { accountId, kind: "user", id }, cellWritings(cells));
  const { after: groupIds } = await setMembers(database, { accountId, list: "groupsOfUser", id }, user.groupIds);
  const { after: roleIds } = await setMembers(database, { accountId, list: "rolesOfUser", id }, user.roleIds);
  const { loginId: _login, ...said } = user;
  const after = { ...said, groupIds, roleIds, ...cells };
  await logUserChange(database, actor, { userId: id, before: null, after, action: "CREATE" });
  return id;
}
