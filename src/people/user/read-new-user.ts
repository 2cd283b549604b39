import { listOfIds, uuidOrNull } from "../input";
import { readShare } from "../share/read-share";
import type { NewUserInput } from "./new-user";
import type { AddUserInput } from "./user-inputs";

/** A new user as the API says it. Throws `Faults` for a longer list of ids than any. */
export function readNewUser(input: AddUserInput): NewUserInput {
  const { name, email, password = null, phone = null, timeZone = null, supervisorId } = input;
  return {
    ...{ name, email, password, phone, timeZone, isAdministrator: input.isAdministrator ?? false },
    supervisorId: uuidOrNull("USER", supervisorId),
    groupIds: listOfIds("GROUP", input.groupIds, ["groupIds"]) ?? [],
    roleIds: listOfIds("ROLE", input.roleIds, ["roleIds"]) ?? [],
    rights: input.rights ?? [],
    fieldRestrictions: input.fieldRestrictions ?? [],
    shares: (input.shares ?? []).map(readShare),
    exportChannels: input.exportChannels ?? {},
  };
}

/** What else than users it changes: a token that lists one may not list the other. */
export const changedWith = ({ groupIds, roleIds, rights, fieldRestrictions, shares }: NewUserInput) => [
  ...(groupIds.length > 0 ? (["GROUP"] as const) : []),
  ...(roleIds.length + rights.length + fieldRestrictions.length > 0 ? (["ROLE"] as const) : []),
  ...(shares.length > 0 ? (["SHARE"] as const) : []),
];
