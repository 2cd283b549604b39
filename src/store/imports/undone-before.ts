import type { Description } from "../description/description";
import type { Values } from "../writing/stored-values";
import { changedNames } from "../writing/write-rows";
import type { Entry } from "./entries-since";
import { valuesBefore } from "./values-before";

interface Imported {
  readonly isNew: boolean;
  /** As it is now. */
  readonly current: Values;
  readonly entries: readonly Entry[];
}

/**
 * Is nothing of the import left in a record since an earlier undoing, which took it back or found nothing to take? What its
 * importer has made of it after that is no part of the import: another undoing leaves it alone (`rights.md` 5.8).
 */
export function wasUndone(of: Description, { isNew, current, entries }: Imported): boolean {
  if (entries.some(({ isUndoing }) => isUndoing)) return true;
  const since = entries.filter(({ isAfterUndoing }) => isAfterUndoing);
  if (isNew) return since.some(({ action }) => action === "DELETE" || action === "RESTORE");
  return statesOf(since, current).some((state) => changedNames(state, valuesBefore(of, entries, state)).length === 0);
}

/** The record as each of these entries, the last ones, found it. */
function statesOf(since: readonly Entry[], current: Values): readonly Values[] {
  let state = current;
  return since.toReversed().map(({ before }) => (state = { ...state, ...before }));
}
