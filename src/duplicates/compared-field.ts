/** What a value is compared as. `name` is what a record is called, `words` any other text. */
export type ComparedAs = "name" | "words" | "email" | "phone" | "site" | "day" | "number";

/** A field of a kind, or a custom one, as doubles are looked for by it. */
export interface ComparedField {
  /** As the API calls it: `emails`, `custom.city`. */
  readonly name: string;
  readonly as: ComparedAs;
}

/** A record as it is read: texts by the order of the compared fields; a field that says nothing has none. */
export interface RecordTexts {
  readonly id: string;
  readonly texts: readonly (readonly string[])[];
}
