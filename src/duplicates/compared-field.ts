/** What a value is compared as. `name` is what a record is called, `person` what somebody is, `words` any other text. */
export type ComparedAs = "name" | "person" | "words" | "email" | "phone" | "site" | "day" | "number";

/** A field of a kind, or a custom one, as doubles are looked for by it. */
export interface ComparedField {
  /** As the API calls it: `emails`, `custom.city`. */
  readonly name: string;
  readonly as: ComparedAs;
}

/** Is it what the record is called? */
export const isCalling = (as: ComparedAs | undefined): boolean => as === "name" || as === "person";

/** A record as it is read: texts by the order of the compared fields; a field that says nothing has none. */
export interface RecordTexts {
  readonly id: string;
  readonly texts: readonly (readonly string[])[];
}
