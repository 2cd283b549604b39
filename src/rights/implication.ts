import { setOf } from "./predicate";
import type { FactValue, Predicate } from "./predicate";

/**
 * Does every record of the first also belong to the second? True is always right. False may also mean "not seen from
 * the form alone", so it may only ever cost a simplification or a warning too many, never a right.
 */
export function implies(first: Predicate, second: Predicate): boolean {
  if (first === second || first.is === "nothing" || second.is === "everything") return true;
  if (first.is === "anyOf") return first.predicates.every((each) => implies(each, second));
  if (second.is === "allOf") return second.predicates.every((each) => implies(first, each));
  if (first.is === "allOf" && first.predicates.some((each) => implies(each, second))) return true;
  if (second.is === "anyOf") return second.predicates.some((each) => implies(first, each));
  return impliesPlainly(first, second);
}

/** The same records, as far as the forms show. */
export function isSame(first: Predicate, second: Predicate): boolean {
  return implies(first, second) && implies(second, first);
}

function impliesPlainly(first: Predicate, second: Predicate): boolean {
  if (first.is === "userIn")
    return second.is === "userIn" && first.column === second.column && isWithin(first.users, second.users);
  if (!speaksOfField(first) || !speaksOfField(second) || first.field !== second.field) return false;
  if (first.is === "fieldIsNot") return second.is === "fieldIsNot" && isWithin(second.values, first.values);
  return second.is === "fieldIs" ? isWithin(first.values, second.values) : isApart(first.values, second.values);
}

export type OnField = Extract<Predicate, { is: "fieldIs" | "fieldIsNot" }>;

export function speaksOfField(predicate: Predicate): predicate is OnField {
  return predicate.is === "fieldIs" || predicate.is === "fieldIsNot";
}

function isApart(some: readonly FactValue[], others: readonly FactValue[]): boolean {
  return !some.some((each) => setOf(others).has(each));
}

function isWithin(some: readonly FactValue[], all: readonly FactValue[]): boolean {
  if (some === all) return true;
  if (some.length > all.length) return false;
  const whole = setOf(all);
  return some.every((each) => whole.has(each));
}
