import type { FactField, FactValue, OwnerColumn, Predicate } from "../rights/predicate";
import type { Description } from "./description/description";
import { type Sql, column, join, sql } from "./sql";

/** Up to here an owner set is compared one by one; above it, as a set: a long `= any` is searched from its start. */
export const mostComparedOwners = 64;

/** Under which columns a table has what rights ask for. */
export type RightsColumns = Pick<Description, "owners" | "facts">;

/**
 * The key form of a predicate: a condition on one row, that never decides how the row is found.
 * It is true, false or null; use it as `(…) is true`. What the kind has no column for is false (deny by default).
 */
export function predicateToSql(predicate: Predicate, of: RightsColumns, alias: string): Sql {
  switch (predicate.is) {
    case "everything":
      return sql`true`;
    case "nothing":
      return sql`false`;
    case "userIn":
      return ownerIn(predicate.column, predicate.users, of, alias);
    case "fieldIs":
      return factIs(predicate.field, predicate.values, of, alias);
    case "fieldIsNot":
      return factIsNot(predicate.field, predicate.values, of, alias);
    case "anyOf":
      return combined(predicate.predicates, " or ", of, alias);
    case "allOf":
      return combined(predicate.predicates, " and ", of, alias);
  }
}

function combined(predicates: readonly Predicate[], word: " or " | " and ", of: RightsColumns, alias: string): Sql {
  if (predicates.length === 0) return sql`false`;
  return sql`(${join(
    predicates.map((part) => predicateToSql(part, of, alias)),
    word,
  )})`;
}

function ownerIn(owner: OwnerColumn, users: readonly string[], of: RightsColumns, alias: string): Sql {
  const name = of.owners[owner];
  if (name === undefined || users.length === 0) return sql`false`;
  const held = column(alias, name);
  if (users.length === 1) return sql`${held} = ${users[0]}::uuid`;
  if (users.length <= mostComparedOwners) return sql`${held} = any(${users}::uuid[])`;
  return sql`${held} in (select unnest(${users}::uuid[]))`;
}

const texts = (values: readonly FactValue[]): readonly string[] => values.map(String);

function factIs(field: FactField, values: readonly FactValue[], of: RightsColumns, alias: string): Sql {
  const name = of.facts[field];
  if (name === undefined) return sql`false`;
  return sql`${column(alias, name)}::text = any(${texts(values)}::text[])`;
}

/** True of an absent fact, too: a task on no lead is in no stage. */
function factIsNot(field: FactField, values: readonly FactValue[], of: RightsColumns, alias: string): Sql {
  const name = of.facts[field];
  if (name === undefined) return sql`true`;
  return sql`(${column(alias, name)}::text = any(${texts(values)}::text[])) is not true`;
}
