import { isUsable } from "../access";
import type { Description } from "../description/description";
import { BadInput } from "../refusals";
import type { Standing } from "../standing";
import { refuseHidden } from "./conditions-to-sql";
import type { SortKey } from "./keyset";
import { sortedValue } from "./sorted";
import type { Order } from "./wanted";

const mostKeys = 2;

/** What a list is sorted by: newest first unless told. Throws `Forbidden` for a hidden field (`cases.md` 6). */
export function sortKeysOf(standing: Standing, of: Description, orderBy: readonly Order[]): readonly SortKey[] {
  if (orderBy.length > mostKeys) throw new BadInput(`A list is sorted by at most ${mostKeys} fields.`, ["orderBy"]);
  const fields = orderBy.map((order) => order.field);
  if (new Set(fields).size < fields.length) throw new BadInput("A list is sorted by a field once.", ["orderBy"]);
  for (const field of fields) refuseHidden({ of }, field.name, isUsable(standing, of, field));
  const orders = orderBy.length > 0 ? orderBy : [newestFirst(of)];
  return orders.map(sortKeyOf);
}

export function sortKeyOf({ field: { name, sorted }, direction }: Order): SortKey {
  if (!sorted) throw new BadInput(`Nothing is sorted by ${name}.`, ["orderBy"]);
  return { expression: (alias) => sortedValue(sorted, alias), sqlType: sorted.sqlType, direction };
}

export function newestFirst(of: Description): Order {
  const field = of.fields.find((known) => known.name === "createdAt");
  if (!field) throw new Error(`${of.kind} has no createdAt`);
  return { field, direction: "DESC" };
}
