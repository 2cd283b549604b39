import { actions, resources } from "../../rights/catalogue";
import type { Cells, Restrictions } from "../../rights/facts";
import type { CellWriting, RestrictionWriting } from "../../store/people/cells";

/** Cells by resource and action as a list, in the order of the catalogue. */
export function cellWritings(cells: Cells): CellWriting[] {
  return resources.flatMap((resource) =>
    actions.flatMap((action) => {
      const cell = cells[resource]?.[action];
      return cell === undefined ? [] : [{ resource, action, cell }];
    }),
  );
}

export function restrictionWritings(restrictions: Restrictions): RestrictionWriting[] {
  return resources.flatMap((resource) =>
    Object.entries(restrictions[resource] ?? {}).map(([field, setting]) => ({ resource, field, setting })),
  );
}
