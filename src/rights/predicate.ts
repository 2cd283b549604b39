/** The columns of a record that hold a user. `user` is the user record itself, `card…` are those of the card that a record hangs on. */
export type OwnerColumn = "responsible" | "creator" | "cardResponsible" | "cardCreator" | "user";

/** The other facts of a record that a right may ask for. */
export type FactField =
  | "origin"
  | "pipeline"
  | "stage"
  | "documentKind"
  | "cardKind"
  | "cardTrashed"
  | "cardPipeline"
  | "cardStage"
  | "cardDocumentKind"
  | "administrator";

export type FactValue = string | boolean;

/** What a predicate may ask of one record. An absent owner or fact is null, and null is in no set. */
export type RecordFacts = Partial<Record<OwnerColumn, string | null>> & Partial<Record<FactField, FactValue | null>>;

/** Which records: a rule as data, read in memory by `matches` and in SQL by the store's `predicateToSql`. */
export type Predicate =
  | { readonly is: "everything" }
  | { readonly is: "nothing" }
  | { readonly is: "userIn"; readonly column: OwnerColumn; readonly users: readonly string[] }
  | { readonly is: "fieldIs"; readonly field: FactField; readonly values: readonly FactValue[] }
  | { readonly is: "fieldIsNot"; readonly field: FactField; readonly values: readonly FactValue[] }
  | { readonly is: "anyOf"; readonly predicates: readonly Predicate[] }
  | { readonly is: "allOf"; readonly predicates: readonly Predicate[] };

export const everything: Predicate = Object.freeze({ is: "everything" });
export const nothing: Predicate = Object.freeze({ is: "nothing" });

/** The column holds one of these users; of no user at all it is `nothing`. */
export function userIn(column: OwnerColumn, users: readonly string[]): Predicate {
  const members = setOf(users);
  if (members.size === 0) return nothing;
  const isClean = Object.isFrozen(users) && members.size === users.length;
  return Object.freeze({ is: "userIn", column, users: isClean ? users : Object.freeze([...members]) });
}

/** The fact is one of the values; a null fact never is. */
export function fieldIs(field: FactField, values: readonly FactValue[]): Predicate {
  if (values.length === 0) return nothing;
  return Object.freeze({ is: "fieldIs", field, values: Object.freeze([...setOf(values)]) });
}

/** The fact is none of the values; a null fact is none of them. */
export function fieldIsNot(field: FactField, values: readonly FactValue[]): Predicate {
  if (values.length === 0) return everything;
  return Object.freeze({ is: "fieldIsNot", field, values: Object.freeze([...setOf(values)]) });
}

/** Is the record with these facts one of those that the predicate speaks of? */
export function matches(predicate: Predicate, facts: RecordFacts): boolean {
  switch (predicate.is) {
    case "everything":
      return true;
    case "nothing":
      return false;
    case "userIn":
      return holds(predicate.users, facts[predicate.column]);
    case "fieldIs":
      return holds(predicate.values, facts[predicate.field]);
    case "fieldIsNot":
      return !holds(predicate.values, facts[predicate.field]);
    case "anyOf":
      return predicate.predicates.some((each) => matches(each, facts));
    case "allOf":
      return predicate.predicates.every((each) => matches(each, facts));
    default:
      // A case that is not known here is no filter that could be trusted (`rights.md` 3, deny by default).
      predicate satisfies never;
      return false;
  }
}

/** "In force for everything" (`rights.md` 7), as merging asks it. */
export function isInForceForEverything(predicate: Predicate): boolean {
  return predicate.is === "everything";
}

function holds<T extends FactValue>(values: readonly T[], value: T | null | undefined): boolean {
  return value !== null && value !== undefined && setOf(values).has(value);
}

const sets = new WeakMap<readonly FactValue[], ReadonlySet<FactValue>>();

/** The values as a set, made once for each frozen list: a boss of thousands is asked about in one look. */
export function setOf<T extends FactValue>(values: readonly T[]): ReadonlySet<T> {
  const known = sets.get(values);
  // The set was made from this very list, so it holds values of the list's type.
  if (known !== undefined) return known as ReadonlySet<T>;
  const made = new Set(values);
  if (Object.isFrozen(values)) sets.set(values, made);
  return made;
}
