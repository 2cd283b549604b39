import { type Action, type Resource } from "../../rights/catalogue";
import { parseCell, reachesOf } from "../../rights/cell";
import type { Cell, CellException } from "../../rights/facts";
import type { CellChange } from "../../rights/adjusting";
import { descriptionOf } from "../../store/description/registry";
import { type Fault } from "../../store/refusals";
import { fault, uuidOrNobody } from "../input";

/** One cell as the API says it. Ids are those of the API; a null reach unsets the cell. */
export interface AskedCell {
  readonly resource: Resource;
  readonly action: Action;
  readonly reach?: Cell["reach"] | null;
  readonly ownership?: Cell["ownership"] | null;
  readonly origin?: Cell["origin"] | null;
  readonly exceptions?: readonly AskedException[] | null;
}

export interface AskedException {
  readonly pipelineId?: string | null;
  readonly stageId?: string | null;
  readonly documentKind?: string | null;
  readonly reach: Cell["reach"];
  readonly ownership?: Cell["ownership"] | null;
}

export interface ReadCells {
  readonly changes: readonly CellChange[];
  readonly faults: readonly Fault[];
  /** UUIDs that the exceptions name. */
  readonly pipelines: readonly string[];
  readonly stages: readonly string[];
}

/** Cells as the catalogue takes them; what it has no place for is a fault, at its index below `path`. */
export function readCells(asked: readonly AskedCell[], path: readonly string[]): ReadCells {
  const changes = asked.map(changeOf);
  const faults = changes.flatMap((change, index) => {
    const place = [...path, String(index)];
    const message = faultOf(change);
    return message === null ? faultsOfKinds(change, place) : [fault(place, "INVALID", message)];
  });
  const exceptions = changes.flatMap(({ cell }) => cell?.exceptions ?? []);
  const pipelines = exceptions.flatMap(({ pipeline }) => pipeline ?? []);
  return { changes, faults, pipelines, stages: exceptions.flatMap(({ stage }) => stage ?? []) };
}

function changeOf({ resource, action, reach, ownership, origin, exceptions }: AskedCell): CellChange {
  if (reach === null || reach === undefined) return { resource, action, cell: null };
  const cell: Cell = {
    reach,
    ...(ownership ? { ownership } : {}),
    ...(origin ? { origin } : {}),
    ...(exceptions && exceptions.length > 0 ? { exceptions: exceptions.map(exceptionOf) } : {}),
  };
  return { resource, action, cell };
}

function exceptionOf({ pipelineId, stageId, documentKind, reach, ownership }: AskedException): CellException {
  return {
    ...(pipelineId ? { pipeline: uuidOrNobody("PIPELINE", pipelineId) } : {}),
    ...(stageId ? { stage: uuidOrNobody("STAGE", stageId) } : {}),
    ...(documentKind ? { documentKind } : {}),
    reach,
    ...(ownership ? { ownership } : {}),
  };
}

/** An exception for a kind of document that there is not would be stored, and never be anything. */
function faultsOfKinds({ cell }: CellChange, place: readonly string[]): readonly Fault[] {
  const known = documentKinds();
  return (cell?.exceptions ?? []).flatMap(({ documentKind }, at) => {
    if (documentKind === undefined || known.includes(documentKind)) return [];
    const path = [...place, "exceptions", String(at), "documentKind"];
    return [fault(path, "INVALID", `There is no such kind of document; there are ${known.join(", ")}.`)];
  });
}

/** What the field of a document that rights go by may say. */
function documentKinds(): readonly string[] {
  const { facts, fields } = descriptionOf("DOCUMENT");
  const kind = fields.find(({ name }) => name === facts.documentKind);
  return Object.keys(kind?.choices?.values ?? {});
}

function faultOf({ resource, action, cell }: CellChange): string | null {
  const reaches = reachesOf(resource, action);
  if (reaches === null) return `The matrix has no ${action} of ${resource}.`;
  if (cell === null || parseCell(resource, action, cell).readable) return null;
  if (!reaches.includes(cell.reach)) return `${action} of ${resource} knows ${reaches.join(", ")}.`;
  return "Origin is for ACTIVITY; exceptions are for LEAD (a pipeline or a stage each) and DOCUMENT (a kind), not for CREATE.";
}
