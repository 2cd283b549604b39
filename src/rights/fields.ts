import type { Action, Resource } from "./catalogue";
import { anyOf } from "./combining";
import type { FieldSetting, Restrictions } from "./facts";
import { everything, nothing } from "./predicate";
import type { Predicate } from "./predicate";
import type { Principal } from "./principal";
import { rowsAfter } from "./scope";

/** Of the records that I see, those on which the field reads open (`rights.md` 3, field restrictions). */
export function readableWhere(principal: Principal, resource: Resource, field: string): Predicate {
  return openWhere(principal, resource, field, "VIEW");
}

/** Of the records that I may edit, those on which the field may be written. */
export function writableWhere(principal: Principal, resource: Resource, field: string): Predicate {
  return openWhere(principal, resource, field, "EDIT");
}

/** May I filter, sort, group, sum, search or match by the field? Not where I may not read it everywhere. */
export function mayUseField({ facts }: Principal, resource: Resource, field: string): boolean {
  if (facts.isAdministrator) return true;
  const own = settingOf(facts.ownRestrictions, resource, field);
  if (own !== null) return isOpenFor("VIEW", own);
  return facts.roles.every((role) => isOpenFor("VIEW", settingOf(role.restrictions, resource, field)));
}

type FieldUse = Extract<Action, "VIEW" | "EDIT">;

/** My own setting wins; else what the roles reach that do not close the field, so never one role's fields on another's records. */
function openWhere(principal: Principal, resource: Resource, field: string, use: FieldUse): Predicate {
  const { isAdministrator, ownRestrictions, roles } = principal.facts;
  if (isAdministrator) return everything;
  const own = settingOf(ownRestrictions, resource, field);
  if (own !== null) return isOpenFor(use, own) ? everything : nothing;
  const opening = roles.filter((role) => isOpenFor(use, settingOf(role.restrictions, resource, field)));
  if (opening.length === roles.length) return everything;
  const ids = new Set(opening.map((role) => role.id));
  const rows = rowsAfter(principal, resource, 5).filter(({ source }) => source.kind === "role" && ids.has(source.id));
  return anyOf(...rows.map((row) => row.cells[use]));
}

function settingOf(restrictions: Restrictions, resource: Resource, field: string): FieldSetting | null {
  return restrictions[resource]?.[field] ?? null;
}

const opens: Record<FieldUse, readonly (FieldSetting | null)[]> = {
  VIEW: [null, "OPEN", "READ_ONLY"],
  EDIT: [null, "OPEN"],
};

/** A setting that can't be read closes the field. */
function isOpenFor(use: FieldUse, setting: FieldSetting | null): boolean {
  return opens[use].includes(setting);
}
