import type { Everybody, Person } from "../../../src/rights/everybody/everybody";
import type { World } from "../../worlds/account/world";

/** A world's people as the core is asked about all of them at once. */
export function everybodyOf(world: World): Everybody {
  const { accountId, isSuspended, policies, licences, people, roles, groups } = world;
  const modulesOf = (licenceId: string) => licences.find(({ id }) => id === licenceId)?.modules ?? [];
  const personOf = (person: World["people"][number]): Person => {
    const { id, status, crmAccess, isAdministrator, supervisorId, cells, restrictions, roleIds, groupIds } = person;
    const seats = world.seats.filter(({ userId }) => userId === id);
    return {
      ...{ id, nameKey: id, status, crmAccess, isAdministrator, supervisorId, cells, restrictions },
      ...{ roles: roleIds, groups: groupIds, shares: world.shares.filter(({ grantee }) => grantee === id) },
      seats: seats.map(({ licenceId, until }) => ({ modules: modulesOf(licenceId), until })),
    };
  };
  return {
    ...{ accountId, accountSuspended: isSuspended, policies },
    licensedModules: licences.flatMap(({ modules }) => modules),
    people: new Map(people.map((person) => [person.id, personOf(person)])),
    roles: new Map(roles.map((role) => [role.id, role])),
    groups: new Map(groups.map(({ id, roleIds }) => [id, roleIds])),
  };
}
