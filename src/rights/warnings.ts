import { actions, moduleOf, resources } from "./catalogue";
import type { Action, Resource } from "./catalogue";
import { needsInWords, settingInWords } from "./because";
import { reachesOf } from "./cell";
import { allOf } from "./combining";
import type { Cell, Cells, Policies, PrincipalFacts } from "./facts";
import { implies } from "./implication";
import { standsOn } from "./interrelation";
import { allowedByKind } from "./kind";
import { matrixRowsOf } from "./matrix-row";
import { isUnlicensed } from "./narrowing";
import { principalOf } from "./principal";
import type { Principal } from "./principal";
import { reachOf } from "./reach";
import { cardInView, scopeOf } from "./scope";

/** A cell that will reach less than it says. */
export interface Warning {
  readonly resource: Resource;
  readonly action: Action;
  readonly cell: Cell;
  /** What will be in force, in the matrix's words: `NONE`, `EDIT ALL ∩ VIEW OWN`. */
  readonly inForce: string;
  readonly because: string;
}

/**
 * Which of the user's own cells reach less than they say, whatever keeps the user out today, and whoever reports to it or
 * is in its groups: both may come. Of administrators none counts.
 */
export function warnOfNarrowing(facts: PrincipalFacts, now: number): readonly Warning[] {
  if (facts.isAdministrator) return [];
  const groupMates = [...facts.groupMates, ...company.groupMates];
  const subordinates = [...facts.subordinates, ...company.subordinates];
  const principal = principalOf({ ...facts, ...signedIn, groupMates, subordinates }, now);
  return warningsOf(principal, facts.ownCells);
}

/** The same for the cells of a role: judged for a holder of that role alone, who has reports and colleagues. */
export function warnOfNarrowingInRole(policies: Policies, cells: Cells): readonly Warning[] {
  return warningsOf(principalOf(holderOf(policies, cells), 0), cells);
}

/** With a report and a colleague no two reaches are the same. */
const company = { groupMates: ["colleague"], subordinates: ["report"] } as const;

const signedIn = {
  status: "ACTIVE",
  crmAccess: true,
  accountSuspended: false,
  token: null,
  sessionUntil: null,
} as const satisfies Partial<PrincipalFacts>;

function warningsOf(principal: Principal, cells: Cells): readonly Warning[] {
  return resources.flatMap((resource) =>
    actions.flatMap((action) => {
      const cell = cells[resource]?.[action];
      const isKnown = cell !== undefined && reachesOf(resource, action) !== null;
      return isKnown && isNarrowed(principal, resource, action, cell)
        ? [warningOf(principal, resource, action, cell)]
        : [];
    }),
  );
}

/** What the kind of a record forbids to everybody is no news about the cell. */
function isNarrowed(principal: Principal, resource: Resource, action: Action, cell: Cell): boolean {
  const byKind = [action, ...standsOn[action]].map((each) =>
    allowedByKind(principal, resource, each, () => cardInView(principal)),
  );
  const said = allOf(reachOf(resource, cell, principal.owners), ...byKind);
  return !implies(said, scopeOf(principal, resource, action));
}

function warningOf(principal: Principal, resource: Resource, action: Action, cell: Cell): Warning {
  const told = { resource, action, cell };
  if (isUnlicensed(principal, resource))
    return { ...told, inForce: "NONE", because: `no seat opens the licensed module ${moduleOf[resource]}` };
  const isNothing = scopeOf(principal, resource, action).is === "nothing";
  return {
    ...told,
    inForce: isNothing ? "NONE" : inForceInWords(principal, resource, action),
    because: `${action} stands on ${needsInWords(action)}`,
  };
}

/** Each row with what narrows the cell in it: rows are united, cells of different rows never are. */
function inForceInWords(principal: Principal, resource: Resource, action: Action): string {
  const ofRows = matrixRowsOf(principal, resource).flatMap(({ settings }) =>
    settings === null
      ? []
      : [[action, ...standsOn[action]].map((each) => `${each} ${settingInWords(settings[each])}`).join(" ∩ ")],
  );
  return [...new Set(ofRows)].join(" ∪ ");
}

/** Somebody who holds one role and nothing else. */
function holderOf(policies: Policies, cells: Cells): PrincipalFacts {
  return {
    ...signedIn,
    accountId: "account",
    policies,
    userId: "me",
    isAdministrator: false,
    groupMates: ["me", ...company.groupMates],
    subordinates: company.subordinates,
    ownCells: {},
    ownRestrictions: {},
    roles: [{ id: "role", name: "role", cells, restrictions: {} }],
    shares: [],
    licensedModules: [],
    seats: [],
  };
}
