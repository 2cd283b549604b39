import type { DeleteStmt, InsertStmt, Node, OnConflictClause, UpdateStmt } from "libpg-query";
import { judgeInside, settle, withNamed } from "./queries";
import { type Scope, type Source, accountColumn, bindAccounts } from "./scope";
import { type Output, type Reading, readFrom, sourceOfTable } from "./sources";
import { equalitiesOf, termOf } from "./terms";

/** Judges an INSERT, UPDATE or DELETE; answers the columns that it returns. Anything else is a fault. */
export function judgeWrite(query: Node, outer: Scope | null, reading: Reading): Output[] {
  if ("InsertStmt" in query) return judgeInsert(query.InsertStmt, outer, reading);
  if ("UpdateStmt" in query) return judgeUpdate(query.UpdateStmt, outer, reading);
  if ("DeleteStmt" in query) return judgeDelete(query.DeleteStmt, outer, reading);
  reading.findings.faults.push(`${Object.keys(query).join()}: a statement that the audit does not know`);
  return [];
}

function judgeInsert(insert: InsertStmt, outer: Scope | null, around: Reading): Output[] {
  const reading = withNamed(insert.withClause, outer, around);
  const target = sourceOfTable(insert.relation ?? {}, reading);
  const columns = (insert.cols ?? []).map((column) => ("ResTarget" in column ? (column.ResTarget.name ?? "") : ""));
  const outputs = insert.selectStmt ? reading.judge(insert.selectStmt, outer, reading) : [];
  const parameter = outputs[columns.indexOf(accountColumn)]?.[1] ?? null;
  const row = new Map(parameter === null ? [] : [[accountColumn, parameter] as const]);
  if (parameter !== null) reading.findings.parameters.add(parameter);
  if (target.kind === "account table" && parameter === null)
    reading.findings.faults.push(`${target.alias}: a row is inserted whose account is not bound`);
  judgeConflict(insert.onConflictClause, { ...target, bound: new Map() }, row, outer, reading);
  return returned(insert.returningClause?.exprs, { sources: [{ ...target, bound: row }], outer }, reading);
}

/** The row that is there already is of the same account where the account is part of the key that it collides with. */
function judgeConflict(
  conflict: OnConflictClause | undefined,
  target: Source,
  row: Source["bound"],
  outer: Scope | null,
  reading: Reading,
): void {
  if (conflict?.action !== "ONCONFLICT_UPDATE") return;
  const keyed = (conflict.infer?.indexElems ?? []).some(
    (element) => "IndexElem" in element && element.IndexElem.name === accountColumn,
  );
  const scope: Scope = { sources: [target, { alias: "excluded", kind: "derived", bound: row }], outer };
  if (keyed) for (const [column, parameter] of row) target.bound.set(column, parameter);
  bindAccounts(scope, equalitiesOf(conflict.whereClause, null));
  if (target.kind === "account table" && !target.bound.has(accountColumn))
    reading.findings.faults.push(`${target.alias}: the row in its way may be another account's`);
  judgeAssignments(conflict.targetList, target, reading);
  judgeInside([conflict.targetList, conflict.whereClause], scope, reading);
}

function judgeUpdate(update: UpdateStmt, outer: Scope | null, around: Reading): Output[] {
  const reading = withNamed(update.withClause, outer, around);
  const { relation, fromClause = [], whereClause, targetList, returningClause } = update;
  const scope = judgeRowsOf([{ RangeVar: relation ?? {} }, ...fromClause], whereClause, outer, reading);
  judgeAssignments(targetList, scope.sources[0], reading);
  judgeInside(targetList, scope, reading);
  return returned(returningClause?.exprs, scope, reading);
}

function judgeDelete(deletion: DeleteStmt, outer: Scope | null, around: Reading): Output[] {
  const reading = withNamed(deletion.withClause, outer, around);
  const { relation, usingClause = [], whereClause, returningClause } = deletion;
  const scope = judgeRowsOf([{ RangeVar: relation ?? {} }, ...usingClause], whereClause, outer, reading);
  return returned(returningClause?.exprs, scope, reading);
}

function judgeRowsOf(items: Node[], where: Node | undefined, outer: Scope | null, reading: Reading): Scope {
  const from = readFrom(items, outer, reading);
  settle(from, [...from.equalities, ...equalitiesOf(where, null)], reading);
  judgeInside([where, from.expressions], from.scope, reading);
  return from.scope;
}

function judgeAssignments(targets: readonly Node[] | undefined, target: Source | undefined, reading: Reading): void {
  const isMoved = (targets ?? []).some((item) => "ResTarget" in item && item.ResTarget.name === accountColumn);
  if (isMoved && target?.kind === "account table")
    reading.findings.faults.push(`${target.alias}: a row is moved to an account`);
}

function returned(expressions: readonly Node[] | undefined, scope: Scope, reading: Reading): Output[] {
  judgeInside(expressions, scope, reading);
  return (expressions ?? []).flatMap((expression): Output[] => {
    const value = "ResTarget" in expression ? expression.ResTarget : {};
    const term = termOf(value.val);
    if (term?.is !== "column" || term.column !== accountColumn) return [[value.name ?? "", null]];
    return [[value.name ?? term.column, scope.sources[0]?.bound.get(accountColumn) ?? null]];
  });
}
