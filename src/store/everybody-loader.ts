import { type StoredCell, cellsOf } from "../rights/cell";
import { type Everybody, type Person, gathered } from "../rights/everybody/everybody";
import type { Policies, SeatFacts, ShareFacts } from "../rights/facts";
import type { Module } from "../rights/catalogue";
import type { Database } from "./database";
import { everybodyQuery } from "./everybody-query";
import {
  type FaultListener,
  type StoredRestriction,
  type StoredRole,
  policiesOf,
  restrictionsOf,
  roleFacts,
} from "./principal-loader";

type Pair = readonly [string, string];

/** What some users have alike. */
interface HeldBy<Item> {
  readonly users: readonly string[];
  readonly items: readonly Item[];
}

/** What the one statement answers: see `everybody-query.ts`. */
interface EverybodyRow {
  readonly account: Policies & { readonly suspended: boolean };
  readonly people: readonly Pick<
    Person,
    "id" | "nameKey" | "status" | "crmAccess" | "isAdministrator" | "supervisorId"
  >[];
  readonly groups: readonly string[];
  readonly userGroups: readonly Pair[];
  readonly userRoles: readonly Pair[];
  readonly groupRoles: readonly Pair[];
  readonly roles: readonly StoredRole[];
  readonly cells: readonly HeldBy<StoredCell>[];
  readonly restrictions: readonly HeldBy<StoredRestriction>[];
  readonly shares: readonly (readonly [string, ShareFacts])[];
  readonly licensedModules: readonly Module[];
  readonly seats: readonly (readonly [string, SeatFacts])[];
}

/**
 * Reads all that decides what the users of an account may, in one statement, whatever their number: what `factsOfUser`
 * reads of one, of all. Null where there is no such account.
 */
export async function loadEverybody(
  database: Database,
  accountId: string,
  onFault: FaultListener = () => undefined,
): Promise<Everybody | null> {
  const [row] = await database.ask<{ everybody: EverybodyRow }>(everybodyQuery, accountId);
  if (row === undefined) return null;
  const { account, licensedModules, roles, groups, groupRoles } = row.everybody;
  const rolesOfGroups = gathered(groupRoles);
  return {
    ...{ accountId, accountSuspended: account.suspended, policies: policiesOf(account), licensedModules },
    people: peopleOf(row.everybody, onFault),
    roles: new Map(roles.map((role) => [role.id, roleFacts(role, onFault)])),
    groups: new Map(groups.map((id) => [id, rolesOfGroups.get(id) ?? []])),
  };
}

function peopleOf(row: EverybodyRow, onFault: FaultListener): ReadonlyMap<string, Person> {
  const [groups, roles] = [gathered(row.userGroups), gathered(row.userRoles)];
  const [shares, seats] = [gathered(row.shares), gathered(row.seats)];
  const cells = byHolder(row.cells, (items) => cellsOf(items, onFault));
  const restrictions = byHolder(row.restrictions, restrictionsOf);
  const people = row.people.map((person): Person => ({
    ...person,
    ...{ cells: cells.get(person.id) ?? none, restrictions: restrictions.get(person.id) ?? none },
    ...{ groups: groups.get(person.id) ?? [], roles: roles.get(person.id) ?? [] },
    ...{ shares: shares.get(person.id) ?? [], seats: seats.get(person.id) ?? [] },
  }));
  return new Map(people.map((person) => [person.id, person]));
}

/** One object for all users without any, too. */
const none = Object.freeze({});

/** Read once for all who hold the same. */
const byHolder = <Item, Read>(
  held: readonly HeldBy<Item>[],
  read: (items: readonly Item[]) => Read,
): ReadonlyMap<string, Read> =>
  new Map(
    held.flatMap(({ users, items }) => {
      const once = read(items);
      return users.map((user) => [user, once] as const);
    }),
  );
