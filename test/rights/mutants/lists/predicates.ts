import type { Mutant } from "../mutant";

const predicate = "src/rights/predicate.ts";
const combining = "src/rights/combining.ts";
const implication = "src/rights/implication.ts";
const fields = "src/rights/fields.ts";

/** Predicates as data, their simplification, and the restrictions of fields. */
export const predicateMutants: readonly Mutant[] = [
  {
    file: predicate,
    search: `return !holds(predicate.values, facts[predicate.field]);`,
    replacement: `return facts[predicate.field] != null && !holds(predicate.values, facts[predicate.field]);`,
    breaks: "fieldIsNot is true of an absent fact",
  },
  {
    file: predicate,
    search: `predicate.predicates.some((each)`,
    replacement: `predicate.predicates.every((each)`,
    breaks: "anyOf is any of them",
  },
  {
    file: predicate,
    search: `predicate.predicates.every((each)`,
    replacement: `predicate.predicates.some((each)`,
    breaks: "allOf is all of them",
  },
  {
    file: predicate,
    search: `if (members.size === 0) return nothing;`,
    replacement: `if (members.size === 0) return everything;`,
    breaks: "an empty set of owners is nothing, never no filter",
  },
  {
    file: combining,
    search: `anyOf: { absorbing: everything, neutral: nothing }`,
    replacement: `anyOf: { absorbing: nothing, neutral: everything }`,
    breaks: "a union with everything is everything",
  },
  {
    file: combining,
    search: `userIn(one.column, (isUnion ? union : intersection)(one.users, other.users))`,
    replacement: `userIn(one.column, union(one.users, other.users))`,
    breaks: "an intersection of owner sets is their intersection",
  },
  {
    file: combining,
    search: `if (one.column !== other.column) return null;`,
    replacement: ``,
    breaks: "owners of two columns stay apart",
  },
  {
    file: combining,
    search: `[fieldIsNot, !isUnion]`,
    replacement: `[fieldIsNot, isUnion]`,
    breaks: "two exclusions exclude both in an intersection",
  },
  {
    file: combining,
    search: `fieldIs(one.field, difference(named, excluded))`,
    replacement: `fieldIs(one.field, named)`,
    breaks: "what is excluded is not among what is named",
  },
  {
    file: combining,
    search: `is === "anyOf" ? implies(each, by) : implies(by, each)`,
    replacement: `is === "anyOf" ? implies(by, each) : implies(each, by)`,
    breaks: "a union keeps its wider member",
  },
  {
    file: implication,
    search: `first.is === "fieldIsNot") return second.is === "fieldIsNot" && isWithin(second.values, first.values)`,
    replacement: `first.is === "fieldIsNot") return second.is === "fieldIsNot" && isWithin(first.values, second.values)`,
    breaks: "who excludes less contains more",
  },
  {
    file: implication,
    search: `first.is === "anyOf") return first.predicates.every`,
    replacement: `first.is === "anyOf") return first.predicates.some`,
    breaks: "a union lies within another only with all its members",
  },
  {
    file: fields,
    search: `if (own !== null) return isOpenFor(use, own) ? everything : nothing;`,
    replacement: `if (own !== null && !isOpenFor(use, own)) return nothing;`,
    breaks: "a user's own setting wins, also where it opens",
  },
  {
    file: fields,
    search: `VIEW: [null, "OPEN", "READ_ONLY"]`,
    replacement: `VIEW: [null, "OPEN"]`,
    breaks: "READ_ONLY reads",
  },
  {
    file: fields,
    search: `EDIT: [null, "OPEN"]`,
    replacement: `EDIT: [null, "OPEN", "READ_ONLY"]`,
    breaks: "READ_ONLY is not written",
  },
  {
    file: fields,
    search: `source.kind === "role" && ids.has(source.id)`,
    replacement: `source.kind === "role"`,
    breaks: "a field reads open where a role reaches the record that does not hide it",
  },
  {
    file: fields,
    search: `rowsAfter(principal, resource, 5).filter`,
    replacement: `rowsAfter(principal, resource, 3).filter`,
    breaks: "field restrictions ask the rows after their interrelation",
  },
  {
    file: fields,
    search: `return facts.roles.every((role)`,
    replacement: `return facts.roles.length === 0 || facts.roles.some((role)`,
    breaks: "a field that any of my roles hides can't be filtered by",
  },
  {
    file: fields,
    search: `  if (isAdministrator) return everything;`,
    replacement: ``,
    breaks: "administrators are not restricted",
  },
];
