import { actions, resources } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { reachesOf } from "../cell";
import { type Extent, extentOf } from "../effective/extent";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";
import { forBoth } from "./for-both";

/** A right that would reach more or less, told as widely as buttons are drawn by. */
export interface ExtentShift {
  readonly resource: Resource;
  readonly action: Action;
  readonly before: Extent;
  readonly after: Extent;
}

/** The rights whose extent would be another: of kinds as well of which there is no record yet. */
export const extentShifts = (before: Principal, after: Principal): readonly ExtentShift[] =>
  resources.flatMap((resource) => extentShiftsOn(before, after, resource));

const extentShiftsOn = forBoth((before, after, resource: Resource): readonly ExtentShift[] =>
  actions
    .filter((action) => reachesOf(resource, action) !== null)
    .map((action) => ({
      ...{ resource, action },
      before: extentOf(scopeOf(before, resource, action)),
      after: extentOf(scopeOf(after, resource, action)),
    }))
    .filter((shift) => shift.before !== shift.after),
);
