import type { FieldDescription, FieldType } from "../description/description";
import { type Sql, column, sql } from "../sql";
import { type Json, objectOf, orNull, stringOf, sqlOf } from "./json";
import type { PartMember } from "./sketch";

/** A moment as `2026-05-31T09:30:00.000Z`; sessions are in UTC. */
const momentOf = (held: Sql): Sql => sql`to_char(${held}, '\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\\"')`;

const quoted = (text: Sql): Sql => sql`('"' || ${text} || '"')`;

/** Values that are one JSON value, from their column: null where the column is. */
const plain: Partial<Record<FieldType, (held: Sql) => Sql>> = {
  text: stringOf,
  longText: stringOf,
  url: stringOf,
  email: stringOf,
  choice: stringOf,
  id: stringOf,
  integer: (held) => sql`${held}::text`,
  flag: (held) => sql`${held}::text`,
  decimal: (held) => quoted(sql`trim_scale(${held})::text`),
  date: (held) => quoted(sql`${held}::text`),
  instant: momentOf,
  tags: (held) => sql`array_to_json(${held})::text`,
  names: (held) => sql`array_to_json(${held})::text`,
};

/** Of values that have members: of what GraphQL calls them, and where each is found. */
const members: Partial<Record<FieldType, Readonly<Record<string, (held: Sql) => Sql>>>> = {
  phones: { number: memberOf("number"), typed: memberOf("typed"), label: memberOf("label") },
  emails: { address: memberOf("address"), label: memberOf("label") },
};

const fileMembers: Readonly<Record<string, (held: Sql) => Sql>> = {
  id: memberOf("id"),
  name: memberOf("name"),
  mediaType: memberOf("mediaType"),
  bytes: (file) => sql`(${file} ->> 'bytes')`,
};

function memberOf(name: string): (element: Sql) => Sql {
  return (element) => orNull(stringOf(sql`(${element} ->> ${name}::text)`));
}

/** The JSON of a field of the row under that alias. */
export function fieldJson(field: FieldDescription, inner: readonly PartMember[], alias: string): Sql {
  const held = column(alias, field.column);
  if (field.type === "money") return moneyJson(held, column(alias, `${field.column}_currency`), inner);
  if (field.type === "file") return fileJson(held, inner);
  const list = members[field.type];
  if (list) return elementsJson(held, list, inner);
  const one = plain[field.type];
  if (!one) throw new Error(`${field.name}: no JSON is made of a ${field.type}`);
  return orNull(one(held));
}

function moneyJson(amount: Sql, currency: Sql, inner: readonly PartMember[]): Sql {
  const parts = { amount: quoted(sql`trim_scale(${amount})::text`), currencyCode: orNull(stringOf(currency)) };
  return sql`case when ${amount} is null then 'null' else ${sqlOf(partsJson(inner, parts))} end`;
}

function fileJson(held: Sql, inner: readonly PartMember[]): Sql {
  const parts = Object.fromEntries(Object.entries(fileMembers).map(([name, json]) => [name, json(held)]));
  return sql`case when ${held} is null then 'null' else ${sqlOf(partsJson(inner, parts))} end`;
}

function elementsJson(
  held: Sql,
  list: Readonly<Record<string, (element: Sql) => Sql>>,
  inner: readonly PartMember[],
): Sql {
  const parts = Object.fromEntries(Object.entries(list).map(([name, json]) => [name, json(sql`e.value`)]));
  return sql`(select '[' || coalesce(string_agg(${sqlOf(partsJson(inner, parts))}, ',' order by e.ordinality), '') || ']'
    from jsonb_array_elements(${held}) with ordinality e)`;
}

/** The asked members of a value that is no record. */
export const partsJson = (inner: readonly PartMember[], parts: Readonly<Record<string, Json>>): Json =>
  objectOf(inner.map((member) => [member.key, member.is === "constant" ? member.text : partOf(parts, member.name)]));

function partOf(parts: Readonly<Record<string, Json>>, name: string): Json {
  const part = parts[name];
  if (part === undefined) throw new Error(`${name} is no part of it`);
  return part;
}
