import type { Predicate } from "../../rights/predicate";
import type { Description } from "../description/description";
import { type Mask, masksOf } from "../reading/masks";
import { recordRights, whereHeld } from "../reading/record-rights";
import { type Sql, column, join, sql } from "../sql";
import type { CustomFieldDefinition, Standing } from "../standing";
import { claimOf } from "./drawing";
import { partsJson } from "./field-json";
import { type Json, flagOf, listOf, sqlOf, stringOf } from "./json";
import type { PartMember } from "./sketch";

/** What a record tells of the caller's rights on it: `reading/masks.ts` and `reading/record-rights.ts`, as SQL. */
export function canJson(standing: Standing, of: Description, inner: readonly PartMember[], alias: string): Json {
  const parts = recordRights.map((right) => [right, heldJson(whereHeld(standing, of, right, false), of, alias)]);
  return partsJson(inner, Object.fromEntries(parts) as Readonly<Record<string, Json>>);
}

function heldJson(where: Predicate, of: Description, alias: string): Json {
  if (where.is === "everything") return "true";
  return where.is === "nothing" ? "false" : flagOf(claimOf(where, of, alias));
}

/** The names of hidden fields, in the order of the description. */
export const hiddenJson = (standing: Standing, of: Description, alias: string): Json =>
  listOf(masksOf(standing, of).reading.map((mask) => nameWhere(mask.name, sql`not ${held(mask, of, alias)}`)));

/** Those that may not be written: closed ones, then those that are hidden besides. */
export function closedJson(standing: Standing, of: Description, alias: string): Json {
  const { reading, writing } = masksOf(standing, of);
  const closed = writing.map((mask) => nameWhere(mask.name, sql`not ${held(mask, of, alias)}`));
  const hidden = reading.map((mask) => {
    const other = writing.find(({ name }) => name === mask.name);
    const isHidden = sql`not ${held(mask, of, alias)}`;
    return nameWhere(mask.name, other ? sql`${isHidden} and ${held(other, of, alias)}` : isHidden);
  });
  return listOf([...closed, ...hidden]);
}

const held = (mask: Mask, of: Description, alias: string): Sql => sql`(${claimOf(mask.where, of, alias)})`;

/** A custom field's key is whatever the account calls it: it goes as a value. */
const nameWhere = (name: string, where: Sql): Sql => sql`case when ${where} then ${JSON.stringify(name)}::text end`;

/** Values of custom fields in the order of their definitions; a hidden one is not there. */
export function customJson(standing: Standing, of: Description, inner: readonly PartMember[], alias: string): Json {
  const masks = masksOf(standing, of).reading;
  const definitions = standing.customFields.filter(({ resource }) => resource === of.kind);
  const values = definitions.map((definition) => {
    const mask = masks.find(({ name }) => name === `custom.${definition.key}`);
    const value = sql`(${column(alias, "custom")} ->> ${definition.key}::text)`;
    const seen = [sql`${value} is not null`, ...(mask ? [held(mask, of, alias)] : [])];
    return sql`case when ${join(seen, " and ")} then ${sqlOf(partsJson(inner, partsOf(definition, value)))} end`;
  });
  return listOf(values);
}

const partsOf = ({ key, label }: CustomFieldDefinition, value: Sql): Readonly<Record<string, Json>> => ({
  key: sql`${JSON.stringify(key)}::text`,
  label: sql`${JSON.stringify(label)}::text`,
  value: stringOf(value),
});
