import type { OwnCellsWay } from "../../rights/profiles/own-cells";
import { type Profile, type ProfileName, profiles } from "../../rights/profiles";
import type { Everybody } from "../../rights/everybody/everybody";
import type { Fault } from "../../store/refusals";
import { fault, faultsOfTooMany, faultsOfUnknown, listOfIds, uuidOrNobody } from "../input";
import { faultsOfUsers } from "../preview/faults-of-users";
import type { ChangeProfileInput } from "./profile-types";

/** A change of profile as it is asked for, with UUIDs; what is to be a role of the profile goes by its name. */
export interface AskedProfile {
  readonly profile: ProfileName;
  /** Null: whoever holds the role holds it no more. */
  readonly moves: ReadonlyMap<string, string | null>;
  /** Users by the name of a role that they are to hold. */
  readonly holders: readonly { readonly role: string; readonly userIds: readonly string[] }[];
  readonly roleForOthers: string | null;
  readonly ownCells: OwnCellsWay;
  readonly resetRoles: boolean;
  readonly seatEverybody: boolean;
}

/** Throws `Faults` for a longer list of users than any. */
export const askedProfile = (input: ChangeProfileInput): AskedProfile => ({
  profile: input.profile,
  moves: new Map((input.roles ?? []).map(({ fromRoleId, to = null }) => [uuidOrNobody("ROLE", fromRoleId), to])),
  holders: (input.holders ?? []).map(({ role, userIds }, index) => ({
    role,
    userIds: listOfIds("USER", userIds, ["holders", String(index), "userIds"]) ?? [],
  })),
  roleForOthers: input.roleForOthers ?? null,
  ownCells: input.ownCells ?? "FOLLOW",
  resetRoles: input.resetRoles ?? false,
  seatEverybody: input.seatEverybody ?? false,
});

/** What is wrong with it in an account where everybody is like this. */
export function faultsOfProfile(everybody: Everybody, former: ProfileName, input: ChangeProfileInput): Fault[] {
  const { profile, roles, holders, roleForOthers } = input;
  const { roles: known } = profiles[profile];
  const said = askedProfile(input);
  return [
    ...(profile === former ? [fault(["profile"], "TAKEN", `The account is ${former} already.`)] : []),
    ...faultsOfTooMany(roles ?? [], ["roles"]),
    ...faultsOfTooMany(holders ?? [], ["holders"]),
    ...faultsOfMoves(everybody, profile, roles ?? []),
    ...said.holders.flatMap(({ role, userIds }, index) => [
      ...faultsOfName(profile, known, role, ["holders", String(index), "role"]),
      ...faultsOfUsers(everybody, userIds, ["holders", String(index), "userIds"]),
    ]),
    ...(roleForOthers ? faultsOfName(profile, known, roleForOthers, ["roleForOthers"]) : []),
  ];
}

function faultsOfMoves(
  everybody: Everybody,
  profile: ProfileName,
  moves: NonNullable<ChangeProfileInput["roles"]>,
): Fault[] {
  const ids = moves.map(({ fromRoleId }) => uuidOrNobody("ROLE", fromRoleId));
  return moves.flatMap(({ to = null }, index) => {
    const [id = "", at] = [ids[index], ["roles", String(index)]];
    const unknown = faultsOfUnknown([id], new Set(everybody.roles.keys()), []);
    if (unknown.length > 0) return [fault([...at, "fromRoleId"], "NOT_FOUND", "There is no such role.")];
    if (ids.indexOf(id) < index) return [fault([...at, "fromRoleId"], "TAKEN", "This role stands in the list before.")];
    if (to === null) return [];
    const isSelf = everybody.roles.get(id)?.name === to;
    const self = fault([...at, "to"], "INVALID", `It is ${to} itself: leave it out, and it stays.`);
    return isSelf ? [self] : faultsOfName(profile, profiles[profile].roles, to, [...at, "to"]);
  });
}

function faultsOfName(profile: ProfileName, roles: Profile["roles"], name: string, path: readonly string[]): Fault[] {
  const names = roles.map((role) => role.name);
  if (names.includes(name)) return [];
  const right = names.length === 0 ? "has no roles" : `has the roles ${names.join(", ")}`;
  return [fault(path, "NOT_FOUND", `${profile} ${right}.`)];
}
