import type { FactField, OwnerColumn, RecordFacts } from "../../rights/predicate";
import { apiId } from "../ids";
import type { Description, FieldDescription } from "../description/description";
import { descriptionOf } from "../description/registry";
import { type Sql, column, identifier, join, sql } from "../sql";

/** A row as PostgreSQL answers it, by the aliases that `columnsOf` gives. */
export type Row = Readonly<Record<string, unknown>>;

const plain = (alias: string, name: string, as: string): Sql => sql`${column(alias, name)} as ${identifier(as)}`;

/** What keeps a value's exact text: days and amounts are never numbers or moments in between. */
const exact: Partial<Record<FieldDescription["type"], (held: Sql) => Sql>> = {
  date: (held) => sql`${held}::text`,
  money: (held) => sql`trim_scale(${held})::text`,
  decimal: (held) => sql`trim_scale(${held})::text`,
};

function fieldColumns(field: FieldDescription, alias: string): readonly Sql[] {
  const held = column(alias, field.column);
  const value = sql`${exact[field.type]?.(held) ?? held} as ${identifier(`f_${field.column}`)}`;
  if (field.type !== "money") return [value];
  return [value, plain(alias, `${field.column}_currency`, `f_${field.column}_currency`)];
}

/** The columns to read: those of the fields, of the links to one, and always those that rights look at. */
export function columnsOf(of: Description, fields: ReadonlySet<string>, alias: string): Sql {
  const always = ["id", "version"].map((name) => plain(alias, name, name));
  const trash = of.trash ? [plain(alias, "deleted_at", "deleted_at")] : [];
  const facts = factColumnsOf(of).map((name) => plain(alias, name, `h_${name}`));
  const links = of.links.flatMap((link) =>
    link.cardinality === "one" ? [plain(alias, link.column, `l_${link.column}`)] : [],
  );
  const card = hasCard(of) ? [plain(alias, "card_kind", "card_kind"), plain(alias, "card_id", "card_id")] : [];
  const custom = of.customFields && fields.has("custom") ? [plain(alias, "custom", "custom")] : [];
  const wanted = of.fields.filter((field) => fields.has(field.name)).flatMap((field) => fieldColumns(field, alias));
  return join([...always, ...trash, ...facts, ...links, ...card, ...custom, ...wanted], ", ");
}

const hasCard = (of: Description): boolean => of.links.some((link) => link.cardinality === "card");

const factColumnsOf = (of: Description): readonly string[] => [
  ...new Set([...Object.values(of.owners), ...Object.values(of.facts)]),
];

/** What the rights ask of a record, out of its own row. */
export function factsOf(of: Description, row: Row): RecordFacts {
  const held = (name: string): never => (row[`h_${name}`] ?? null) as never;
  const owners = Object.entries(of.owners).map(([key, name]) => [key as OwnerColumn, held(name)] as const);
  const facts = Object.entries(of.facts).map(([key, name]) => [key as FactField, held(name)] as const);
  return Object.fromEntries([...owners, ...facts]);
}

/** A value as the API answers it. */
export function valueOf(field: FieldDescription, row: Row): unknown {
  const value = row[`f_${field.column}`] ?? null;
  if (field.type === "money" && value !== null)
    return { amount: value, currencyCode: row[`f_${field.column}_currency`] };
  return value;
}

export const idOf = (of: Description, row: Row): string => apiId(of.prefix, row["id"] as string);

export const kindOfCard = (row: Row): Description | null =>
  typeof row["card_kind"] === "string" ? descriptionOf(row["card_kind"] as Description["kind"]) : null;
