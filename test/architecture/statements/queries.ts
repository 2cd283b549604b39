import type { CommonTableExpr, Node, SelectStmt, WithClause } from "libpg-query";
import { type BoundColumns, type Scope, accountColumn, bindAccounts, judgeSources, parameterBehind } from "./scope";
import { type From, type Output, type Pending, type Reading, namesOf, readFrom } from "./sources";
import { equalitiesOf, termOf, textOf } from "./terms";

/** Judges a SELECT, a union or a list of values; answers its columns. */
export function judgeSelect(select: SelectStmt, outer: Scope | null, around: Reading): Output[] {
  const reading = withNamed(select.withClause, outer, around);
  if (select.larg && select.rarg) return judgeUnion(select.larg, select.rarg, outer, reading);
  const from = readFrom(select.fromClause ?? [], outer, reading);
  settle(from, [...from.equalities, ...equalitiesOf(select.whereClause, null)], reading);
  const { fromClause: _from, withClause: _with, ...rest } = select;
  judgeInside([rest, from.expressions], from.scope, reading);
  if (select.valuesLists) return outputsOfValues(select.valuesLists, from.scope);
  return (select.targetList ?? []).flatMap((target) => outputsOf(target, from.scope));
}

/** Binds the tables of a FROM, then its sub-queries in their order, each of which may bind further tables. */
export function settle(from: From, equalities: From["equalities"], reading: Reading): void {
  bindAccounts(from.scope, equalities);
  for (const pending of from.pending) {
    judgePending(pending, from.scope, reading);
    bindAccounts(from.scope, equalities);
  }
  judgeSources(from.scope, reading.findings);
}

function judgePending({ query, source, columnNames }: Pending, scope: Scope, reading: Reading): void {
  for (const [name, parameter] of named(reading.judge(query, scope, reading), columnNames))
    source.bound.set(name, parameter);
}

/** Two arms give what both of them give in that place. */
function judgeUnion(left: SelectStmt, right: SelectStmt, outer: Scope | null, reading: Reading): Output[] {
  const outputs = judgeSelect(left, outer, reading);
  const others = judgeSelect(right, outer, reading);
  return outputs.map(([name, parameter], index) => [name, others[index]?.[1] === parameter ? parameter : null]);
}

function outputsOf(target: Node, scope: Scope): Output[] {
  if (!("ResTarget" in target) || !target.ResTarget.val) return [];
  const { val, name } = target.ResTarget;
  if ("ColumnRef" in val && (val.ColumnRef.fields ?? []).some((field) => "A_Star" in field))
    return outputsOfStar(textOf(val.ColumnRef.fields?.[0]), scope);
  const term = termOf(val);
  return [[name ?? (term?.is === "column" ? term.column : ""), parameterBehind(term, scope)]];
}

/** `*` and `alias.*`: the account stands in it somewhere, under its own name. */
function outputsOfStar(alias: string | null, scope: Scope): Output[] {
  const sources = scope.sources.filter((source) => alias === null || source.alias === alias);
  return sources.flatMap(({ bound }) => [...bound]);
}

function outputsOfValues(rows: readonly Node[], scope: Scope): Output[] {
  const lines = rows.map((row) => ("List" in row ? (row.List.items ?? []) : []));
  return (lines[0] ?? []).map((_item, index) => {
    const [first = null, ...others] = lines.map((line) => parameterBehind(termOf(line[index]), scope));
    return [`column${index + 1}`, others.every((other) => other === first) ? first : null];
  });
}

/** The bound ones of a query's columns, under the names that its alias gives them. */
export function named(outputs: readonly Output[], columnNames: readonly string[]): BoundColumns {
  const bound = outputs.flatMap(([name, parameter], index): [string, number][] =>
    parameter === null ? [] : [[columnNames[index] ?? name, parameter]],
  );
  return new Map(bound);
}

/** What a query may read by name: the queries of its WITH, one after the other, beside those around it. */
export function withNamed(clause: WithClause | undefined, outer: Scope | null, around: Reading): Reading {
  return (clause?.ctes ?? []).reduce(
    (reading, entry) =>
      "CommonTableExpr" in entry
        ? withOneNamed(entry.CommonTableExpr, clause?.recursive === true, outer, reading)
        : reading,
    around,
  );
}

/** A recursive query may stand on what its first arm gives, if its second gives it too. */
function withOneNamed(entry: CommonTableExpr, isRecursive: boolean, outer: Scope | null, reading: Reading): Reading {
  const { ctename = "", ctequery, aliascolnames } = entry;
  if (!ctequery) return reading;
  const columnNames = namesOf(aliascolnames);
  const first = isRecursive ? outputsOfFirstArm(ctequery, columnNames, outer, reading) : new Map<string, number>();
  const within = isRecursive ? knowing(ctename, first, reading) : reading;
  const outputs = named(reading.judge(ctequery, outer, within), columnNames);
  if (first.has(accountColumn) && outputs.get(accountColumn) !== first.get(accountColumn))
    reading.findings.faults.push(`${ctename}: its second arm leaves the account of its first`);
  return knowing(ctename, outputs, reading);
}

const knowing = (name: string, bound: BoundColumns, reading: Reading): Reading => ({
  ...reading,
  named: new Map([...reading.named, [name, bound]]),
});

function outputsOfFirstArm(
  query: Node,
  columnNames: readonly string[],
  outer: Scope | null,
  reading: Reading,
): BoundColumns {
  if (!("SelectStmt" in query) || !query.SelectStmt.larg) return new Map();
  const silent = { faults: [], parameters: new Set<number>(), globals: new Set<string>() };
  return named(judgeSelect(query.SelectStmt.larg, outer, { ...reading, findings: silent }), columnNames);
}

/** Finds the queries inside expressions, however deep, and judges each within the scope around it. */
export function judgeInside(part: unknown, scope: Scope, reading: Reading): void {
  if (Array.isArray(part)) for (const item of part) judgeInside(item, scope, reading);
  else if (typeof part === "object" && part !== null)
    for (const [key, value] of Object.entries(part)) {
      if (key === "subselect" && isNode(value)) reading.judge(value, scope, reading);
      else judgeInside(value, scope, reading);
    }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
