import type { Action, Ownership, Reach, Resource } from "../../../src/rights/catalogue";
import type { Cell, CellException } from "../../../src/rights/facts";
import { documentKinds, pipelines } from "./account";
import type { Random } from "./random";

const reachWeights = [
  ["NONE", 2],
  ["OWN", 2],
  ["SUBORDINATES", 2],
  ["GROUP", 2],
  ["ALL", 3],
] as const satisfies readonly (readonly [Reach, number])[];

const ownershipWeights = [
  [undefined, 1],
  ["RESPONSIBLE", 1],
  ["CREATOR", 2],
  ["EITHER", 2],
] as const satisfies readonly (readonly [Ownership | undefined, number])[];

/** Cells as a damaged database could hold them: for most resources and actions each of them means NONE. */
const unreadable: readonly unknown[] = [
  null,
  "ALL",
  {},
  { reach: "all" },
  { reach: "TEAM" },
  { reach: "ALL", ownership: "BOTH" },
  { reach: "ALL", origin: "AUTOMATIC" },
  { reach: "ALL", origin: "MANUAL" },
  { reach: "ALL", exceptions: [{ reach: "OWN", pipeline: pipelines[0]?.id }] },
  { reach: "ALL", exceptions: [{ reach: "OWN", documentKind: "INVOICE" }] },
  { reach: "ALL", exceptions: "none" },
  { reach: "ALL", exceptions: [{ reach: "NONE" }] },
  { reach: "ALL", exceptions: [{ reach: "TEAM", pipeline: "x" }] },
  { reach: "ALL", exceptions: [{ reach: "ALL", ownership: "BOTH", documentKind: "INVOICE" }] },
  { reach: "ALL", exceptions: [{ reach: "ALL", pipeline: "x", stage: "y" }] },
];

/** The reach is drawn from all five, also where the matrix knows fewer: what it does not know is unreadable. */
export function drawCell(random: Random, resource: Resource, action: Action): Cell {
  if (random.chance(0.03)) return random.pick(unreadable) as Cell;
  const isNarrow = action === "CREATE" || resource === "USER";
  const known = action === "CREATE" ? (["NONE", "ALL"] as const) : (["NONE", "SUBORDINATES", "ALL"] as const);
  const reach = isNarrow && random.chance(0.9) ? random.pick(known) : random.weighted(reachWeights);
  return withExtras(random, resource, action, cellOf(reach, drawOwnership(random, resource)));
}

/** A cell of this very setting, which may bear an origin or exceptions. */
export function withExtras(random: Random, resource: Resource, action: Action, cell: Cell): Cell {
  if (resource === "ACTIVITY" && random.chance(0.25)) return { ...cell, origin: "MANUAL" };
  const takesExceptions = (resource === "LEAD" || resource === "DOCUMENT") && action !== "CREATE";
  if (!takesExceptions || random.chance(0.6)) return cell;
  return { ...cell, exceptions: drawExceptions(random, resource) };
}

/** Ownership left out where it is the default: both ways of saying it occur. */
export function cellOf(reach: Reach, ownership: Ownership | undefined): Cell {
  return ownership === undefined ? { reach } : { reach, ownership };
}

function drawOwnership(random: Random, resource: Resource): Ownership | undefined {
  return resource === "USER" || resource === "IMPORT" ? undefined : random.weighted(ownershipWeights);
}

/** At most one exception a pipeline, stage or kind: two for one thing contradict each other and can't be set. */
function drawExceptions(random: Random, resource: Resource): CellException[] {
  const targets =
    resource === "LEAD"
      ? pipelines.flatMap(({ id, stages }) => [{ pipeline: id }, ...stages.map((stage) => ({ stage }))])
      : documentKinds.map((documentKind) => ({ documentKind }));
  const common = random.chance(0.4) ? random.pick(["NONE", "NONE", "ALL"] as const) : null;
  return targets
    .filter(() => random.chance(0.3))
    .map((target) => ({
      ...target,
      ...cellOf(common ?? random.weighted(reachWeights), drawOwnership(random, resource)),
    }));
}
