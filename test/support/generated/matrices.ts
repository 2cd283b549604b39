import { actions } from "../../../src/rights/catalogue";
import type { Action, CardKind, Resource } from "../../../src/rights/catalogue";
import type { Cell, Cells, PrincipalFacts, RoleFacts } from "../../../src/rights/facts";
import { cellOf, drawCell, withExtras } from "./cells";
import type { Probe } from "./probes";
import type { Random } from "./random";
import { drawRoleRestrictions } from "./restrictions";

type Row = { [A in Action]?: Cell };

/** Roles and own cells in which the probe's cell decides as often as chance allows. */
export function drawRows(
  random: Random,
  probe: Probe,
  resource: Resource,
  kinds: readonly CardKind[],
): Pick<PrincipalFacts, "ownCells" | "roles"> {
  const count = probe.theme === "several roles" ? random.pick([2, 3]) : random.pick([0, 0, 1, 1, 2, 3]);
  const probed = probeRow(random, probe, resource);
  const drawCells = (density: number, row: Row): Cells => ({
    ...drawCardViews(random, probe, kinds, density),
    [resource]: { ...drawRow(random, resource, density), ...row },
  });
  if (count === 0) return { ownCells: drawCells(0.8, probed), roles: [] };
  const isOwn = random.chance(0.25);
  const roles = Array.from({ length: count }, (_, index): RoleFacts => {
    const cells = drawCells(0.8, index === 0 && !isOwn ? probed : {});
    const id = `00000000-0000-7000-8004-00000000000${String(index)}`;
    return { id, name: `Role ${String(index)}`, cells, restrictions: drawRoleRestrictions(random, resource) };
  });
  return { ownCells: isOwn ? drawCells(0.1, probed) : withoutProbed(drawCells(0.12, {}), resource, probed), roles };
}

/** A role's cell is in force only where I have none of my own. */
function withoutProbed(cells: Cells, resource: Resource, probed: Row): Cells {
  const kept = Object.entries(cells[resource] ?? {}).filter(([action]) => !(action in probed));
  return { ...cells, [resource]: Object.fromEntries(kept) };
}

function drawRow(random: Random, resource: Resource, density: number): Row {
  const set = actions.filter((action) =>
    random.chance(action === "ASSIGN" || action === "COMPLETE" ? density / 2 : density),
  );
  return Object.fromEntries(set.map((action) => [action, drawCell(random, resource, action)]));
}

/** The probed cell, and beside it cells wide enough for it to count; the theme of interrelation leaves them to chance. */
function probeRow(random: Random, probe: Probe, resource: Resource): Row {
  const hasOwnership = resource !== "USER" && resource !== "IMPORT";
  const plain = cellOf(probe.reach, hasOwnership ? probe.ownership : undefined);
  const cell = random.chance(0.75) ? plain : withExtras(random, resource, probe.action, plain);
  const row: Row = random.chance(probe.theme === "interrelation" ? 0.3 : 0.75) ? wideRow(probe.action) : {};
  return { ...row, [probe.action]: cell };
}

function wideRow(action: Action): Row {
  const all: Cell = { reach: "ALL" };
  if (action === "VIEW" || action === "CREATE") return {};
  return action === "DELETE" || action === "EXPORT" ? { VIEW: all, EDIT: all } : { VIEW: all };
}

/** VIEW of the kinds of card that the generated records hang on: nothing else of a card is asked of what hangs on it. */
function drawCardViews(random: Random, { theme }: Probe, kinds: readonly CardKind[], density: number): Cells {
  const wide = theme === "following" || theme === "annotating" ? 0.5 : 0.15;
  const set = kinds.filter(() => random.chance(density));
  const drawView = (kind: CardKind): Cell => (random.chance(wide) ? { reach: "ALL" } : drawCell(random, kind, "VIEW"));
  return Object.fromEntries(set.map((kind) => [kind, { VIEW: drawView(kind) }]));
}
