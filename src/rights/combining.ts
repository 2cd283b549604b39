import { implies, speaksOfField } from "./implication";
import type { OnField } from "./implication";
import { everything, fieldIs, fieldIsNot, nothing, setOf, userIn } from "./predicate";
import type { FactValue, Predicate } from "./predicate";

/**
 * Union. Simplified: owners of one column become one set (or rows would come twice from the arms that SQL makes of
 * them), what another member contains is dropped, and what covers all is `everything`.
 */
export function anyOf(...predicates: readonly Predicate[]): Predicate {
  return combine("anyOf", predicates);
}

/** Intersection, simplified likewise. */
export function allOf(...predicates: readonly Predicate[]): Predicate {
  return combine("allOf", predicates);
}

type Combination = "anyOf" | "allOf";

/** What ends a combination whatever else is in it, and what changes nothing in it. */
const poles = {
  anyOf: { absorbing: everything, neutral: nothing },
  allOf: { absorbing: nothing, neutral: everything },
} as const satisfies Record<Combination, { absorbing: Predicate; neutral: Predicate }>;

function combine(is: Combination, predicates: readonly Predicate[]): Predicate {
  const { absorbing, neutral } = poles[is];
  if (predicates.some((each) => each.is === absorbing.is)) return absorbing;
  const [first = neutral, ...others] = predicates.filter((each) => each.is !== neutral.is);
  return others.length === 0 ? first : simplify(is, [first, ...others]);
}

function simplify(is: Combination, predicates: readonly Predicate[]): Predicate {
  const { absorbing, neutral } = poles[is];
  const flat = predicates.flatMap((each) => (each.is === is ? each.predicates : each));
  const melted = flat.reduce<readonly Predicate[]>((members, each) => join(is, members, each), []);
  if (melted.some((each) => each.is === absorbing.is)) return absorbing;
  const [first = neutral, ...others] = withoutRedundant(
    is,
    melted.filter((each) => each.is !== neutral.is),
  );
  return others.length === 0 ? first : Object.freeze({ is, predicates: Object.freeze([first, ...others]) });
}

/** The members with one more, which melts into a member that speaks of the same column or field. */
function join(is: Combination, members: readonly Predicate[], added: Predicate): Predicate[] {
  for (const [index, each] of members.entries()) {
    const melted = melt(is, each, added);
    if (melted !== null) return join(is, members.toSpliced(index, 1), melted);
  }
  return [...members, added];
}

function melt(is: Combination, one: Predicate, other: Predicate): Predicate | null {
  const isUnion = is === "anyOf";
  if (one.is === "userIn" && other.is === "userIn") {
    if (one.column !== other.column) return null;
    return userIn(one.column, (isUnion ? union : intersection)(one.users, other.users));
  }
  if (!speaksOfField(one) || !speaksOfField(other) || one.field !== other.field) return null;
  if (one.is !== other.is) return meltOpposites(is, one, other);
  const [make, mergesAsUnion] = one.is === "fieldIs" ? [fieldIs, isUnion] : [fieldIsNot, !isUnion];
  return make(one.field, (mergesAsUnion ? union : intersection)(one.values, other.values));
}

/** `stage is won` or `stage is not won`: everything. `stage is won or lost` and `stage is not won`: `stage is lost`. */
function meltOpposites(is: Combination, one: OnField, other: OnField): Predicate {
  const [named, excluded] = one.is === "fieldIs" ? [one.values, other.values] : [other.values, one.values];
  return is === "anyOf"
    ? fieldIsNot(one.field, difference(excluded, named))
    : fieldIs(one.field, difference(named, excluded));
}

/** In a union a member that lies within another says nothing; in an intersection one that another lies within. */
function withoutRedundant(is: Combination, members: readonly Predicate[]): readonly Predicate[] {
  const kept: Predicate[] = [];
  const isCovered = (each: Predicate, by: Predicate) => (is === "anyOf" ? implies(each, by) : implies(by, each));
  for (const [index, each] of members.entries()) {
    const rest = [...kept, ...members.slice(index + 1)];
    if (!rest.some((by) => isCovered(each, by))) kept.push(each);
  }
  return kept;
}

function union<T extends FactValue>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one === other ? one : [...one, ...other];
}

function intersection<T extends FactValue>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one === other ? one : one.filter((each) => setOf(other).has(each));
}

function difference<T extends FactValue>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.filter((each) => !setOf(other).has(each));
}
