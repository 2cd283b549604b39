import { Column, type ColumnOptions } from "typeorm";
import type { ComparedAs } from "../../duplicates/compared-field";
import { addField } from "./registry";
import type { ChoiceDescription, FieldDescription, FieldType, Sorted } from "./description";
import { columnNameOf } from "./naming-strategy";

/** What a field may say of itself; `description` is what a partner reads in the schema. */
export interface FieldOptions {
  readonly description: string;
  readonly required?: boolean;
  readonly restrictable?: boolean;
  readonly filtered?: boolean;
  readonly sorted?: boolean;
  readonly searched?: boolean;
  /** False for what says nothing of who or what a record is: a mark, a part of another field; what somebody is called. */
  readonly compared?: false | "person";
  readonly written?: FieldDescription["written"];
  readonly reads?: FieldDescription["reads"];
  readonly column?: string;
}

interface Shape {
  readonly type: FieldType;
  readonly column: ColumnOptions;
  readonly max?: number;
  readonly sorted?: Sorted;
  readonly choices?: ChoiceDescription;
}

function describeField(shape: Shape, options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const column = options.column ?? columnNameOf(name);
    const required = options.required ?? false;
    Column({ nullable: !required, ...shape.column, name: column })(prototype, key);
    addField(prototype.constructor, {
      name,
      type: shape.type,
      description: options.description,
      column,
      required,
      max: shape.max ?? null,
      restrictable: options.restrictable ?? !required,
      filtered: options.filtered ?? true,
      sorted: options.sorted ? (shape.sorted ?? { column, sqlType: String(shape.column.type), absent: null }) : false,
      searched: options.searched ?? false,
      compared: options.compared === false ? null : (options.compared ?? comparedAs(shape.type, options)),
      written: options.written ?? "always",
      choices: shape.choices ?? null,
      reads: options.reads ?? "everybody",
    });
  };
}

const comparedAsType: Partial<Record<FieldType, ComparedAs>> = {
  text: "words",
  longText: "words",
  integer: "number",
  decimal: "number",
  money: "number",
  date: "day",
  phones: "phone",
  emails: "email",
  url: "site",
  email: "email",
};

/** A text that every record has and is looked for by is what it is called. */
function comparedAs(type: FieldType, { required, searched }: FieldOptions): ComparedAs | null {
  if (type === "text" && required === true && searched === true) return "name";
  return comparedAsType[type] ?? null;
}

/** The stored key of a name, that it is sorted, searched and compared by (`decisions.md` 10). */
function keyColumn(prototype: object, name: string, column: string): void {
  Column({ type: "text", name: `${column}_key`, default: "", collation: "C" })(prototype, `${name}Key`);
}

/** A line of text: at most `max` characters, 250 unless told. Sorted and searched by its key. */
export function TextField(options: FieldOptions & { readonly max?: number }): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const column = options.column ?? columnNameOf(name);
    if (options.sorted || options.searched) keyColumn(prototype, name, column);
    const sorted = { column: `${column}_key`, sqlType: "text", absent: null };
    describeField({ type: "text", column: { type: "text" }, max: options.max ?? 250, sorted }, options)(prototype, key);
  };
}

/** A text of several lines: at most `max` characters, 10,000 unless told. */
export const LongTextField = (options: FieldOptions & { readonly max?: number }): PropertyDecorator =>
  describeField(
    { type: "longText", column: { type: "text" }, max: options.max ?? 10_000 },
    { filtered: false, ...options },
  );

export const IntegerField = (options: FieldOptions): PropertyDecorator =>
  describeField({ type: "integer", column: { type: "integer" } }, options);

export const FlagField = (options: FieldOptions): PropertyDecorator =>
  describeField({ type: "flag", column: { type: "boolean", default: false } }, { required: true, ...options });

/** A day of the calendar. An absent one sorts as the latest. */
export function DateField(options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const column = options.column ?? columnNameOf(String(key));
    const sorted = { column, sqlType: "date", absent: options.required ? null : "infinity" };
    describeField({ type: "date", column: { type: "date" }, sorted }, options)(prototype, key);
  };
}

/** A moment, to the millisecond (`decisions.md` 8). An absent one sorts as the latest. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const column = options.column ?? columnNameOf(String(key));
    const sorted = { column, sqlType: "timestamptz", absent: options.required ? null : "infinity" };
    describeField({ type: "instant", column: { type: "timestamptz", precision: 3 }, sorted }, options)(prototype, key);
  };
}

/** An amount and its currency, two columns (`decisions.md` 9). An absent one sorts as the smallest. */
export function MoneyField(options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const column = options.column ?? columnNameOf(String(key));
    const sorted = { column, sqlType: "numeric", absent: "-Infinity" };
    const type = { type: "numeric", precision: 19, scale: 4 } as const;
    Column({ type: "char", length: 3, name: `${column}_currency`, nullable: true })(
      prototype,
      `${String(key)}Currency`,
    );
    describeField({ type: "money", column: type, sorted }, options)(prototype, key);
  };
}

export const ChoiceField = (options: FieldOptions & { readonly choices: ChoiceDescription }): PropertyDecorator =>
  describeField({ type: "choice", column: { type: "text" }, choices: options.choices }, options);

export const TagsField = (options: FieldOptions): PropertyDecorator =>
  describeField(
    { type: "tags", column: { type: "text", array: true, nullable: false, default: "{}" }, max: 100 },
    options,
  );

export const UrlField = (options: FieldOptions): PropertyDecorator =>
  describeField({ type: "url", column: { type: "text" }, max: 2_000 }, options);

export const EmailField = (options: FieldOptions): PropertyDecorator =>
  describeField({ type: "email", column: { type: "text" }, max: 254 }, options);

/** A file that the record holds: what it is called, of which media type, how long. It is written by a mutation of its own. */
export const FileField = (options: Pick<FieldOptions, "description">): PropertyDecorator =>
  describeField(
    { type: "file", column: { type: "jsonb" } },
    { ...options, written: "never", filtered: false, compared: false },
  );

/** A list of telephone numbers or e-mail addresses, each with a label; a text of all their keys is searched. */
function listField(type: "phones" | "emails", options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const column = options.column ?? columnNameOf(String(key));
    keyColumn(prototype, String(key), column);
    describeField(
      { type, column: { type: "jsonb", nullable: false, default: [] }, max: 254 },
      { searched: true, ...options },
    )(prototype, key);
  };
}

export const PhonesField = (options: FieldOptions): PropertyDecorator => listField("phones", options);
export const EmailsField = (options: FieldOptions): PropertyDecorator => listField("emails", options);
