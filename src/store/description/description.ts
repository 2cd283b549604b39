import type { ComparedAs } from "../../duplicates/compared-field";
import type { CardKind } from "../../rights/catalogue";
import type { Drafting } from "./drafting";
import type { Kind } from "./kinds";
import type { FactField, OwnerColumn } from "../../rights/predicate";

export type RecordClass<T extends object = object> = abstract new () => T;

/** How a value is stored, typed and filtered; one word for the database, the API, imports and exports alike. */
export type FieldType =
  | "text"
  | "longText"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "instant"
  | "flag"
  | "choice"
  | "tags"
  | "phones"
  | "emails"
  | "url"
  | "email"
  | "id"
  | "names"
  | "file";

export interface FieldDescription {
  /** Name in the API and on the class. */
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  /** First column; money has a second one, `<name>_currency`. */
  readonly column: string;
  readonly required: boolean;
  /** Longest text in characters; null where it is no text. */
  readonly max: number | null;
  /** May a role or a user hide or close it? (`rights.md` 3, Field restrictions) */
  readonly restrictable: boolean;
  readonly filtered: boolean;
  /** What an absent value sorts as; false where the API does not sort by it. */
  readonly sorted: Sorted | false;
  /** Looked through by `search`. */
  readonly searched: boolean;
  /** What doubles are looked for by; null for what says nothing of who or what it is. */
  readonly compared: ComparedAs | null;
  /** Which inputs may say it. */
  readonly written: "always" | "create" | "never";
  /** The values of a `choice`, with what each means. */
  readonly choices: ChoiceDescription | null;
  /** Everybody reads it, or only whom VIEW of the resource reaches (USER: `rights.md` 5.11). */
  readonly reads: "everybody" | "view";
}

export interface ChoiceDescription {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The column that is sorted by, and the value that an absent one counts as. */
export interface Sorted {
  readonly column: string;
  readonly sqlType: string;
  /** Null where the column is never absent. */
  readonly absent: string | null;
}

interface AnyLink {
  readonly name: string;
  readonly description: string;
  /** Required links can't be cleared. */
  readonly required: boolean;
  /** Everybody follows it, or only whom VIEW of the resource reaches (USER: `rights.md` 5.11). */
  readonly reads: "everybody" | "view";
}

/** A link to one record, through a column of the own row. */
export interface OneLink extends AnyLink {
  readonly cardinality: "one";
  readonly target: Kind;
  readonly column: string;
  readonly written: "always" | "create" | "never";
  readonly restrictable: boolean;
}

/** A link to the card that a calendar item or an entry hangs on, or that a document belongs to. */
export interface CardLink extends AnyLink {
  readonly cardinality: "card";
  readonly written: "always" | "create";
  /** Of which kinds it may be. */
  readonly cards: readonly CardKind[];
  /** Does the row carry what the rights ask of the card (`OnCardRow`)? A card that names another has a right of its own. */
  readonly carried: boolean;
}

/** A link to many, by a column of the target. */
export interface ManyLink extends AnyLink {
  readonly cardinality: "many";
  readonly target: Kind;
  /** Column of the target that holds my id. */
  readonly column: string;
  /** Where the target hangs on cards: its column `card_kind` must say this. */
  readonly cardKind: CardKind | null;
}

/** A link to many, by a table of links. */
export interface ThroughLink extends AnyLink {
  readonly cardinality: "through";
  readonly target: Kind;
  readonly through: string;
  readonly from: string;
  readonly to: string;
  /** May an input list the targets? */
  readonly written: "always" | "never";
}

export type LinkDescription = OneLink | CardLink | ManyLink | ThroughLink;

/** A kind of record described once: what store, API, import, export and restrictions work from. */
export interface Description {
  readonly type: RecordClass;
  readonly kind: Kind;
  readonly table: string;
  /** Prefix of its ids in the API. */
  readonly prefix: string;
  /** `Lead`, `lead`, `leads` */
  readonly typeName: string;
  readonly singular: string;
  readonly plural: string;
  readonly description: string;
  readonly fields: readonly FieldDescription[];
  readonly links: readonly LinkDescription[];
  readonly owners: Readonly<Partial<Record<OwnerColumn, string>>>;
  readonly facts: Readonly<Partial<Record<FactField, string>>>;
  readonly trash: boolean;
  readonly customFields: boolean;
  /** Writing it changes what people may do: it raises the rights version. */
  readonly raisesRights: boolean;
  /** Null where what was said is all there is. */
  readonly drafting: Drafting | null;
  /** The field by which the account's rules tell who gets a new one that names nobody; null where whoever makes it keeps it. */
  readonly distributedBy: string | null;
}
