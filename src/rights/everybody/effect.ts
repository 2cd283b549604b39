import { actions } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { reachesOf } from "../cell";
import { isSame } from "../implication";
import { matches } from "../predicate";
import type { FactField, OwnerColumn, Predicate } from "../predicate";
import { scopeOf } from "../scope";
import type { Principal } from "../principal";
import { asOf } from "./kin";
import type { Standpoint } from "./standpoint";
import type { Tally } from "./tally";

/** How many records of a kind a user would reach that it does not reach now, and the other way round. */
export interface Effect {
  readonly resource: Resource;
  readonly action: Action;
  readonly gained: number;
  readonly lost: number;
}

/** An action whose records would be others, for whoever stands there. */
export interface Shift {
  readonly action: Action;
  readonly before: Predicate;
  readonly after: Predicate;
}

/** The actions on records of the kind that would reach others. Making new ones is about none that is there. */
export function shiftsOf(standpoint: Standpoint, resource: Resource): readonly Shift[] {
  const { before, after, hasSameKin } = standpoint;
  const all = hasSameKin ? actionsApart(before.principal, after.principal, resource) : actionsOn(resource);
  return all
    .map((action) => ({
      action,
      before: before.scopeOf(resource, action),
      after: after.scopeOf(resource, action),
    }))
    .filter((shift) => !isSame(shift.before, shift.after));
}

const actionsOn = (resource: Resource): readonly Action[] =>
  actions.filter((action) => action !== "CREATE" && reachesOf(resource, action) !== null);

const apart = new WeakMap<Principal, WeakMap<Principal, Map<Resource, readonly Action[]>>>();

/** On which actions the settings differ, whoever the people are: asked once for all who have the same. */
function actionsApart(before: Principal, after: Principal, resource: Resource): readonly Action[] {
  const ofBefore = apart.get(before) ?? new WeakMap<Principal, Map<Resource, readonly Action[]>>();
  apart.set(before, ofBefore);
  const ofBoth = ofBefore.get(after) ?? new Map<Resource, readonly Action[]>();
  ofBefore.set(after, ofBoth);
  const found =
    ofBoth.get(resource) ??
    actionsOn(resource).filter(
      (action) => !isSame(scopeOf(before, resource, action), scopeOf(after, resource, action)),
    );
  ofBoth.set(resource, found);
  return found;
}

/** What of a record the shifts ask for: by no more than that the records have to be counted. */
export function askedBy(shifts: Iterable<Shift>): ReadonlySet<OwnerColumn | FactField> {
  const asked = new Set<OwnerColumn | FactField>();
  const read = (predicate: Predicate): void => {
    if (predicate.is === "userIn") asked.add(predicate.column);
    else if (predicate.is === "fieldIs" || predicate.is === "fieldIsNot") asked.add(predicate.field);
    else if (predicate.is === "anyOf" || predicate.is === "allOf") predicate.predicates.forEach(read);
  };
  for (const { before, after } of shifts) [before, after].forEach(read);
  return asked;
}

/** The effects of the shifts on each user of the standpoint for whom there is one. */
export function effectsOn(
  { users }: Standpoint,
  resource: Resource,
  shifts: readonly Shift[],
  tally: Tally,
): ReadonlyMap<string, readonly Effect[]> {
  const ofOthers = countsOf(tally, shifts);
  const effects = users.map((user) => {
    // All but what is the user's own, and then that as the user's own.
    const own = tally.ownedBy(user).map(({ facts, count }) => ({ theirs: facts, mine: asOf(user, facts), count }));
    const ofUser = ofOthers.map(({ shift: { action, before, after }, gained, lost }): Effect => {
      const counts = { gained, lost };
      for (const { theirs, mine, count } of own) {
        turn(counts, count, matches(before, mine), matches(after, mine));
        turn(counts, -count, matches(before, theirs), matches(after, theirs));
      }
      return { resource, action, ...counts };
    });
    return [user, ofUser.filter(({ gained, lost }) => gained > 0 || lost > 0)] as const;
  });
  return new Map(effects.filter(([, ofUser]) => ofUser.length > 0));
}

interface Counts {
  readonly shift: Shift;
  readonly gained: number;
  readonly lost: number;
}

/** Actions that shift alike, as EDIT and an unset ASSIGN, are counted once. */
function countsOf(tally: Tally, shifts: readonly Shift[]): readonly Counts[] {
  const counted: Counts[] = [];
  for (const shift of shifts) {
    const { before, after } = shift;
    const same = counted.find((each) => isSame(each.shift.before, before) && isSame(each.shift.after, after));
    const { gained, lost } = same ?? {
      gained: tally.countBetween(after, before),
      lost: tally.countBetween(before, after),
    };
    counted.push({ shift, gained, lost });
  }
  return counted;
}

function turn(counts: { gained: number; lost: number }, count: number, was: boolean, is: boolean): void {
  if (is && !was) counts.gained += count;
  if (was && !is) counts.lost += count;
}
