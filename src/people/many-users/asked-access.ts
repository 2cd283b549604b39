import { listOfIds, nobody } from "../input";
import { licenceUuid } from "../licence/licence-view";
import type { UpdateUsersAccessInput } from "./many-users-types";
import type { UsersAccess } from "./update-users-access";

/** What the input says, with UUIDs in the place of ids: one that is none of the kind is nobody's. */
export function askedAccess(input: UpdateUsersAccessInput): UsersAccess {
  const { userIds, crmAccess, navigation, exportChannels, grantLicences, revokeLicenceIds, partial } = input;
  return {
    userIds,
    roles: {
      added: listOfIds("ROLE", input.addRoleIds, ["addRoleIds"]) ?? [],
      removed: listOfIds("ROLE", input.removeRoleIds, ["removeRoleIds"]) ?? [],
    },
    groups: {
      added: listOfIds("GROUP", input.addGroupIds, ["addGroupIds"]) ?? [],
      removed: listOfIds("GROUP", input.removeGroupIds, ["removeGroupIds"]) ?? [],
    },
    granted: (grantLicences ?? []).map(({ licenceId, until = null }) => ({ licenceId: licence(licenceId), until })),
    revoked: (revokeLicenceIds ?? []).map(licence),
    exportChannels: exportChannels ?? undefined,
    crmAccess: crmAccess ?? undefined,
    navigation,
    partial: partial ?? false,
  };
}

const licence = (id: string): string => licenceUuid(id) ?? nobody;
