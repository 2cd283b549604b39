import type { Description, FieldDescription, LinkDescription } from "../description/description";
import type { Kind } from "../description/kinds";

/** What was asked for of a record: made from a selection set, free of GraphQL. */
export interface Wanted {
  readonly description: Description;
  /** Names of fields, and `custom`. */
  readonly fields: ReadonlySet<string>;
  readonly links: readonly WantedLink[];
}

/** A link to follow, under the key that its answer has beside its siblings (an alias). */
export interface WantedLink {
  readonly key: string;
  readonly link: LinkDescription;
  /** What is wanted of the target, by its kind: a card may be of several. */
  readonly targets: ReadonlyMap<Kind, Wanted>;
  /** For links to many. */
  readonly page: PageRequest | null;
}

export interface PageRequest {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
  readonly conditions: readonly Condition[];
  readonly orderBy: readonly Order[];
  /** Is `totalCount` asked for? */
  readonly counted: boolean;
  /** Are the rows asked for, or the count alone? */
  readonly listed: boolean;
}

export interface Order {
  readonly field: FieldDescription;
  readonly direction: "ASC" | "DESC";
}

export type Operator =
  "eq" | "in" | "isNull" | "startsWith" | "contains" | "gt" | "gte" | "lt" | "lte" | "hasAny" | "hasAll";

/** A filter, parsed: every value has the shape of its field. */
export type Condition =
  | { readonly on: "field"; readonly field: FieldDescription; readonly operator: Operator; readonly value: unknown }
  | { readonly on: "id"; readonly operator: Operator; readonly value: unknown }
  /** Responsible, creator, stage …: what everybody may see the id of. */
  | { readonly on: "reference"; readonly link: LinkDescription; readonly operator: Operator; readonly value: unknown }
  /** Some record at the other end that the caller sees fits them all; `exists: false`: there is none that he sees. */
  | {
      readonly on: "link";
      readonly link: LinkDescription;
      readonly exists: boolean;
      readonly conditions: readonly Condition[];
    }
  | { readonly on: "custom"; readonly key: string; readonly operator: Operator; readonly value: unknown }
  | { readonly on: "search"; readonly text: string }
  | { readonly on: "anyOf"; readonly clauses: readonly (readonly Condition[])[] };
