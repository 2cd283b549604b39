import { type AdjustedCell, type CellChange, adjustCells } from "../../rights/adjusting";
import { cellsOf } from "../../rights/cell";
import { cellsNotHeld } from "../../rights/escalation";
import type { Cells } from "../../rights/facts";
import { type Warning, warnOfNarrowing, warnOfNarrowingInRole } from "../../rights/warnings";
import { logChanges } from "../../store/change-log";
import { type Holder, cellsOfHolder, writeCells } from "../../store/people/cells";
import { knownIds } from "../../store/people/memberlists";
import type { RightsChange } from "../../store/people/rights-change";
import { factsOfUser } from "../../store/principal-loader";
import type { Fault } from "../../store/refusals";
import { fault, refuseIfAny } from "../input";
import { type AskedCell, type ReadCells, readCells } from "./read-cells";

export interface SetCells {
  /** Cells that were set to NONE because another was. */
  readonly adjusted: readonly AdjustedCell[];
  /** Cells of the resources asked about that will reach less than they say. */
  readonly warnings: readonly Warning[];
}

/** Writes cells of a role or a user, spreading NONE within the row (`rights.md` 3, writing settings). Throws `Faults`. */
export async function setCells(
  change: RightsChange,
  holder: Holder,
  version: number,
  asked: readonly AskedCell[],
): Promise<SetCells> {
  const changes = await judgeCells(change, asked);
  const before = cellsOf(await cellsOfHolder(change.database, holder));
  const { cells, adjusted } = adjustCells(before, changes);
  const fallen = adjusted.map(({ resource, action, to }) => ({ resource, action, cell: to }));
  await writeCells(change.database, holder, lastOf([...changes, ...fallen]));
  await logChanges(change.database, change.actor, [
    { kind: holder.kind.toUpperCase(), recordId: holder.id, action: "UPDATE", before, after: cells, version },
  ]);
  const resources = new Set(asked.map(({ resource }) => resource));
  const warnings = await warningsOf(change, holder, cells);
  return { adjusted, warnings: warnings.filter(({ resource }) => resources.has(resource)) };
}

/** What judging cells needs of a change that is made, or is thought of. */
export type Scene = Pick<RightsChange, "database" | "accountId" | "standing">;

/** What is wrong with cells that are asked for, at their places below `path`. */
export const faultsOfCells = (change: Scene, asked: readonly AskedCell[], path: readonly string[]): Promise<Fault[]> =>
  faultsIn(change, readCells(asked, path), path);

/** The cells as the matrix takes them from this caller. Throws `Faults`. */
export async function judgeCells(change: Scene, asked: readonly AskedCell[]): Promise<readonly CellChange[]> {
  const read = readCells(asked, ["cells"]);
  refuseIfAny(await faultsIn(change, read, ["cells"]));
  return read.changes;
}

async function faultsIn(change: Scene, read: ReadCells, path: readonly string[]): Promise<Fault[]> {
  return [...read.faults, ...(await faultsOfNames(change, read, path)), ...faultsOfGrant(change, read, path)];
}

/** Of two changes of one cell the later holds. */
function lastOf<T extends { readonly resource: string; readonly action: string }>(changes: readonly T[]): T[] {
  return [...new Map(changes.map((each) => [`${each.resource} ${each.action}`, each])).values()];
}

async function faultsOfNames(
  { database, accountId }: Scene,
  read: ReadCells,
  path: readonly string[],
): Promise<Fault[]> {
  const pipelines = await knownIds(database, accountId, "pipeline", read.pipelines);
  const stages = await knownIds(database, accountId, "stage", read.stages);
  return read.changes.flatMap(({ cell }, index) =>
    (cell?.exceptions ?? []).flatMap(({ pipeline, stage }, at) => {
      const isKnown = (!pipeline || pipelines.has(pipeline)) && (!stage || stages.has(stage));
      const place = [...path, String(index), "exceptions", String(at)];
      return isKnown ? [] : [fault(place, "NOT_FOUND", "There is no such pipeline or stage.")];
    }),
  );
}

/** Nobody grants what they do not hold (`rights.md` 5.17). */
function faultsOfGrant({ standing }: Scene, read: ReadCells, path: readonly string[]): Fault[] {
  return read.changes.flatMap(({ resource, action, cell }, index) => {
    const granted: Cells = cell === null ? {} : { [resource]: { [action]: cell } };
    if (cellsNotHeld(standing.principal, granted).length === 0) return [];
    return [fault([...path, String(index)], "NOT_HELD", `You do not hold ${action} of ${resource} so far yourself.`)];
  });
}

async function warningsOf(change: RightsChange, holder: Holder, cells: Cells): Promise<readonly Warning[]> {
  if (holder.kind === "role") return warnOfNarrowingInRole(change.standing.principal.facts.policies, cells);
  const facts = await factsOfUser(change.database, { accountId: change.accountId, userId: holder.id });
  return facts === null ? [] : warnOfNarrowing(facts, change.now.getTime());
}
