import { findAccount } from "../../store/people/accounts";
import { knownIds, setMembers } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import { findUsers, isEmailInAccount } from "../../store/people/users";
import { type Fault, NotFound } from "../../store/refusals";
import { parseEmailAddress } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { fault, faultsOfText, faultsOfTimeZone, faultsOfUnknown, refuseIfAny } from "../input";
import { faultsOfPassword, hashPassword } from "../session/password";
import { invite } from "../invitation/invite";
import { createUser } from "./create-user";
import { giveLogin } from "./give-login";

export interface AddUser {
  readonly name: string;
  readonly email: string;
  /** A first password, which is good for choosing one's own alone; null leaves the user to an invitation. */
  readonly password: string | null;
  readonly supervisorId: string | null;
  readonly groupIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly phone: string | null;
  readonly timeZone: string | null;
}

/** Hashed before the change begins, which holds up all others of the account. */
export const hashFirstPassword = async ({ password }: { readonly password: string | null }): Promise<string | null> =>
  password !== null && faultsOfPassword(password, []).length === 0 ? hashPassword(password) : null;

/**
 * A new user, invited until the person comes; its UUID. The invitation is mailed, unless there is a first password, which
 * makes a login for the address. Where that is somebody's already, the person is invited all the same: the answer tells
 * nobody who is known here (`rights.md` 5.14). Throws `Faults`.
 */
export async function addUser(change: RightsChange, input: AddUser, passwordHash: string | null): Promise<string> {
  const { database, accountId, actor } = change;
  refuseIfAny([...faultsOf(input), ...(await faultsOfReferences(change, input))]);
  const email = addressOf(input.email);
  const account = await findAccount(database, accountId);
  if (account === null) throw new NotFound();
  const { supervisorId, phone, timeZone } = input;
  const userId = await createUser(database, actor, {
    ...{ name: input.name.trim(), email, loginId: null, profile: account.profile },
    ...{ status: "INVITED", isAdministrator: false, supervisorId, phone, timeZone },
  });
  await setMembers(database, { accountId, list: "groupsOfUser", id: userId }, input.groupIds);
  await setMembers(database, { accountId, list: "rolesOfUser", id: userId }, input.roleIds);
  const newcomer = { id: userId, email, name: input.name.trim() };
  if (passwordHash === null) await invite(change, newcomer);
  else await giveLogin(change, newcomer, passwordHash);
  return userId;
}

function faultsOf({ name, email, password, phone, timeZone }: AddUser): Fault[] {
  return [
    ...faultsOfText(name, ["name"], 200),
    ...faultsOfEmail(email, ["email"]),
    ...(password === null ? [] : faultsOfPassword(password, ["password"])),
    ...(phone === null ? [] : faultsOfText(phone, ["phone"], 40)),
    ...(timeZone === null ? [] : faultsOfTimeZone(timeZone, ["timeZone"])),
  ];
}

async function faultsOfReferences({ database, accountId }: RightsChange, input: AddUser): Promise<Fault[]> {
  const { supervisorId, groupIds, roleIds } = input;
  const supervisors = supervisorId === null ? [] : [supervisorId];
  const known = new Set((await findUsers(database, accountId, supervisors)).map(({ id }) => id));
  const isTaken = await isEmailInAccount(database, accountId, addressOf(input.email));
  return [
    ...(isTaken ? [fault(["email"], "TAKEN", "A user of the account has this address.")] : []),
    ...supervisors.filter((id) => !known.has(id)).map(() => fault(["supervisorId"], "NOT_FOUND", "No such user.")),
    ...faultsOfUnknown(groupIds, await knownIds(database, accountId, "group", groupIds), ["groupIds"]),
    ...faultsOfUnknown(roleIds, await knownIds(database, accountId, "role", roleIds), ["roleIds"]),
  ];
}

function addressOf(email: string): string {
  const read = parseEmailAddress(email);
  return "address" in read ? read.address : "";
}
