import type {
  CardLink,
  Description,
  FieldDescription,
  ManyLink,
  OneLink,
  ThroughLink,
} from "../description/description";
import type { Kind } from "../description/kinds";

/**
 * What an answer looks like, key by key in the order of the question: made from a selection set, free of GraphQL.
 * The same question has the same sketch, whoever asks and with whatever values.
 */
export interface RecordSketch {
  readonly of: Description;
  readonly members: readonly RecordMember[];
}

/** What stands under a key of an answer (its name, or an alias). */
type Keyed<Shape> = Shape & { readonly key: string };

/** A text that is the same in every answer: `__typename`. */
interface Constant {
  readonly is: "constant";
  readonly text: string;
}

/** A member of a value that is no record, by its name in the API: `amount`, `cursor`, `edit`. */
export type PartMember = Keyed<Constant | { readonly is: "part"; readonly name: string }>;

export type RecordMember = Keyed<
  | Constant
  | { readonly is: "id" }
  | { readonly is: "version" }
  /** `inner` where its value has members. */
  | { readonly is: "field"; readonly field: FieldDescription; readonly inner: readonly PartMember[] }
  | { readonly is: "custom"; readonly inner: readonly PartMember[] }
  | { readonly is: "can"; readonly inner: readonly PartMember[] }
  | { readonly is: "hiddenFields" }
  | { readonly is: "readOnlyFields" }
  | { readonly is: "one"; readonly link: OneLink; readonly target: RecordSketch }
  | { readonly is: "card"; readonly link: CardLink; readonly targets: ReadonlyMap<Kind, RecordSketch> }
  | { readonly is: "many"; readonly link: ManyLink | ThroughLink; readonly list: ListSketch }
>;

/** What a mutation answers that was done: the record that it was done to, and what is the same whatever was done. */
export interface PayloadSketch {
  readonly of: Description;
  readonly payload: readonly Keyed<Constant | { readonly is: "record"; readonly record: RecordSketch }>[];
}

export interface ListSketch {
  readonly of: Description;
  /** Which of the question's page requests is this list's. */
  readonly slot: number;
  readonly members: readonly ListMember[];
}

export type ListMember = Keyed<
  | Constant
  | { readonly is: "nodes"; readonly node: RecordSketch }
  | { readonly is: "edges"; readonly inner: readonly EdgeMember[] }
  | { readonly is: "pageInfo"; readonly inner: readonly PartMember[] }
  | { readonly is: "totalCount"; readonly inner: readonly PartMember[] }
>;

export type EdgeMember = Keyed<
  Constant | { readonly is: "cursor" } | { readonly is: "node"; readonly node: RecordSketch }
>;
