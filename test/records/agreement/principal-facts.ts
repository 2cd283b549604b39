import type { PrincipalFacts } from "../../../src/rights/facts";
import type { World } from "./world";

/** Whoever is below the person in the tree. */
function subordinatesOf({ people }: Pick<World, "people">, userId: string): readonly string[] {
  const reports = people.filter((person) => person.supervisorId === userId).map((person) => person.id);
  return [...reports, ...reports.flatMap((id) => subordinatesOf({ people }, id))];
}

/** What the world says of a person, in the words that the evaluator is asked in. */
export function principalFactsOf(world: World, userId: string, now: number): PrincipalFacts {
  const me = world.people.find((person) => person.id === userId);
  if (!me) throw new Error(`${userId} is not in this world`);
  const groups = world.groups.filter(({ id }) => me.groupIds.includes(id));
  const held = new Set([...me.roleIds, ...groups.flatMap(({ roleIds }) => roleIds)]);
  const mates = world.people.filter(({ groupIds }) => groupIds.some((id) => me.groupIds.includes(id)));
  const modulesOf = (licenceId: string) => world.licences.find(({ id }) => id === licenceId)?.modules ?? [];
  return {
    ...{ accountId: world.accountId, accountSuspended: false, policies: world.policies, userId },
    ...{ status: me.status, crmAccess: me.crmAccess, isAdministrator: me.isAdministrator },
    groupMates: mates.map(({ id }) => id),
    subordinates: subordinatesOf(world, userId),
    ...{ ownCells: me.cells, ownRestrictions: me.restrictions },
    roles: world.roles.filter(({ id }) => held.has(id)),
    shares: world.shares.filter(({ grantee }) => grantee === userId),
    licensedModules: world.licences.flatMap(({ modules }) => modules),
    seats: world.seats
      .filter((seat) => seat.userId === userId)
      .map(({ licenceId, until }) => ({ modules: modulesOf(licenceId), until })),
    ...{ token: null, sessionUntil: now + 3_600_000 },
  };
}
