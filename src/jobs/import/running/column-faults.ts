import type { Fault } from "../../../store/refusals";
import type { LineDraft, LineFault } from "../drafting/line-draft";

/**
 * Faults of items, told of the columns that their values come from, the same of several values in a cell once; `depth`: how
 * long the path of an item is.
 */
export function columnFaults({ origins }: LineDraft, faults: readonly Fault[], depth: number): readonly LineFault[] {
  const told = faults.map(({ field, code, message }) => ({
    ...{ column: originOf(origins, field.slice(depth)), code, message },
  }));
  return [...new Map(told.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** The column of the longest beginning of a path that came from one. */
function originOf(origins: ReadonlyMap<string, number>, path: readonly string[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const column = origins.get(path.slice(0, length).join("."));
    if (column !== undefined) return column;
  }
  return null;
}

/** The faults of each item of a batch, by its index. */
export function faultsByItem(faults: readonly Fault[], depth: number): ReadonlyMap<number, readonly Fault[]> {
  const byItem = new Map<number, Fault[]>();
  for (const fault of faults) {
    const index = Number(fault.field[depth - 1]);
    byItem.set(index, [...(byItem.get(index) ?? []), fault]);
  }
  return byItem;
}
