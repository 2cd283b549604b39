import { actions, resources } from "./catalogue";
import type { Action, Resource } from "./catalogue";
import { parseCell } from "./cell";
import type { Cell, Cells } from "./facts";
import { implies } from "./implication";
import { matrixRowsOf } from "./matrix-row";
import { tokenScope } from "./narrowing";
import { ownersOfAnybody } from "./owners";
import type { Principal } from "./principal";
import { reachOf } from "./reach";
import { scopeOf } from "./scope";
import { settingThings, settingsScopeOf, settingsScopes } from "./settings";

/** A cell that would be granted and is not held. */
export interface CellNotHeld {
  readonly resource: Resource;
  readonly action: Action;
  readonly cell: Cell;
}

/** Which of these cells the principal may not grant, because it does not hold them (`rights.md` 5.17); none: it may. */
export function cellsNotHeld(principal: Principal, granted: Cells): readonly CellNotHeld[] {
  return resources.flatMap((resource) =>
    actions.flatMap((action) => {
      const raw = granted[resource]?.[action];
      if (raw === undefined) return [];
      const { cell } = parseCell(resource, action, raw);
      return holdsCell(principal, resource, action, cell) ? [] : [{ resource, action, cell }];
    }),
  );
}

/** Every word that a token may list: what records, users and imports know, and the account's furniture. */
export const tokenScopes: readonly string[] = [
  ...resources.flatMap((resource) => actions.map((action) => tokenScope(resource, action))),
  ...settingsScopes.map(({ scope }) => scope),
];

/** Which of the scopes (`lead:view`) a token may not get, because nothing of the right is in force for its maker. */
export function scopesNotHeld(principal: Principal, scopes: readonly string[]): readonly string[] {
  const ofRecords = resources.flatMap((resource) =>
    actions
      .filter((action) => scopeOf(principal, resource, action).is !== "nothing")
      .map((action) => tokenScope(resource, action)),
  );
  const ofSettings = settingsScopes
    .filter(({ action, opens }) =>
      settingThings.some((thing) => opens(thing) && settingsScopeOf(principal, thing, action).is === "everything"),
    )
    .map(({ scope }) => scope);
  const held = new Set([...ofRecords, ...ofSettings]);
  return scopes.filter((scope) => !held.has(scope));
}

function holdsCell(principal: Principal, resource: Resource, action: Action, granted: Cell): boolean {
  const { facts, nobodyBecause } = principal;
  if (nobodyBecause !== null) return false;
  if (facts.isAdministrator) return true;
  return matrixRowsOf(principal, resource).some(
    ({ settings }) => settings !== null && contains(resource, settings[action], granted),
  );
}

/**
 * Does what is held contain what would be granted, for whoever holds it? OWN < SUBORDINATES, GROUP < ALL, and
 * RESPONSIBLE, CREATOR < EITHER come out of the sets of somebody with one report and one colleague.
 */
function contains(resource: Resource, held: Cell, granted: Cell): boolean {
  return implies(reachOf(resource, granted, ownersOfAnybody), reachOf(resource, held, ownersOfAnybody));
}
