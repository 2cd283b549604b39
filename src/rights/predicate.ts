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
