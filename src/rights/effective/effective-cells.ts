import { actions, resources } from "../catalogue";
import type { Action, Resource } from "../catalogue";
import { reachesOf } from "../cell";
import type { Cell } from "../facts";
import type { Principal } from "../principal";
import { scopeOf } from "../scope";
import { type CellSource, ownSetting, sourcesOf } from "./cell-sources";
import { type Extent, extentOf } from "./extent";
import { type Taking, takingsOf } from "./takings";

/** One cell of the matrix of somebody's rights, as it is in force. */
export interface EffectiveCell {
  readonly resource: Resource;
  readonly action: Action;
  readonly extent: Extent;
  /** What is in force, in the matrix's words: `NONE`, `ALL`, `EDIT GROUP ∩ VIEW OWN`. */
  readonly inForce: string;
  /** The user's own cell as it is set; null where it is unset. */
  readonly ownSetting: Cell | null;
  readonly sources: readonly CellSource[];
  readonly takings: readonly Taking[];
}

/** The whole matrix, every cell that the catalogue knows, with where each comes from and what took of it. */
export function effectiveCells(principal: Principal): readonly EffectiveCell[] {
  return resources.flatMap((resource) =>
    actions
      .filter((action) => reachesOf(resource, action) !== null)
      .map((action) => effectiveCell(principal, resource, action)),
  );
}

function effectiveCell(principal: Principal, resource: Resource, action: Action): EffectiveCell {
  const extent = extentOf(scopeOf(principal, resource, action));
  const sources = sourcesOf(principal, resource, action);
  return {
    ...{ resource, action, extent, sources, inForce: inForceOf(extent, sources) },
    ownSetting: ownSetting(principal, resource, action),
    takings: takingsOf(principal, resource, action),
  };
}

function inForceOf(extent: Extent, sources: readonly CellSource[]): string {
  if (extent !== "SOME") return extent;
  return [...new Set(sources.filter(({ gives }) => gives.is !== "nothing").map(({ inWords }) => inWords))].join(" ∪ ");
}
