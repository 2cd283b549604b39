import type { Node } from "libpg-query";

/** One side of an equality that may say whose rows are read: `$1`, or `alias.column` (the alias absent where it was not written). */
export type Term =
  | { readonly is: "parameter"; readonly number: number }
  | { readonly is: "column"; readonly alias: string | null; readonly column: string };

export interface Equality {
  readonly left: Term;
  readonly right: Term;
  /** The sources that it narrows: an outer join's condition does not narrow the side that is kept; null means all. */
  readonly narrows: ReadonlySet<string> | null;
}

export const textOf = (node: Node | undefined): string | null =>
  node !== undefined && "String" in node ? (node.String.sval ?? null) : null;

/** A parameter, also under a cast, or a plain column; null for everything else. */
export function termOf(node: Node | undefined): Term | null {
  if (node === undefined) return null;
  if ("TypeCast" in node) return parameterOf(node.TypeCast.arg);
  if ("ColumnRef" in node) return columnOf(node.ColumnRef.fields ?? []);
  return parameterOf(node);
}

function parameterOf(node: Node | undefined): Term | null {
  if (node === undefined || !("ParamRef" in node)) return null;
  return { is: "parameter", number: node.ParamRef.number ?? 0 };
}

function columnOf(fields: readonly Node[]): Term | null {
  const [last, alias] = [...fields].reverse();
  const column = textOf(last);
  return column === null ? null : { is: "column", alias: textOf(alias), column };
}

/** The equalities that hold for every row which the condition lets through: those joined by AND, and no others. */
export function equalitiesOf(condition: Node | undefined, narrows: Equality["narrows"]): Equality[] {
  if (condition === undefined) return [];
  if ("BoolExpr" in condition && condition.BoolExpr.boolop === "AND_EXPR")
    return (condition.BoolExpr.args ?? []).flatMap((part) => equalitiesOf(part, narrows));
  if ("BooleanTest" in condition && condition.BooleanTest.booltesttype === "IS_TRUE")
    return equalitiesOf(condition.BooleanTest.arg, narrows);
  if ("A_Expr" in condition && condition.A_Expr.kind === "AEXPR_OP" && textOf(condition.A_Expr.name?.[0]) === "=")
    return pairsOf(condition.A_Expr.lexpr, condition.A_Expr.rexpr).flatMap(([left, right]) =>
      left && right ? [{ left, right, narrows }] : [],
    );
  return [];
}

/** `a = b`, and `(a, b) = (c, d)` as its pairs. */
function pairsOf(left: Node | undefined, right: Node | undefined): [Term | null, Term | null][] {
  if (left && right && "RowExpr" in left && "RowExpr" in right) {
    const others = right.RowExpr.args ?? [];
    return (left.RowExpr.args ?? []).map((one, index) => [termOf(one), termOf(others[index])]);
  }
  return [[termOf(left), termOf(right)]];
}
