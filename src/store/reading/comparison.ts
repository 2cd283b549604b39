import type { Description, FieldDescription } from "../description/description";
import { uuidOf } from "../ids";
import { behindPrefix, likeLiteral, nameKey } from "../name-key";
import { BadInput } from "../refusals";
import { type Sql, column, join, sql } from "../sql";
import type { CustomFieldDefinition } from "../standing";
import { checkCustomOperand } from "./custom-operand";
import { isPresent, sortedValue } from "./sorted";
import type { Operator } from "./wanted";

const orders: Partial<Record<Operator, Sql>> = { gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` };

/** What of a field says how it is compared. */
export type Compared = Pick<FieldDescription, "type" | "column" | "sorted" | "searched">;

/** A field of the alias compared with a value of the field's own shape. */
export function comparison(field: Compared, operator: Operator, value: unknown, alias: string): Sql {
  const held = column(alias, field.column);
  if (operator === "isNull") return isAbsent(field, held, value === true);
  switch (field.type) {
    case "text":
    case "longText":
    case "url":
    case "email":
      return textComparison(field, operator, value, alias);
    case "phones":
    case "emails":
      return listComparison(field, operator, value, alias);
    case "tags":
      return operator === "hasAll" ? sql`${held} @> ${value}::text[]` : sql`${held} && ${value}::text[]`;
    case "choice":
      return operator === "in" ? sql`${held} = any(${value}::text[])` : sql`${held} = ${value}::text`;
    case "money":
      return moneyComparison(field, operator, value, alias);
    default:
      return comparedInOrder(field, operator, value, alias);
  }
}

/**
 * What a list is sorted by is compared as the index of the sort holds it, which then finds what fits. What is absent is
 * neither before anything nor behind it, whatever it counts as there.
 */
function comparedInOrder({ sorted, ...field }: Compared, operator: Operator, value: unknown, alias: string): Sql {
  const isIndexed = sorted !== false && sorted.column === field.column && operator !== "in";
  const type = field.type === "money" ? "decimal" : field.type;
  if (!isIndexed) return ordered(column(alias, field.column), operator, value, type);
  const compared = ordered(sortedValue(sorted, alias), operator, value, type);
  const present = isPresent(sorted, alias);
  return present ? sql`(${compared} and ${present})` : compared;
}

const empties: Partial<Record<FieldDescription["type"], Sql>> = {
  tags: sql`'{}'`,
  phones: sql`'[]'`,
  emails: sql`'[]'`,
};

function isAbsent({ type }: Compared, held: Sql, absent: boolean): Sql {
  const empty = empties[type];
  if (empty) return absent ? sql`${held} = ${empty}` : sql`${held} <> ${empty}`;
  return absent ? sql`${held} is null` : sql`${held} is not null`;
}

/** Equal to the letter; beginning with and containing without regard to case, ё and the form of accents. */
function textComparison(field: Compared, operator: Operator, value: unknown, alias: string): Sql {
  const held = column(alias, field.column);
  if (operator === "eq") return sql`${held} = ${value}::text`;
  if (operator === "in") return sql`${held} = any(${value}::text[])`;
  const isKeyed = field.sorted !== false || field.searched;
  const key = isKeyed ? column(alias, `${field.column}_key`) : sql`lower(${held}) collate "C"`;
  const text = nameKey(String(value));
  if (operator === "startsWith") return sql`(${key} >= ${text}::text and ${key} < ${behindPrefix(text)}::text)`;
  return sql`${key} like ${`%${likeLiteral(text)}%`}::text`;
}

function listComparison(field: Compared, operator: Operator, value: unknown, alias: string): Sql {
  const held = column(alias, field.column);
  const member = field.type === "phones" ? "number" : "address";
  if (operator === "eq") return sql`${held} @> ${JSON.stringify([{ [member]: value }])}::jsonb`;
  const key = column(alias, `${field.column}_key`);
  return sql`${key} like ${`%${likeLiteral(nameKey(String(value)))}%`}::text`;
}

/** Amounts are compared within one currency (`decisions.md` 9). */
function moneyComparison(field: Compared, operator: Operator, value: unknown, alias: string): Sql {
  const { amount, currencyCode } = value as { amount: string; currencyCode: string };
  const currency = column(alias, `${field.column}_currency`);
  return sql`(${currency} = ${currencyCode}::text and ${comparedInOrder(field, operator, amount, alias)})`;
}

const casts: Readonly<Record<string, (value: unknown) => Sql>> = {
  integer: (value) => sql`${value}::integer`,
  decimal: (value) => sql`${value}::numeric`,
  date: (value) => sql`${value}::date`,
  instant: (value) => sql`${value}::timestamptz`,
  flag: (value) => sql`${value}::boolean`,
};

function ordered(held: Sql, operator: Operator, value: unknown, type: string): Sql {
  const cast = casts[type];
  if (!cast) throw new BadInput(`this field can't be compared`);
  if (operator === "in")
    return sql`(${join(
      (value as unknown[]).map((each) => sql`${held} = ${cast(each)}`),
      " or ",
    )})`;
  return sql`${held} ${orders[operator] ?? sql`=`} ${cast(value)}`;
}

/** An id that is none, or of another kind, is of nobody. */
export function idComparison(held: Sql, operator: Operator, value: unknown, of: Description): Sql {
  if (operator === "isNull") return value === true ? sql`${held} is null` : sql`${held} is not null`;
  const ids = (Array.isArray(value) ? value : [value]).flatMap((id) => uuidOf(String(id), of) ?? []);
  // One id is compared plainly: an index behind it then answers in order.
  if (operator === "eq") return ids.length === 0 ? sql`false` : sql`${held} = ${ids[0]}::uuid`;
  return sql`${held} = any(${ids}::uuid[])`;
}

const customTypes = { TEXT: "text", CHOICE: "text", NUMBER: "decimal", DATE: "date", BOOLEAN: "flag" } as const;

/** A custom field's value, kept as text, compared as what its definition says it is. */
export function customComparison(
  definition: CustomFieldDefinition,
  operator: Operator,
  value: unknown,
  custom: Sql,
): Sql {
  const held = sql`(${custom} ->> ${definition.key}::text)`;
  if (operator === "isNull") return value === true ? sql`${held} is null` : sql`${held} is not null`;
  checkCustomOperand(definition, value);
  const type = customTypes[definition.type];
  if (type === "text") {
    if (operator === "in") return sql`${held} = any(${value}::text[])`;
    if (operator !== "eq") throw new BadInput(`"${definition.key}" is a text: it can be compared with eq and in alone`);
    return sql`${held} = ${value}::text`;
  }
  const typed = { decimal: sql`${held}::numeric`, date: sql`${held}::date`, flag: sql`${held}::boolean` }[type];
  return ordered(typed, operator, value, type);
}
