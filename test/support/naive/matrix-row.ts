import type { Action, Resource } from "../../../src/rights/catalogue";
import type { Cells, PrincipalFacts, RoleFacts } from "../../../src/rights/facts";
import type { RecordFacts } from "../../../src/rights/predicate";
import { settingFor } from "./cell";
import type { Setting } from "./cell";
import { hangsOnCard, isCalendarItem } from "./kinds";
import { reaches } from "./owners";
import type { Question } from "./question";
import { isOn } from "./readable";

/** One row of step 3: a role's cells under my own ones. */
export interface MatrixRow {
  readonly role: RoleFacts | null;
  readonly own: Cells;
}

/** Step 3: a row for each role; without roles my own cells are the row. */
export function matrixRows(facts: PrincipalFacts): MatrixRow[] {
  if (facts.roles.length === 0) return [{ role: null, own: facts.ownCells }];
  return facts.roles.map((role) => ({ role, own: facts.ownCells }));
}

function cellIn(matrixRow: MatrixRow, resource: Resource, action: Action): unknown {
  const own: unknown = matrixRow.own[resource]?.[action];
  if (own !== undefined) return own;
  return matrixRow.role?.cells[resource]?.[action];
}

/** What the row says of the record: an unset ASSIGN is EDIT, an unset COMPLETE is VIEW, imports are fixed (5.8). */
export function settingIn(matrixRow: MatrixRow, resource: Resource, action: Action, row: RecordFacts): Setting {
  if (resource === "IMPORT" && action !== "CREATE") return { reach: "OWN", ownership: "CREATOR", manualOnly: false };
  const cell = cellIn(matrixRow, resource, action);
  if (cell === undefined && action === "ASSIGN") return settingIn(matrixRow, resource, "EDIT", row);
  if (cell === undefined && action === "COMPLETE" && isCalendarItem(resource))
    return settingIn(matrixRow, resource, "VIEW", row);
  return settingFor(resource, action, cell, row);
}

/** Does this row alone allow it, steps 3 to 5? `cardIsSeen` says whether the record's card is in VIEW in force. */
export function rowAllows(matrixRow: MatrixRow, question: Question, cardIsSeen: () => boolean): boolean {
  const { facts, resource, action, row } = question;
  const setting = settingIn(matrixRow, resource, action, row);
  const cellReaches = reaches(facts, resource, setting, row);
  if (action === "CREATE") return cellReaches;
  if (action === "VIEW") return cellReaches || (follows(question, setting) && cardIsSeen());
  const alsoAllows = (other: Action) => rowAllows(matrixRow, { ...question, action: other }, cardIsSeen);
  if (!cellReaches || !alsoAllows("VIEW")) return false;
  if (action === "DELETE") return alsoAllows("EDIT");
  if (action === "EXPORT") return settingIn(matrixRow, resource, "EDIT", row).reach !== "NONE";
  return true;
}

/** Step 4, but for the card itself. */
function follows({ facts, resource, row }: Question, view: Setting): boolean {
  if (!isOn(facts.policies.tasksFollowCards) || !hangsOnCard(resource) || view.reach === "NONE") return false;
  return !view.manualOnly || row.origin === "MANUAL";
}
