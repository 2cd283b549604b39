import type { AdjustedCell } from "../../rights/adjusting";
import type { Warning } from "../../rights/warnings";
import { findAccount } from "../../store/people/accounts";
import type { RightsChange } from "../../store/people/rights-change";
import { findUsers } from "../../store/people/users";
import { NotFound } from "../../store/refusals";
import { blockedAfter } from "../access/export-channels";
import { addressIn } from "../email-address";
import { refuseIfAny } from "../input";
import { invite } from "../invitation/invite";
import { setCells } from "../right/set-cells";
import { setRestrictions } from "../right/set-restrictions";
import { faultsOfPassword, hashPassword } from "../session/password";
import { setShares } from "../share/set-shares";
import { createUser } from "./create-user";
import { giveLogin } from "./give-login";
import { type NewUserInput, faultsOfNewUser } from "./new-user";

/** Hashed before the change begins, which holds up all others of the account. */
export const hashFirstPassword = async ({ password }: { readonly password: string | null }): Promise<string | null> =>
  password !== null && faultsOfPassword(password, []).length === 0 ? hashPassword(password) : null;

export interface AddedUser {
  /** UUID */
  readonly id: string;
  /** What became of the cells that were asked for. */
  readonly adjusted: readonly AdjustedCell[];
  readonly warnings: readonly Warning[];
}

/**
 * A new user with all that was said of it, invited until the person comes. The invitation is mailed, unless there is a first
 * password, which makes a login for the address. Where that is somebody's already, the person is invited all the same: the
 * answer tells nobody who is known here (`rights.md` 5.14). Throws `Faults`.
 */
export async function addUser(
  change: RightsChange,
  input: NewUserInput,
  passwordHash: string | null,
): Promise<AddedUser> {
  const { database, accountId, actor } = change;
  refuseIfAny(await faultsOfNewUser(change, input));
  const email = addressIn(input.email);
  const account = await findAccount(database, accountId);
  if (account === null) throw new NotFound();
  const { isAdministrator, supervisorId, phone, timeZone, exportChannels, groupIds, roleIds } = input;
  const id = await createUser(database, actor, {
    ...{ name: input.name.trim(), email, loginId: null, profile: account.profile, status: "INVITED" },
    ...{ isAdministrator, supervisorId, phone, timeZone, blockedChannels: blockedAfter([], exportChannels) },
    ...{ groupIds, roleIds },
  });
  const { adjusted, warnings } = await giveRights(change, id, input);
  const newcomer = { id, email, name: input.name.trim() };
  if (passwordHash === null) await invite(change, newcomer);
  else await giveLogin(change, newcomer, passwordHash);
  return { id, adjusted, warnings };
}

/** Cells behind roles and shares, so that the warnings know of both. */
async function giveRights(
  change: RightsChange,
  id: string,
  { rights, fieldRestrictions, shares }: NewUserInput,
): Promise<Omit<AddedUser, "id">> {
  const { database, accountId } = change;
  const [user] = await findUsers(database, accountId, [id]);
  if (!user) throw new NotFound();
  const holder = { accountId, kind: "user", id } as const;
  if (shares.length > 0) await setShares(change, user, shares);
  if (fieldRestrictions.length > 0) await setRestrictions(change, holder, user.version, fieldRestrictions);
  return rights.length > 0 ? setCells(change, holder, user.version, rights) : { adjusted: [], warnings: [] };
}
