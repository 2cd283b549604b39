import type { Action, Resource } from "./catalogue";
import { isWhollyNone, noCell, reachesOf } from "./cell";
import type { Cell, Cells } from "./facts";

/** One cell as an administrator wants it; null unsets it. */
export interface CellChange {
  readonly resource: Resource;
  readonly action: Action;
  readonly cell: Cell | null;
}

/** A cell that was set to NONE because another one was. `from` is null where it was unset. */
export interface AdjustedCell {
  readonly resource: Resource;
  readonly action: Action;
  readonly from: Cell | null;
  readonly to: Cell;
  readonly because: string;
}

/** What goes with a cell that is set to NONE. Nothing else spreads (`rights.md` 3, writing settings). */
const fallsWith: readonly (readonly [Action, readonly Action[]])[] = [
  ["VIEW", ["EDIT", "DELETE", "EXPORT", "ASSIGN", "COMPLETE"]],
  ["EDIT", ["DELETE", "EXPORT"]],
];

/** Writes the changes into one row of the matrix, and spreads NONE within it. */
export function adjustCells(
  before: Cells,
  changes: readonly CellChange[],
): { readonly cells: Cells; readonly adjusted: readonly AdjustedCell[] } {
  let cells = changes.reduce<Cells>(withCell, before);
  const adjusted: AdjustedCell[] = [];
  for (const { resource, action, cell } of changes) {
    // A later change of the same call may have opened the cell again.
    if (cell === null || cells[resource]?.[action] !== cell || !isWhollyNone(cell)) continue;
    for (const fallen of fallenWith(cells, resource, action)) {
      adjusted.push(fallen);
      cells = withCell(cells, { resource, action: fallen.action, cell: fallen.to });
    }
  }
  return { cells, adjusted };
}

function fallenWith(cells: Cells, resource: Resource, none: Action): readonly AdjustedCell[] {
  const fallen = fallsWith.find(([action]) => action === none)?.[1] ?? [];
  return fallen.flatMap((action) => {
    const from = cells[resource]?.[action] ?? null;
    const stays = reachesOf(resource, action) === null || (from !== null && isWhollyNone(from));
    return stays ? [] : [{ resource, action, from, to: noCell, because: `${none} is NONE` }];
  });
}

function withCell(cells: Cells, { resource, action, cell }: CellChange): Cells {
  const { [action]: _, ...others } = cells[resource] ?? {};
  return { ...cells, [resource]: cell === null ? others : { ...others, [action]: cell } };
}
