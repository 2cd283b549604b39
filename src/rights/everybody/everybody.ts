import type { Module } from "../catalogue";
import type { Cells, Policies, PrincipalFacts, Restrictions, RoleFacts, SeatFacts, ShareFacts } from "../facts";

/** What decides what one user may, as it is set: who is below and beside follows from everybody. */
export interface Person {
  readonly id: string;
  /** What lists of people are sorted by. */
  readonly nameKey: string;
  readonly status: PrincipalFacts["status"];
  readonly crmAccess: boolean;
  readonly isAdministrator: boolean;
  readonly supervisorId: string | null;
  /** Users whose cells are the same may share one object: it makes them quick to tell alike. */
  readonly cells: Cells;
  readonly restrictions: Restrictions;
  /** Ids of the roles that the user holds itself. */
  readonly roles: readonly string[];
  /** Ids of the groups that the user is in. */
  readonly groups: readonly string[];
  /** Shares to the user. */
  readonly shares: readonly ShareFacts[];
  readonly seats: readonly SeatFacts[];
}

/**
 * The facts of all users of an account at once, removed ones included, since they stay in tree and groups: one reading
 * of the database, or as they would be after a change.
 */
export interface Everybody {
  readonly accountId: string;
  readonly accountSuspended: boolean;
  readonly policies: Policies;
  readonly licensedModules: readonly Module[];
  readonly people: ReadonlyMap<string, Person>;
  /** In the order in which a principal lists those that it holds. */
  readonly roles: ReadonlyMap<string, RoleFacts>;
  /** Ids of the roles that the members of each group hold; a group that names none is there as well. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** The same facts of one user that the database tells of it alone, without a token or a session; null for an unknown one. */
export function factsIn(everybody: Everybody, userId: string): PrincipalFacts | null {
  const person = everybody.people.get(userId);
  if (person === undefined) return null;
  const { accountId, accountSuspended, policies, licensedModules } = everybody;
  const { status, crmAccess, isAdministrator, cells, restrictions, shares, seats } = person;
  return {
    ...{ accountId, accountSuspended, policies, licensedModules, userId, status, crmAccess, isAdministrator },
    ...{ groupMates: matesOf(everybody, person), subordinates: subordinatesOf(everybody, userId) },
    ...{ ownCells: cells, ownRestrictions: restrictions, roles: rolesOf(everybody, person), shares, seats },
    ...{ token: null, sessionUntil: null },
  };
}

/** The roles of a user, also through a group, each once. */
export function rolesOf({ roles, groups }: Everybody, person: Person): readonly RoleFacts[] {
  const held = new Set([...person.roles, ...person.groups.flatMap((group) => groups.get(group) ?? [])]);
  return held.size === 0 ? [] : [...roles.values()].filter(({ id }) => held.has(id));
}

/** Who is in a group that the user is in, the user included; nobody where there is none. */
export function matesOf(everybody: Everybody, { groups }: Person): readonly string[] {
  const { members } = structureOf(everybody);
  const [first, ...others] = groups.map((group) => members.get(group) ?? []);
  return others.length === 0 ? (first ?? []) : [...new Set([first ?? [], ...others].flat())];
}

/** Everybody below a user, without the user. */
export function subordinatesOf(everybody: Everybody, userId: string): readonly string[] {
  const { reports } = structureOf(everybody);
  const below = new Set<string>();
  const open = [...(reports.get(userId) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (below.has(next)) continue;
    below.add(next);
    open.push(...(reports.get(next) ?? []));
  }
  below.delete(userId);
  return [...below];
}

/** Everybody above a user. */
export function bossesOf({ people }: Everybody, userId: string): ReadonlySet<string> {
  const above = new Set<string>();
  let boss = people.get(userId)?.supervisorId ?? null;
  for (; boss !== null && !above.has(boss); boss = people.get(boss)?.supervisorId ?? null) above.add(boss);
  return above;
}

export const hasReports = (everybody: Everybody, userId: string): boolean => structureOf(everybody).reports.has(userId);

interface Structure {
  /** Members of each group. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Those whose supervisor somebody is. */
  readonly reports: ReadonlyMap<string, readonly string[]>;
}

const structures = new WeakMap<Everybody, Structure>();

function structureOf(everybody: Everybody): Structure {
  const known = structures.get(everybody);
  if (known !== undefined) return known;
  const people = [...everybody.people.values()];
  const made = {
    members: gathered(people.flatMap(({ id, groups }) => groups.map((group) => [group, id] as const))),
    reports: gathered(people.flatMap(({ id, supervisorId }) => (supervisorId === null ? [] : [[supervisorId, id]]))),
  };
  structures.set(everybody, made);
  return made;
}

/** Second of each pair by the first. */
export function gathered<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const lists = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}
