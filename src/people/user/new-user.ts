import { knownIds } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import type { ShareRow } from "../../store/people/shares";
import { findUsers, isEmailInAccount } from "../../store/people/users";
import type { Fault } from "../../store/refusals";
import { type AskedChannels, faultsOfChannels } from "../access/export-channels";
import { addressIn } from "../email-address";
import { faultsOfEmail } from "../email-faults";
import { fault, faultsOfText, faultsOfTimeZone, faultsOfTooMany, faultsOfUnknown } from "../input";
import type { AskedCell } from "../right/read-cells";
import { faultsOfCells } from "../right/set-cells";
import { type AskedRestriction, faultsOfRestrictions } from "../right/set-restrictions";
import { faultsOfPassword } from "../session/password";
import { faultsOfShares } from "../share/set-shares";

/** All that is asked when a user is registered. Ids are UUIDs, save in cells. */
export interface NewUserInput {
  readonly name: string;
  readonly email: string;
  /** A first password, which is good for choosing one's own alone; null leaves the user to an invitation. */
  readonly password: string | null;
  readonly isAdministrator: boolean;
  readonly supervisorId: string | null;
  readonly groupIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly phone: string | null;
  readonly timeZone: string | null;
  readonly rights: readonly AskedCell[];
  readonly fieldRestrictions: readonly AskedRestriction[];
  /** What others let the user see or edit. */
  readonly shares: readonly ShareRow[];
  readonly exportChannels: AskedChannels;
}

/** All that is wrong with a new user, each at its place in the input. */
export const faultsOfNewUser = async (change: RightsChange, input: NewUserInput): Promise<Fault[]> => [
  ...faultsOfPerson(input),
  ...(await faultsOfPlace(change, input)),
  ...(await faultsOfRights(change, input)),
];

function faultsOfPerson({ name, email, password, phone, timeZone }: NewUserInput): Fault[] {
  return [
    ...faultsOfText(name, ["name"], 200),
    ...faultsOfEmail(email, ["email"]),
    ...(password === null ? [] : faultsOfPassword(password, ["password"])),
    ...(phone === null ? [] : faultsOfText(phone, ["phone"], 40)),
    ...(timeZone === null ? [] : faultsOfTimeZone(timeZone, ["timeZone"])),
  ];
}

async function faultsOfPlace({ database, accountId }: RightsChange, input: NewUserInput): Promise<Fault[]> {
  const { supervisorId, groupIds, roleIds } = input;
  const supervisors = supervisorId === null ? [] : [supervisorId];
  const known = new Set((await findUsers(database, accountId, supervisors)).map(({ id }) => id));
  const isTaken = await isEmailInAccount(database, accountId, addressIn(input.email));
  return [
    ...(isTaken ? [fault(["email"], "TAKEN", "A user of the account has this address.")] : []),
    ...supervisors.filter((id) => !known.has(id)).map(() => fault(["supervisorId"], "NOT_FOUND", "No such user.")),
    ...faultsOfUnknown(groupIds, await knownIds(database, accountId, "group", groupIds), ["groupIds"]),
    ...faultsOfUnknown(roleIds, await knownIds(database, accountId, "role", roleIds), ["roleIds"]),
  ];
}

async function faultsOfRights(change: RightsChange, input: NewUserInput): Promise<Fault[]> {
  const { rights, fieldRestrictions, shares, exportChannels } = input;
  const tooMany = [
    ...faultsOfTooMany(rights, ["rights"]),
    ...faultsOfTooMany(fieldRestrictions, ["fieldRestrictions"]),
  ];
  return [
    ...tooMany,
    ...(tooMany.length > 0 ? [] : await faultsOfCells(change, rights, ["rights"])),
    ...(tooMany.length > 0 ? [] : faultsOfRestrictions(change, fieldRestrictions, ["fieldRestrictions"])),
    ...(await faultsOfShares(change, null, shares)),
    ...faultsOfChannels(exportChannels, ["exportChannels"]),
  ];
}
