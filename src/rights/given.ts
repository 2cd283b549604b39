import { allOf, anyOf } from "./combining";
import { everything, matches, nothing } from "./predicate";
import type { Predicate, RecordFacts } from "./predicate";

/** What is left to ask of a predicate once some facts are known: those that `known` names, null ones among them. */
export function given(predicate: Predicate, known: RecordFacts): Predicate {
  switch (predicate.is) {
    case "everything":
    case "nothing":
      return predicate;
    case "userIn":
      return predicate.column in known ? decided(predicate, known) : predicate;
    case "fieldIs":
    case "fieldIsNot":
      return predicate.field in known ? decided(predicate, known) : predicate;
    case "anyOf":
      return anyOf(...predicate.predicates.map((each) => given(each, known)));
    case "allOf":
      return allOf(...predicate.predicates.map((each) => given(each, known)));
  }
}

function decided(predicate: Predicate, known: RecordFacts): Predicate {
  return matches(predicate, known) ? everything : nothing;
}
