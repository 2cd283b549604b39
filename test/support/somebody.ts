import { actions } from "../../src/rights/catalogue";
import type { Action, Resource } from "../../src/rights/catalogue";
import type { PrincipalFacts } from "../../src/rights/facts";
import { matches } from "../../src/rights/predicate";
import type { RecordFacts } from "../../src/rights/predicate";
import { principalOf } from "../../src/rights/principal";
import type { Principal } from "../../src/rights/principal";
import { profiles } from "../../src/rights/profiles";
import type { ProfileName } from "../../src/rights/profiles";
import { scopeOf } from "../../src/rights/scope";

/** The moment of all tests of the core. */
export const now = Date.UTC(2026, 2, 1, 12);

/** People of the examples: `me` supervises `report` and shares a group with `colleague`. */
const plain: PrincipalFacts = {
  accountId: "account",
  accountSuspended: false,
  policies: {
    viewersMayAnnotate: false,
    tasksFollowCards: false,
    reassignWithinEdit: false,
    taskNeedsCalendarEdit: false,
  },
  userId: "me",
  status: "ACTIVE",
  crmAccess: true,
  isAdministrator: false,
  groupMates: ["me", "colleague"],
  subordinates: ["report"],
  ownCells: {},
  ownRestrictions: {},
  roles: [],
  shares: [],
  licensedModules: [],
  seats: [],
  token: null,
  sessionUntil: null,
};

/** Facts of somebody without any right, but for what is said. */
export function factsOf(said: Partial<PrincipalFacts>): PrincipalFacts {
  return { ...plain, ...said };
}

export function somebody(said: Partial<PrincipalFacts>): Principal {
  return principalOf(factsOf(said), now);
}

/** Facts of a new user of an account that started from the profile, holding the named roles. */
export function newUserOf(name: ProfileName, roleNames: readonly string[] = []): PrincipalFacts {
  const { policies, newUserCells, licensedModules, roles } = profiles[name];
  const held = roles.filter((role) => roleNames.includes(role.name)).map((role) => ({ id: role.name, ...role }));
  return factsOf({ policies, ownCells: newUserCells, licensedModules, roles: held });
}

export function role(
  name: string,
  cells: PrincipalFacts["ownCells"],
  restrictions = {},
): PrincipalFacts["roles"][number] {
  return { id: name, name, cells, restrictions };
}

/** Which of the actions are allowed on the record. */
export function allowedOn(principal: Principal, resource: Resource, record: RecordFacts): readonly Action[] {
  return actions.filter((action) => matches(scopeOf(principal, resource, action), record));
}
