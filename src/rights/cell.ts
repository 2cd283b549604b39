import { actions, catalogue, ownerships, reaches, resources } from "./catalogue";
import type { Action, Ownership, Reach, Resource } from "./catalogue";
import type { Cell, CellException, Cells } from "./facts";

/** A reach and whose ownership it looks at: what a cell, or an exception of one, says of a record. */
export interface Setting {
  readonly reach: Reach;
  readonly ownership?: Ownership;
}

export const noCell: Cell = Object.freeze({ reach: "NONE" });

/** Is the cell NONE for every record, its exceptions included? */
export function isWhollyNone({ reach, exceptions = [] }: Cell): boolean {
  return reach === "NONE" && exceptions.every((exception) => exception.reach === "NONE");
}

/** What may be set for this resource and action; null where the matrix knows no such cell. */
export function reachesOf(resource: Resource, action: Action): readonly Reach[] | null {
  const row: Partial<Record<Action, readonly Reach[]>> = catalogue[resource];
  return row[action] ?? null;
}

/**
 * A cell as it lies in the database. One that says anything the catalogue does not know is unreadable and means NONE,
 * whole: half a rule is no rule (`rights.md` 3, deny by default).
 */
export function parseCell(resource: Resource, action: Action, raw: unknown): { cell: Cell; readable: boolean } {
  const readable = isCell(resource, action, raw);
  return { cell: readable ? raw : noCell, readable };
}

/** A cell as it is stored, before anybody knows whether it says something. */
export interface StoredCell {
  readonly resource: string;
  readonly action: string;
  readonly cell: unknown;
}

/** A stored cell that says nothing the matrix knows: it counts as NONE, and the log names it. */
export type CellFault = StoredCell;

/** The set cells of one row of the matrix, out of what is stored for it; each unreadable one is told to `onFault`. */
export function cellsOf(stored: readonly StoredCell[], onFault: (fault: CellFault) => void = () => undefined): Cells {
  const cells: { [R in Resource]?: { [A in Action]?: Cell } } = {};
  for (const each of stored) {
    const { resource, action } = each;
    if (!isOneOf(resources, resource) || !isOneOf(actions, action)) {
      onFault(each);
      continue;
    }
    const { cell, readable } = parseCell(resource, action, each.cell);
    if (!readable) onFault(each);
    cells[resource] = { ...cells[resource], [action]: cell };
  }
  return cells;
}

function isCell(resource: Resource, action: Action, raw: unknown): raw is Cell {
  if (!isSetting(reachesOf(resource, action) ?? [], raw)) return false;
  const { origin, exceptions } = raw;
  if (origin !== undefined && !(origin === "MANUAL" && resource === "ACTIVITY")) return false;
  if (exceptions === undefined) return true;
  return action !== "CREATE" && Array.isArray(exceptions) && exceptions.every((each) => isException(resource, each));
}

function isSetting(allowed: readonly Reach[], raw: unknown): raw is Setting & Readonly<Record<string, unknown>> {
  if (typeof raw !== "object" || raw === null) return false;
  const { reach, ownership } = raw as Readonly<Record<string, unknown>>;
  return isOneOf(allowed, reach) && (ownership === undefined || isOneOf(ownerships, ownership));
}

const exceptionFields = ["pipeline", "stage", "documentKind"] as const;
export type ExceptionField = (typeof exceptionFields)[number];

const exceptionFieldsOf: { readonly [R in Resource]?: readonly ExceptionField[] } = {
  LEAD: ["pipeline", "stage"],
  DOCUMENT: ["documentKind"],
};

function isException(resource: Resource, raw: unknown): raw is CellException {
  if (!isSetting(reaches, raw)) return false;
  const named = exceptionFields.filter((field) => raw[field] !== undefined);
  const [field] = named;
  if (field === undefined || named.length > 1 || typeof raw[field] !== "string") return false;
  return exceptionFieldsOf[resource]?.includes(field) ?? false;
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}
