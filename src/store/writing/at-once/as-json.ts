import type { Description, FieldDescription } from "../../description/description";
import { type Sql, column, constant, join, sql } from "../../sql";

/** The fields of a row as `valuesOf` gives them, as a JSON object: what change rows hold. */
export const valuesAsJson = (fields: readonly FieldDescription[], alias: string): Sql =>
  objectOf(fields.map((field) => [field.name, fieldAsJson(field, alias)]));

/** What rights ask of a row, as `wouldBeFacts` gives it. */
export const factsAsJson = (of: Description, alias: string): Sql => objectOf(factsOf(of, alias));

/** The columns that it is made of: what these are is what rights see. */
export const factColumns = (of: Description, alias: string): Sql =>
  join(
    factsOf(of, alias).map(([, value]) => value),
    ", ",
  );

const factsOf = (of: Description, alias: string): readonly (readonly [fact: string, value: Sql])[] =>
  Object.entries({ ...of.owners, ...of.facts }).map(([fact, name]) => [fact, column(alias, name)]);

const objectOf = (members: readonly (readonly [name: string, value: Sql])[]): Sql =>
  sql`jsonb_build_object(${join(
    members.map(([name, value]) => sql`${constant(name)}, ${value}`),
    ", ",
  )})`;

/** What JSON would write otherwise than `valuesOf`: days and amounts are exact texts, moments end at the millisecond. */
const exact: Partial<Record<FieldDescription["type"], (held: Sql) => Sql>> = {
  date: (held) => sql`${held}::text`,
  decimal: (held) => sql`trim_scale(${held})::text`,
  instant: (held) => sql`to_char(${held} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

function fieldAsJson(field: FieldDescription, alias: string): Sql {
  const held = column(alias, field.column);
  if (field.type !== "money") return exact[field.type]?.(held) ?? held;
  const currency = column(alias, `${field.column}_currency`);
  return sql`case when ${held} is not null
    then jsonb_build_object('amount', trim_scale(${held})::text, 'currencyCode', ${currency}) end`;
}
