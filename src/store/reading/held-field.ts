import type { FieldDescription } from "../description/description";
import type { Condition, Operator } from "./wanted";

/**
 * The field that is compared as its index holds it: of several the one that narrows most, by one value or a beginning
 * before both bounds, by both before one. PostgreSQL plans without the values, and would take any of them for as good.
 */
export function heldIn(conditions: readonly Condition[]): FieldDescription | null {
  const held = conditions.filter((condition) => rangeOf(condition) !== null);
  const narrowest = held.find(isNarrow) ?? held.find((each) => isBetween(each, held)) ?? held[0];
  return narrowest ? rangeOf(narrowest) : null;
}

/** Is a field asked for by one value, a beginning or both bounds? */
export const isEnclosed = (field: FieldDescription | null, conditions: readonly Condition[]): boolean =>
  conditions.some(
    (each) => rangeOf(each) === field && field !== null && (isNarrow(each) || isBetween(each, conditions)),
  );

/** Is its field asked for from one value to another? */
const isBetween = (condition: Condition, all: readonly Condition[]): boolean =>
  isBound(condition, ["gt", "gte"]) &&
  all.some((other) => rangeOf(other) === rangeOf(condition) && isBound(other, ["lt", "lte"]));

const isBound = (condition: Condition, operators: readonly Operator[]): boolean =>
  condition.on === "field" && operators.includes(condition.operator);

const ranges: ReadonlySet<Operator> = new Set(["eq", "gt", "gte", "lt", "lte"]);

/** The field whose index holds what fits in one piece; null where there is none. A text is held by its key alone. */
export function rangeOf(condition: Condition): FieldDescription | null {
  if (condition.on !== "field" || condition.field.sorted === false) return null;
  const { field, operator } = condition;
  const isHeld = condition.field.sorted.column === field.column ? ranges.has(operator) : operator === "startsWith";
  return isHeld ? field : null;
}

/** By one value, or a beginning. */
export const isNarrow = (condition: Condition): boolean =>
  condition.on === "field" && (condition.operator === "eq" || condition.operator === "startsWith");
