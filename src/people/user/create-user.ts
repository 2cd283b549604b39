import { uuidv7 } from "uuidv7";
import { type ProfileName, profiles } from "../../rights/profiles";
import type { Actor } from "../../store/change-log";
import type { Database } from "../../store/database";
import { writeCells } from "../../store/people/cells";
import { type NewUser, insertUser } from "../../store/people/users";
import { cellWritings } from "../right/cell-list";
import { logUserChange } from "./log-user-change";

/** A user with the cells that the account's profile gives to a new one; its UUID. */
export async function createUser(
  database: Database,
  actor: Actor,
  { profile, ...user }: Omit<NewUser, "accountId" | "id" | "at"> & { readonly profile: ProfileName },
): Promise<string> {
  const { accountId, at } = actor;
  const id = uuidv7();
  await insertUser(database, { ...user, accountId, id, at });
  await writeCells(database, { accountId, kind: "user", id }, cellWritings(profiles[profile].newUserCells));
  const { name, email, status, isAdministrator, supervisorId, blockedChannels } = user;
  const after = { name, email, status, isAdministrator, supervisorId, blockedChannels };
  await logUserChange(database, actor, { userId: id, before: null, after, action: "CREATE" });
  return id;
}
