import type { Module } from "../catalogue";
import type { Cells, Policies, RoleFacts } from "../facts";
import type { Everybody, Person } from "./everybody";

/** Everybody as they would be after a change that is not made: what it leaves alone stays the very same. */
export type Change = (everybody: Everybody) => Everybody;

export const withPolicies =
  (policies: Partial<Policies>): Change =>
  (everybody) => ({ ...everybody, policies: { ...everybody.policies, ...policies } });

export const withCellsOfRole =
  (roleId: string, cells: Cells): Change =>
  (everybody) => {
    const role = everybody.roles.get(roleId);
    return role === undefined
      ? everybody
      : { ...everybody, roles: new Map([...everybody.roles]).set(roleId, { ...role, cells }) };
  };

/** These are all the roles that there are. */
export const withRoles =
  (roles: readonly RoleFacts[]): Change =>
  (everybody) => ({
    ...everybody,
    roles: new Map(
      roles.map(({ id, name, cells, restrictions }) => {
        const known = everybody.roles.get(id);
        const isSame = known?.cells === cells && known.restrictions === restrictions;
        return [id, isSame ? known : { id, name, cells, restrictions }];
      }),
    ),
  });

/** Licences beside those that there are, with a seat of each for every one of the users. */
export const withLicences =
  (licences: readonly { readonly modules: readonly Module[] }[], seated: ReadonlySet<string>): Change =>
  (everybody) => {
    if (licences.length === 0) return everybody;
    const licensedModules = [...new Set([...everybody.licensedModules, ...licences.flatMap(({ modules }) => modules)])];
    const seats = licences.map(({ modules }) => ({ modules, until: null }));
    const seat = changing((person) => (seated.has(person.id) ? { seats: [...person.seats, ...seats] } : null));
    return { ...seat(everybody), licensedModules };
  };

export const withCellsOfUser = (userId: string, cells: Cells): Change =>
  changing((person) => (person.id === userId ? { cells } : null));

export const withRolesOfUser = (userId: string, roles: readonly string[]): Change =>
  changing((person) => (person.id === userId ? { roles } : null));

export const withGroupsOfUser = (userId: string, groups: readonly string[]): Change =>
  changing((person) => (person.id === userId ? { groups } : null));

export const withSupervisor = (userId: string, supervisorId: string | null): Change =>
  changing((person) => (person.id === userId ? { supervisorId } : null));

export const withRolesOfGroup =
  (groupId: string, roles: readonly string[]): Change =>
  (everybody) => ({ ...everybody, groups: new Map([...everybody.groups]).set(groupId, roles) });

/** These are all who hold the role themselves; of a removed user it stays as it was. */
export const withHoldersOfRole = (roleId: string, users: readonly string[]): Change =>
  changing((person) => changedList(person, "roles", roleId, users));

/** These are all who are in the group; a removed user stays where it stood (`rights.md` 1). */
export const withMembersOfGroup = (groupId: string, users: readonly string[]): Change =>
  changing((person) => changedList(person, "groups", groupId, users));

function changedList(
  person: Person,
  list: "roles" | "groups",
  id: string,
  users: readonly string[],
): Partial<Person> | null {
  const [was, is] = [person[list].includes(id), users.includes(person.id)];
  if (was === is || person.status === "REMOVED") return null;
  return { [list]: is ? [...person[list], id] : person[list].filter((each) => each !== id) };
}

/** Everybody with what `change` says of each person; null leaves a person alone. */
export const changing =
  (change: (person: Person) => Partial<Person> | null): Change =>
  (everybody) => {
    const people = [...everybody.people].map(([id, person]) => {
      const changed = change(person);
      return [id, changed === null ? person : { ...person, ...changed }] as const;
    });
    return { ...everybody, people: new Map(people) };
  };
