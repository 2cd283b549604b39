import type { AdjustedCell } from "../../rights/adjusting";
import type { Action, Resource } from "../../rights/catalogue";
import { cellsOf } from "../../rights/cell";
import type { Cell, CellException } from "../../rights/facts";
import type { Database } from "../../store/database";
import { apiId } from "../../store/ids";
import { type Holder, type StoredCell, cellsOfHolder } from "../../store/people/cells";
import { cellWritings } from "./cell-list";

/** Stored cells as the API shows them; one that can't be read shows what it means: NONE. */
export const cellViews = (stored: readonly StoredCell[]): object[] =>
  cellWritings(cellsOf(stored)).map(({ resource, action, cell }) => cellView(resource, action, cell as Cell));

export const cellViewsOf = async (database: Database, holder: Holder): Promise<object[]> =>
  cellViews(await cellsOfHolder(database, holder));

/** A cell as the API shows it. */
export function cellView(
  resource: Resource,
  action: Action,
  { reach, ownership, origin, exceptions = [] }: Cell,
): object {
  return {
    ...{ resource, action, reach, ownership: ownership ?? "RESPONSIBLE", origin: origin ?? null },
    exceptions: exceptions.map(exceptionView),
  };
}

const exceptionView = ({ pipeline, stage, documentKind, reach, ownership }: CellException): object => ({
  pipelineId: pipeline === undefined ? null : apiId("pipeline", pipeline),
  stageId: stage === undefined ? null : apiId("stage", stage),
  documentKind: documentKind ?? null,
  reach,
  ownership: ownership ?? "RESPONSIBLE",
});

export const adjustedView = ({ resource, action, from, to, because }: AdjustedCell): object => ({
  ...{ resource, action, because },
  from: from?.reach ?? null,
  to: to.reach,
});
