import type { CardLink, Description, FieldDescription, LinkDescription, OneLink } from "../description/description";
import { carriedOfCard } from "../description/on-card-row";
import { onceFor } from "../description/once-for";
import { nameKey } from "../name-key";
import { type Sql, column, identifier, join, sql } from "../sql";

/**
 * A record as the writing rooms hold it: values by the names of the class's properties (`price`, `companyId`, `custom`),
 * each in the shape that JSON carries: texts, numbers, `{ amount, currencyCode }`, ISO moments, lists.
 */
export type Values = Readonly<Record<string, unknown>>;

/** A column of a kind's table: its type, and its value out of a record's values. */
export interface StoredColumn {
  readonly name: string;
  readonly sqlType: string;
  readonly valueIn: (values: Values) => unknown;
}

const sqlTypes: Readonly<Record<FieldDescription["type"], string>> = {
  text: "text",
  longText: "text",
  integer: "integer",
  decimal: "numeric",
  money: "numeric",
  date: "date",
  instant: "timestamptz",
  flag: "boolean",
  choice: "text",
  tags: "text[]",
  phones: "jsonb",
  emails: "jsonb",
  url: "text",
  email: "text",
  id: "uuid",
  names: "text[]",
  file: "jsonb",
};

interface Amount {
  readonly amount: string;
  readonly currencyCode: string;
}

/** The columns of a field, those that are derived from it among them. */
export function columnsOfField(field: FieldDescription): readonly StoredColumn[] {
  const { name, type, column: held } = field;
  const own: StoredColumn = { name: held, sqlType: sqlTypes[type], valueIn: (values) => values[name] ?? null };
  if (type === "money") {
    const amount = (values: Values): Amount | null => (values[name] ?? null) as Amount | null;
    return [
      { ...own, valueIn: (values) => amount(values)?.amount ?? null },
      { name: `${held}_currency`, sqlType: "text", valueIn: (values) => amount(values)?.currencyCode ?? null },
    ];
  }
  if (type === "tags" || type === "names") return [{ ...own, valueIn: (values) => values[name] ?? [] }];
  if (type === "phones" || type === "emails")
    return [{ ...own, valueIn: (values) => values[name] ?? [] }, keyColumn(field)];
  if (type === "flag") return [{ ...own, valueIn: (values) => values[name] ?? false }];
  return field.sorted || field.searched ? [own, ...(type === "text" ? [keyColumn(field)] : [])] : [own];
}

const keyColumn = (field: FieldDescription): StoredColumn => ({
  name: `${field.column}_key`,
  sqlType: "text",
  valueIn: (values) => keyOf(values[field.name]),
});

/** What is searched: a name's key, or the keys of all numbers and addresses in a row. */
function keyOf(value: unknown): string {
  if (typeof value === "string") return nameKey(value);
  if (!Array.isArray(value)) return "";
  return (value as readonly Values[])
    .map((each) => nameKey([each["number"], each["typed"], each["address"]].filter(Boolean).join(" ")))
    .join(" ");
}

const isOne = (link: LinkDescription): link is OneLink => link.cardinality === "one";
export const isCardLink = (link: LinkDescription): link is CardLink => link.cardinality === "card";

const uuidColumn = (name: string, property: string): StoredColumn => ({
  name,
  sqlType: "uuid",
  valueIn: (values) => values[property] ?? null,
});

interface CardColumn extends StoredColumn {
  readonly property: string;
}

const cardColumn = (name: string, sqlType: string, property: string): CardColumn => ({
  ...{ name, sqlType, property },
  valueIn: (values) => values[property] ?? null,
});

const namedCard: readonly CardColumn[] = [
  cardColumn("card_kind", "text", "cardKind"),
  cardColumn("card_id", "uuid", "cardId"),
];

const carriedCard: readonly CardColumn[] = [
  ...namedCard,
  ...carriedOfCard.map(({ column: name, sqlType, property }) => cardColumn(name, sqlType, property)),
  cardColumn("card_trashed", "boolean", "cardTrashed"),
];

