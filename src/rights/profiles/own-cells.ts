import { actions, resources } from "../catalogue";
import type { Cell, CellException, Cells } from "../facts";

/** What becomes of users' own cells when an account changes its profile. */
export const ownCellsWays = ["FOLLOW", "KEEP", "RESET"] as const;
export type OwnCellsWay = (typeof ownCellsWays)[number];

/** The cells that a new user of the former profile got, and those that one of the next gets. */
export interface DefaultCells {
  readonly former: Cells;
  readonly next: Cells;
}

/**
 * A user's own cells under the next profile. FOLLOW: each cell that is as the former profile gave it, unset ones among
 * them, becomes what the next gives; one that departs from it stays, because somebody meant it. The same object where
 * nothing changes.
 */
export function ownCellsUnder(own: Cells, defaults: DefaultCells, way: OwnCellsWay): Cells {
  if (way === "KEEP") return own;
  const after = way === "RESET" ? defaults.next : cellsWhere((...at) => followed(own, defaults, ...at));
  return departures(own, after) === 0 ? own : after;
}

/** In how many cells the second row of the matrix is another than the first. */
export function departures(one: Cells, other: Cells): number {
  if (one === other) return 0;
  let count = 0;
  for (const resource of resources)
    for (const action of actions) if (!isSameCell(one[resource]?.[action], other[resource]?.[action])) count += 1;
  return count;
}

type Place = readonly [resource: (typeof resources)[number], action: (typeof actions)[number]];

function followed(own: Cells, { former, next }: DefaultCells, ...[resource, action]: Place): Cell | undefined {
  const cell = own[resource]?.[action];
  return isSameCell(cell, former[resource]?.[action]) ? next[resource]?.[action] : cell;
}

function cellsWhere(cellAt: (...place: Place) => Cell | undefined): Cells {
  const rows = resources.flatMap((resource) => {
    const row = actions.flatMap((action) => {
      const cell = cellAt(resource, action);
      return cell === undefined ? [] : [[action, cell] as const];
    });
    return row.length === 0 ? [] : [[resource, Object.fromEntries(row)] as const];
  });
  return Object.fromEntries(rows);
}

/** Do they say the same? An ownership that is left out is RESPONSIBLE. */
function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return isSameSetting(one, other) && one.origin === other.origin && isSameList(one.exceptions, other.exceptions);
}

type Setting = Pick<Cell, "reach" | "ownership">;

const isSameSetting = (one: Setting, other: Setting): boolean =>
  one.reach === other.reach && (one.ownership ?? "RESPONSIBLE") === (other.ownership ?? "RESPONSIBLE");

const isSameList = (one: readonly CellException[] = [], other: readonly CellException[] = []): boolean =>
  one.length === other.length &&
  one.every((each, index) => {
    const beside = other[index];
    return beside !== undefined && isSameSetting(each, beside) && placeOf(each) === placeOf(beside);
  });

const placeOf = ({ pipeline, stage, documentKind }: CellException): string =>
  JSON.stringify([pipeline ?? null, stage ?? null, documentKind ?? null]);
