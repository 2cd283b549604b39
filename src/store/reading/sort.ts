import { isUsable } from "../access";
import type { Description, FieldDescription } from "../description/description";
import { BadInput } from "../refusals";
import { type Sql, column, sql } from "../sql";
import type { Standing } from "../standing";
import { refuseHidden } from "./conditions-to-sql";
import type { SortKey } from "./keyset";
import type { Order } from "./wanted";

const mostKeys = 2;

/** The expression that an index of the sort stands on (`description/indexes.ts`): never null. */
function expressionOf(field: FieldDescription): (alias: string) => Sql {
  const { sorted } = field;
  if (!sorted) throw new BadInput(`Nothing is sorted by ${field.name}.`, ["orderBy"]);
  const absent = sorted.absent === null ? null : absentValues[sorted.absent];
  return (alias) => (absent ? sql`coalesce(${column(alias, sorted.column)}, ${absent})` : column(alias, sorted.column));
}

const absentValues: Readonly<Record<string, Sql>> = {
  infinity: sql`'infinity'::timestamptz`,
  "-Infinity": sql`'-Infinity'::numeric`,
};

/** What a list is sorted by: newest first unless told. Throws `Forbidden` for a hidden field (`cases.md` 6). */
export function sortKeysOf(standing: Standing, of: Description, orderBy: readonly Order[]): readonly SortKey[] {
  if (orderBy.length > mostKeys) throw new BadInput(`A list is sorted by at most ${mostKeys} fields.`, ["orderBy"]);
  const fields = orderBy.map((order) => order.field);
  if (new Set(fields).size < fields.length) throw new BadInput("A list is sorted by a field once.", ["orderBy"]);
  for (const field of fields) refuseHidden({ of }, field.name, isUsable(standing, of, field));
  const orders = orderBy.length > 0 ? orderBy : newestFirst(of);
  return orders.map(({ field, direction }) => ({
    expression: expressionOf(field),
    sqlType: field.sorted ? field.sorted.sqlType : "",
    direction,
  }));
}

function newestFirst(of: Description): readonly Order[] {
  const field = of.fields.find((known) => known.name === "createdAt");
  if (!field) throw new Error(`${of.kind} has no createdAt`);
  return [{ field, direction: "DESC" }];
}
