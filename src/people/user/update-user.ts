import { renameLoginOf } from "../../store/people/logins";
import type { RightsChange } from "../../store/people/rights-change";
import { type UserRow, describeUser } from "../../store/people/users";
import { type ProfileInput, faultsOfProfile } from "../session/update-profile";
import { refuseIfAny } from "../input";
import { sidesOf } from "../sides-of";
import { logUserChange } from "./log-user-change";

/**
 * Changes what the account says of a user. The name of the login is the person's own: an administrator changes it with the
 * other where the person is in no other account (`rights.md` 5.12), and nobody else does. Throws `Faults`.
 */
export async function updateUser(
  { database, accountId, actor, now, standing }: RightsChange,
  user: UserRow,
  { name, phone, pictureUrl, timeZone }: ProfileInput,
): Promise<void> {
  const input = { name, phone, pictureUrl, timeZone };
  refuseIfAny(faultsOfProfile(input));
  const said = { ...input, name: name?.trim() };
  const was = await describeUser(database, { accountId, id: user.id }, said, now);
  await logUserChange(database, actor, { userId: user.id, ...sidesOf({ ...was }, said) });
  const { loginId } = user;
  if (said.name !== undefined && loginId !== null && standing.principal.facts.isAdministrator)
    await renameLoginOf(database, { accountId, loginId }, said.name);
}
