import { actions } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { reachesOf } from "../cell";
import { isSame } from "../implication";
import { matches } from "../predicate";
import type { FactField, OwnerColumn, Predicate } from "../predicate";
import { scopeOf } from "../scope";
import { forBoth } from "./for-both";
import { oneself } from "./kin";
import type { Look } from "./looks";
import type { Standpoint } from "./standpoint";
import type { Sight, Tally } from "./tally";

/** How many records of a kind a user would reach that it does not reach now, and the other way round. */
export interface Effect {
  readonly resource: Resource;
  readonly action: Action;
  readonly gained: number;
  readonly lost: number;
}

/** An action whose records may be others, in the eyes of whoever stands there (see `Likeness`). */
export interface Shift {
  readonly action: Action;
  readonly before: Predicate;
  readonly after: Predicate;
}

/** The actions on records of the kind that may reach others. Making new ones is about none that is there. */
export function shiftsOf({ before, after, hasSameKin }: Standpoint, resource: Resource): readonly Shift[] {
  return (hasSameKin ? shiftsOfSettings : shiftsAmongOthers)(before.principal, after.principal, resource);
}

const actionsOn = (resource: Resource): readonly Action[] =>
  actions.filter((action) => action !== "CREATE" && reachesOf(resource, action) !== null);

const shiftsOfAll = forBoth((before, after, resource: Resource): readonly Shift[] =>
  actionsOn(resource).map((action) => ({
    action,
    before: scopeOf(before, resource, action),
    after: scopeOf(after, resource, action),
  })),
);

const isOfSettings = ({ before, after }: Shift): boolean => !isSame(before, after);

/** Where people are what they were, whoever they are. */
const shiftsOfSettings = forBoth((before, after, resource: Resource) =>
  shiftsOfAll(before, after, resource).filter(isOfSettings),
);

/** Where others are around: whatever speaks of those around may be about others. */
const shiftsAmongOthers = forBoth((before, after, resource: Resource) =>
  shiftsOfAll(before, after, resource).filter((shift) => isOfSettings(shift) || speaksOfOthers(shift.after)),
);

const speaksOfOthers = (predicate: Predicate): boolean =>
  leavesOf(predicate).some((leaf) => leaf.is === "userIn" && leaf.users.some((user) => user !== oneself));

const leavesOf = (predicate: Predicate): readonly Predicate[] =>
  predicate.is === "anyOf" || predicate.is === "allOf" ? predicate.predicates.flatMap(leavesOf) : [predicate];

/** What of a record the shifts ask for: by no more than that the records have to be counted. */
export function askedBy(shifts: Iterable<Shift>): ReadonlySet<OwnerColumn | FactField> {
  const asked = new Set<OwnerColumn | FactField>();
  for (const leaf of [...new Set(shifts)].flatMap(({ before, after }) => [before, after].flatMap(leavesOf))) {
    if (leaf.is === "userIn") asked.add(leaf.column);
    else if (leaf.is === "fieldIs" || leaf.is === "fieldIsNot") asked.add(leaf.field);
  }
  return asked;
}

/** The effects of the shifts on each user of the standpoint for whom there is one. */
export function effectsOn(
  { users, before, after }: Standpoint,
  resource: Resource,
  shifts: readonly Shift[],
  tally: Tally,
): ReadonlyMap<string, readonly Effect[]> {
  const { all, own } = tally.seenBy(users, { before: before.ties, after: after.ties });
  const ofAll = counted(shifts, all);
  const effects = users.map((user, index) => {
    const ofUser = counted(shifts, own[index] ?? new Map());
    const sums = shifts.map(({ action }, shift) => ({
      ...{ resource, action },
      gained: (ofAll.gained[shift] ?? 0) + (ofUser.gained[shift] ?? 0),
      lost: (ofAll.lost[shift] ?? 0) + (ofUser.lost[shift] ?? 0),
    }));
    return [user, sums.filter(({ gained, lost }) => gained > 0 || lost > 0)] as const;
  });
  return new Map(effects.filter(([, ofUser]) => ofUser.length > 0));
}

/** By shift. */
interface Counts {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

function counted(shifts: readonly Shift[], sight: Sight): Counts {
  const [gained, lost] = [shifts.map(() => 0), shifts.map(() => 0)];
  for (const [look, count] of sight)
    for (const { shift, isGained } of turnsOf(shifts, look)) {
      const counts = isGained ? gained : lost;
      counts[shift] = (counts[shift] ?? 0) + count;
    }
  return { gained, lost };
}

/** A shift by which records of a look are reached that were not, or no more. */
interface Turn {
  readonly shift: number;
  readonly isGained: boolean;
}

const turns = new WeakMap<readonly Shift[], Map<Look, readonly Turn[]>>();

/** Asked once for all who have the same settings, and see the record alike. */
function turnsOf(shifts: readonly Shift[], look: Look): readonly Turn[] {
  const ofShifts = turns.get(shifts) ?? new Map<Look, readonly Turn[]>();
  turns.set(shifts, ofShifts);
  const known =
    ofShifts.get(look) ??
    shifts.flatMap(({ before, after }, shift) => {
      const [was, is] = [matches(before, look.before), matches(after, look.after)];
      return was === is ? [] : [{ shift, isGained: is }];
    });
  ofShifts.set(look, known);
  return known;
}