/** The card that a row names, with what the rights ask of the card where the row carries that (`rights.md` 7). */
export function cardColumnsOf(of: Description): readonly CardColumn[] {
  const link = of.links.find(isCardLink);
  if (!link) return [];
  return link.carried ? carriedCard : namedCard;
}

/** Every column that a writing sets, `account_id` aside. */
export const storedColumns = onceFor((of): readonly StoredColumn[] => {
  return [
    uuidColumn("id", "id"),
    { name: "version", sqlType: "integer", valueIn: (values) => values["version"] },
    ...(of.customFields
      ? [{ name: "custom", sqlType: "jsonb", valueIn: (values: Values) => values["custom"] ?? {} }]
      : []),
    ...(of.kind === "CUSTOM_FIELD"
      ? [{ name: "options", sqlType: "text[]", valueIn: (values: Values) => values["options"] ?? [] }]
      : []),
    ...of.fields.flatMap(columnsOfField),
    ...of.links.filter(isOne).map((link) => uuidColumn(link.column, `${link.name}Id`)),
    ...cardColumnsOf(of),
  ];
});

/** Records as the rows of `v`, one parameter whatever their number. */
export function rowsAs(of: Description, records: readonly Values[]): Sql {
  const columns = storedColumns(of);
  const rows = records.map((values) => Object.fromEntries(columns.map(({ name, valueIn }) => [name, valueIn(values)])));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) v (${typedColumns(of)})`;
}

const typedColumns = onceFor((of) =>
  join(
    storedColumns(of).map(({ name, sqlType }) => sql`${identifier(name)} ${typeName(sqlType)}`),
    ", ",
  ),
);

const typeNames: Readonly<Record<string, Sql>> = {
  text: sql`text`,
  integer: sql`integer`,
  numeric: sql`numeric`,
  date: sql`date`,
  timestamptz: sql`timestamptz`,
  boolean: sql`boolean`,
  "text[]": sql`text[]`,
  jsonb: sql`jsonb`,
  uuid: sql`uuid`,
};

export function typeName(sqlType: string): Sql {
  const name = typeNames[sqlType];
  if (!name) throw new Error(`no column is a ${sqlType}`);
  return name;
}

/** The columns of `r` that hold a record's values, under names that `valuesOf` reads. */
export const valueColumns = onceFor((of) => {
  const exact: Readonly<Record<string, (held: Sql) => Sql>> = {
    numeric: (held) => sql`trim_scale(${held})::text`,
    date: (held) => sql`${held}::text`,
  };
  const columns = storedColumns(of).map(({ name, sqlType }) => {
    const held = column("r", name);
    return sql`${exact[sqlType]?.(held) ?? held} as ${identifier(name)}`;
  });
  return join(columns, ", ");
});

/** A row of `valueColumns` as values. */
export function valuesOf(of: Description, row: Values): Values {
  const fields = of.fields.map((field) => [field.name, fieldValue(field, row)] as const);
  const links = of.links.filter(isOne).map((link) => [`${link.name}Id`, row[link.column] ?? null] as const);
  const always = [
    ["id", row["id"]],
    ["version", row["version"]],
    ["custom", row["custom"] ?? {}],
  ] as const;
  const card = cardColumnsOf(of).map(({ name, property }) => [property, row[name] ?? null] as const);
  const options = of.kind === "CUSTOM_FIELD" ? [["options", row["options"] ?? []] as const] : [];
  return Object.fromEntries([...always, ...fields, ...links, ...card, ...options]);
}

function fieldValue(field: FieldDescription, row: Values): unknown {
  const value = row[field.column] ?? null;
  if (field.type === "money" && value !== null) return { amount: value, currencyCode: row[`${field.column}_currency`] };
  return value instanceof Date ? value.toISOString() : value;
}
