import { actions } from "../../../src/rights/catalogue";
import type { CardKind, Resource } from "../../../src/rights/catalogue";
import type { Cell, Cells, PrincipalFacts, RoleFacts } from "../../../src/rights/facts";
import { besideProbe, rowOfAnotherRole } from "./beside";
import type { ActionCells } from "./beside";
import { cellOf, drawCell, withExtras } from "./cells";
import type { Probe } from "./probes";
import type { Random } from "./random";
import { drawRoleRestrictions } from "./restrictions";

/** Roles and own cells in which the probe's cell decides as often as chance allows. */
export function drawRows(
  random: Random,
  probe: Probe,
  resource: Resource,
  kinds: readonly CardKind[],
): Pick<PrincipalFacts, "ownCells" | "roles"> {
  const probed = probeRow(random, probe, resource);
  const others = random.chance(0.85) ? rowOfAnotherRole(probe) : null;
  const drawCells = (density: number, row: ActionCells): Cells => ({
    ...drawCardViews(random, probe, kinds, density),
    [resource]: { ...drawRow(random, resource, density), ...row },
  });
  const count = drawRoleCount(random, probe, others !== null);
  if (count === 0) return { ownCells: drawCells(0.8, probed), roles: [] };
  // My own NONE stops every share and every other role: it would leave no other step a word.
  const isOwn = others === null && random.chance(probe.reach === "NONE" ? 0.1 : 0.25);
  const rows = [isOwn ? {} : probed, others ?? {}, {}].slice(0, count);
  const roles = rows.map((row, index) => drawRole(random, index, resource, drawCells(0.8, row)));
  const named = { ...probed, ...others };
  return { ownCells: isOwn ? drawCells(0.1, probed) : without(drawCells(0.1, {}), resource, named), roles };
}

function drawRoleCount(random: Random, { theme }: Probe, needsAnother: boolean): number {
  if (needsAnother || theme === "several roles") return random.pick([2, 3]);
  return random.pick([0, 0, 1, 1, 2, 3]);
}

function drawRole(random: Random, index: number, resource: Resource, cells: Cells): RoleFacts {
  const id = `00000000-0000-7000-8004-00000000000${String(index)}`;
  return { id, name: `Role ${String(index)}`, cells, restrictions: drawRoleRestrictions(random, resource) };
}

/** A role's cell is in force only where I have none of my own. */
function without(cells: Cells, resource: Resource, named: ActionCells): Cells {
  const kept = Object.entries(cells[resource] ?? {}).filter(([action]) => !(action in named));
  return { ...cells, [resource]: Object.fromEntries(kept) };
}

function drawRow(random: Random, resource: Resource, density: number): ActionCells {
  const isOftenUnset = ["ASSIGN", "COMPLETE"];
  const set = actions.filter((action) => random.chance(isOftenUnset.includes(action) ? density / 2 : density));
  return Object.fromEntries(set.map((action) => [action, drawCell(random, resource, action)]));
}

function probeRow(random: Random, probe: Probe, resource: Resource): ActionCells {
  const hasOwnership = resource !== "USER" && resource !== "IMPORT";
  const plain = cellOf(probe.reach, hasOwnership ? probe.ownership : undefined);
  const cell = random.chance(0.8) ? plain : withExtras(random, resource, probe.action, plain);
  return { ...besideProbe(random, probe), [probe.action]: cell };
}

/** VIEW of the kinds of card that the generated records hang on: nothing else of a card is asked of what hangs on it. */
function drawCardViews(random: Random, { theme }: Probe, kinds: readonly CardKind[], density: number): Cells {
  const wide = theme === "following" || theme === "annotating" ? 0.6 : 0.15;
  const set = kinds.filter(() => random.chance(density));
  const drawView = (kind: CardKind): Cell => (random.chance(wide) ? { reach: "ALL" } : drawCell(random, kind, "VIEW"));
  return Object.fromEntries(set.map((kind) => [kind, { VIEW: drawView(kind) }]));
}
