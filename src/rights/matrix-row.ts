import type { Action, Resource } from "./catalogue";
import { noCell, parseCell, reachesOf } from "./cell";
import type { Cell, Cells } from "./facts";
import type { Principal } from "./principal";
import { reachOf } from "./reach";
import { byAction } from "./row";
import type { CellByAction, Row, Source } from "./row";

/** Step 3: one row for each role that I hold, my own cells replacing those of each; without roles my own are the row. */
export function matrixRowsOf(principal: Principal, resource: Resource): readonly Row[] {
  const { roles, ownCells } = principal.facts;
  if (roles.length === 0) return [matrixRow(principal, resource, { kind: "own" }, [ownCells])];
  return roles.map(({ id, name, cells }) =>
    matrixRow(principal, resource, { kind: "role", id, name }, [ownCells, cells]),
  );
}

/** Step 2: every cell is ALL; of an import only making one (`rights.md` 5.8). */
export function administratorRow({ owners }: Principal, resource: Resource): Row {
  const cells = byAction((action) => {
    const cell = fixedCell(resource, action) ?? (isKnownToAdministrators(resource, action) ? allCell : noCell);
    return reachOf(resource, cell, owners);
  });
  return { source: { kind: "administrator" }, cells, settings: null };
}

/** The cell that I have myself: null where it is unset, NONE where it can't be read. */
export function ownCell({ facts }: Principal, resource: Resource, action: Action): Cell | null {
  return setCell([facts.ownCells], resource, action);
}

function matrixRow({ owners }: Principal, resource: Resource, source: Source, cells: readonly Cells[]): Row {
  const settings = settingsOf(cells, resource);
  return { source, settings, cells: byAction((action) => reachOf(resource, settings[action], owners)) };
}

/** The cells of a row, the first set one of the sources holding, and what an unset one means. */
export function settingsOf(sources: readonly Cells[], resource: Resource): CellByAction {
  return byAction((action) => {
    const meant = [action, ...unsetMeans(resource, action)];
    const set = meant.map((each) => setCell(sources, resource, each)).find((cell) => cell !== null);
    return fixedCell(resource, action) ?? set ?? noCell;
  });
}

/** An unset ASSIGN is the row's EDIT cell, an unset COMPLETE its VIEW cell; any other unset cell is NONE. */
function unsetMeans(resource: Resource, action: Action): readonly Action[] {
  if (reachesOf(resource, action) === null) return [];
  if (action === "ASSIGN") return ["EDIT"];
  return action === "COMPLETE" ? ["VIEW"] : [];
}

function setCell(sources: readonly Cells[], resource: Resource, action: Action): Cell | null {
  const raw = sources.map((cells) => cells[resource]?.[action]).find((cell) => cell !== undefined);
  return raw === undefined ? null : parseCell(resource, action, raw).cell;
}

const allCell: Cell = Object.freeze({ reach: "ALL" });
const creatorsOwn: Cell = Object.freeze({ reach: "OWN", ownership: "CREATOR" });

/** Seeing, undoing (EDIT) and deleting an import is its maker's, whoever asks, and can't be set (`rights.md` 5.8). */
function fixedCell(resource: Resource, action: Action): Cell | null {
  const isFixed = resource === "IMPORT" && (action === "VIEW" || action === "EDIT" || action === "DELETE");
  return isFixed ? creatorsOwn : null;
}

/** Adding a user is the administrators' alone, so it is no cell (`rights.md` 5.11). */
function isKnownToAdministrators(resource: Resource, action: Action): boolean {
  return reachesOf(resource, action) !== null || (resource === "USER" && action === "CREATE");
}
