import type { Action, Resource } from "../../../src/rights/catalogue";
import type { RecordFacts } from "../../../src/rights/predicate";
import { isReadable } from "./readable";

/** What a cell says of one record: its own setting, or that of the exception which the record falls under. */
export interface Setting {
  readonly reach: string;
  readonly ownership: string;
  readonly manualOnly: boolean;
}

const none: Setting = { reach: "NONE", ownership: "RESPONSIBLE", manualOnly: false };

/** The setting that holds for this record; unset and unreadable cells are NONE (`rights.md` 3, deny by default). */
export function settingFor(resource: Resource, action: Action, cell: unknown, row: RecordFacts): Setting {
  if (cell === undefined || !isReadable(resource, action, cell)) return none;
  const exceptions = cell.exceptions ?? [];
  const ofStage = exceptions.find((exception) => exception.stage !== undefined && exception.stage === row.stage);
  const ofPipeline = exceptions.find((each) => each.pipeline !== undefined && each.pipeline === row.pipeline);
  const ofKind = exceptions.find((each) => each.documentKind !== undefined && each.documentKind === row.documentKind);
  const said = ofStage ?? ofPipeline ?? ofKind ?? cell;
  return { reach: said.reach, ownership: said.ownership ?? "RESPONSIBLE", manualOnly: cell.origin === "MANUAL" };
}

/** Is the cell set, and NONE for this record? An unreadable cell is a set cell that is NONE. */
export function isSetToNone(resource: Resource, action: Action, cell: unknown, row: RecordFacts): boolean {
  return cell !== undefined && settingFor(resource, action, cell, row).reach === "NONE";
}
