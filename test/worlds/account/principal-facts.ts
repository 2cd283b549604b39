import type { PrincipalFacts } from "../../../src/rights/facts";
import type { World, WorldPerson } from "./world";

/** Who asks: a person signed in, or one of the person's API tokens. */
export interface Asker {
  readonly userId: string;
  readonly tokenId: string | null;
}

/** Whoever is below the person in the tree. */
function subordinatesOf({ people }: Pick<World, "people">, userId: string): readonly string[] {
  const reports = people.filter((person) => person.supervisorId === userId).map((person) => person.id);
  return [...reports, ...reports.flatMap((id) => subordinatesOf({ people }, id))];
}

/** How long a session of a world lasts, in milliseconds. */
export const sessionLength = 12 * 3_600_000;

function tokenOf(world: World, me: WorldPerson, tokenId: string | null): PrincipalFacts["token"] {
  const token = world.tokens.find(({ id }) => id === tokenId);
  return token ? { scopes: token.scopes, until: token.until, channelBlocked: me.isApiBlocked } : null;
}

/** What the world says of who asks, in the words that the evaluator is asked in. */
export function principalFactsOf(world: World, { userId, tokenId }: Asker, now: number): PrincipalFacts {
  const me = world.people.find((person) => person.id === userId);
  if (!me) throw new Error(`${userId} is not in this world`);
  const groups = world.groups.filter(({ id }) => me.groupIds.includes(id));
  const held = new Set([...me.roleIds, ...groups.flatMap(({ roleIds }) => roleIds)]);
  const mates = world.people.filter(({ groupIds }) => groupIds.some((id) => me.groupIds.includes(id)));
  const modulesOf = (licenceId: string) => world.licences.find(({ id }) => id === licenceId)?.modules ?? [];
  return {
    ...{ accountId: world.accountId, accountSuspended: world.isSuspended, policies: world.policies, userId },
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
    ...{ token: tokenOf(world, me, tokenId), sessionUntil: tokenId === null ? now + sessionLength : null },
  };
}
